internal import Containers

/// An answer of a server as a crawler kept it.
struct HTTPMessage {
  let status: Int
  let headers: Headers
  /// The body, with chunks joined and unpacked.
  let body: [UInt8]
  /// Whether the body could not be unpacked as its header says.
  let isDamaged: Bool

  /// Reads an answer; `nil` if `block` does not begin like one.
  init?(_ block: [UInt8]) {
    guard block.starts(with: "HTTP/".utf8) else { return nil }
    var at = 0
    func line() -> Range<Int>? {
      guard at < block.count else { return nil }
      let start = at
      let end = block[at...].firstIndex(of: 0x0A) ?? block.count
      at = min(end + 1, block.count)
      return start..<(end > start && block[end - 1] == 0x0D ? end - 1 : end)
    }
    status = HTTPMessage.status(block[line() ?? 0..<0])
    var headers = Headers()
    while let next = line(), !next.isEmpty { headers.add(block, next) }
    self.headers = headers
    var body = Array(block[at...])
    if headers["transfer-encoding"]?.lowercased().contains("chunked") ?? false {
      body = HTTPMessage.joined(body)
    }
    let unpacked = PackedBody.unpack(
      body, encoding: headers["content-encoding"] ?? "", limit: HTTPMessage.bodyLimit)
    self.body = unpacked.bytes
    isDamaged = !unpacked.isWhole
  }

  /// The number behind the first blank.
  private static func status(_ line: ArraySlice<UInt8>) -> Int {
    let words = line.split(separator: 0x20, maxSplits: 2)
    return words.count > 1 ? Int(String(decoding: words[1], as: UTF8.self)) ?? 0 : 0
  }

  /// A body may unpack to this many bytes.
  private static let bodyLimit = 64 << 20

  private static func isLengthPart(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20) || byte == 0x0D
  }

  /// The chunks of a body in one; a body that is not in chunks, whatever its header says, as it is.
  private static func joined(_ body: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(body.count)
    var at = 0
    while at < body.count {
      guard let end = body[at...].prefix(4096).firstIndex(of: 0x0A) else {
        // Half the length of a chunk that is missing, in a body that was cut there.
        let isLength =
          !output.isEmpty && body.count - at < 9 && body[at...].allSatisfy(HTTPMessage.isLengthPart)
        return isLength ? output : output + body[at...]
      }
      let digits = body[at..<end].prefix { $0 != 0x3B && $0 > 0x20 }
      // Digits only: a length below zero would lead back.
      guard !digits.isEmpty, digits.count < 9, digits.allSatisfy(HTTPMessage.isLengthPart),
        let size = Int(String(decoding: digits, as: UTF8.self), radix: 16)
      else {
        return output.isEmpty ? body : output + body[at...]
      }
      if size == 0 { return output }
      let start = end + 1
      guard start < body.count else { break }
      let stop = min(start + size, body.count)
      output += body[start..<stop]
      at = stop
      if at < body.count, body[at] == 0x0D { at += 1 }
      if at < body.count, body[at] == 0x0A { at += 1 }
    }
    return output
  }
}
