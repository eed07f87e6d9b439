/// Digests as the policy of a page wants them.
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)

  /// The base64 form (RFC 4648) of bytes given in hexadecimal.
  static func ofHexadecimal(_ text: String) -> String {
    let halves = text.unicodeScalars.compactMap { Character($0).hexDigitValue }
    let bytes = stride(from: 0, to: halves.count - 1, by: 2).map { halves[$0] << 4 | halves[$0 + 1] }
    var result = String.UnicodeScalarView()
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | $1 } << (8 * (3 - group.count))
      for place in 0..<4 {
        result.append(place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : "=")
      }
    }
    return String(result)
  }
}
