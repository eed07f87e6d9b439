/// Texts in the data that Facebook and Instagram hand out: each byte of their UTF-8 is escaped as a character of its own.
enum MetaText {
  /// `text` as it was written; unchanged if it is not so escaped.
  static func repaired(_ text: String) -> String {
    var bytes: [UInt8] = []
    var isEscaped = false
    for scalar in text.unicodeScalars {
      guard let byte = UInt8(exactly: scalar.value) else { return text }
      isEscaped = isEscaped || byte >= 0x80
      bytes.append(byte)
    }
    return isEscaped ? String(validating: bytes, as: UTF8.self) ?? text : text
  }
}
