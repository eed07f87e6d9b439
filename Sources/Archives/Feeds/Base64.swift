/// Base64 (RFC 4648), as mail and feeds write it.
enum Base64 {
  /// The bytes that `text` encodes, line breaks passed over; `nil` if another character stands in it.
  static func decode(_ text: String) -> [UInt8]? { decode(Array(text.utf8)) }

  static func decode(_ text: [UInt8]) -> [UInt8]? {
    var output: [UInt8] = []
    output.reserveCapacity(text.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for byte in text {
      let value: UInt32
      switch byte {
      case 0x41...0x5A: value = UInt32(byte) - 0x41
      case 0x61...0x7A: value = UInt32(byte) - 0x61 + 26
      case 0x30...0x39: value = UInt32(byte) - 0x30 + 52
      case 0x2B, 0x2D: value = 62
      case 0x2F, 0x5F: value = 63
      case 0x3D, 0x0A, 0x0D, 0x20, 0x09: continue
      default: return nil
      }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        output.append(UInt8(bits >> UInt32(count) & 0xFF))
      }
    }
    return output
  }
}
