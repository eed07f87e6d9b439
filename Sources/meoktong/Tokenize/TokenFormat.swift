internal import ArgumentParser
internal import Morphology
internal import Posts

/// How tokens are written, a text a line.
enum TokenFormat: String, CaseIterable, ExpressibleByArgument {
  case tsv, jsonl, wakati

  /// Appends the line of one text.
  func write(_ text: String, _ tokens: [Token], to output: inout [UInt8]) {
    switch self {
    case .tsv:
      for byte in text.utf8 { output.append(byte == 9 ? 32 : byte) }
      output.append(9)
      for (index, token) in tokens.enumerated() {
        if index > 0 { output.append(32) }
        Self.writeForm(token.form, to: &output)
        output.append(47)
        output.append(contentsOf: token.tag.rawValue.utf8)
      }
    case .jsonl:
      output.append(contentsOf: "{\"text\":".utf8)
      Self.writeString(text, to: &output)
      output.append(contentsOf: ",\"tokens\":[".utf8)
      for (index, token) in tokens.enumerated() {
        if index > 0 { output.append(44) }
        output.append(contentsOf: "{\"form\":".utf8)
        Self.writeString(token.form, to: &output)
        output.append(contentsOf: ",\"tag\":\"\(token.tag.rawValue)\"".utf8)
        output.append(contentsOf: ",\"start\":\(token.range.start),\"end\":\(token.range.end)}".utf8)
      }
      output.append(contentsOf: "]}".utf8)
    case .wakati:
      for (index, token) in tokens.enumerated() {
        if index > 0 { output.append(32) }
        Self.writeForm(token.form, to: &output)
      }
    }
    output.append(10)
  }

  /// White space inside a form would end it: a low line stands for it.
  private static func writeForm(_ form: String, to output: inout [UInt8]) {
    for byte in form.utf8 { output.append(byte <= 32 ? 95 : byte) }
  }

  /// A JSON string (RFC 8259).
  private static func writeString(_ text: String, to output: inout [UInt8]) {
    output.append(34)
    for byte in text.utf8 {
      switch byte {
      case 34, 92:
        output.append(92)
        output.append(byte)
      case 0..<32:
        let digits = String(byte, radix: 16)
        output.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
      default: output.append(byte)
      }
    }
    output.append(34)
  }
}
