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
    func line() -> [UInt8]? {
      guard at < block.count else { return nil }
      let end = block[at...].firstIndex(of: 0x0A) ?? block.count
      var last = end
      if last > at, block[last - 1] == 0x0D { last -= 1 }
      defer { at = min(end + 1, block.count) }
      return Array(block[at..<last])
    }
    let words = String(decoding: line() ?? [], as: UTF8.self).split(separator: " ")
    status = words.count > 1 ? Int(words[1]) ?? 0 : 0
    var headers = Headers()
    while let next = line(), !next.isEmpty { headers.add(next) }
    self.headers = headers
    var body = Array(block[at...])
    if headers["transfer-encoding"]?.lowercased().contains("chunked") ?? false {
      body = HTTPMessage.joined(body)
    }
    (self.body, isDamaged) = HTTPMessage.unpacked(body, headers["content-encoding"]?.lowercased() ?? "")
  }

  /// The chunks of a body in one; a body that is not in chunks, whatever its header says, as it is.
  private static func joined(_ body: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(body.count)
    var at = 0
    while at < body.count {
      guard let end = body[at...].prefix(4096).firstIndex(of: 0x0A) else { break }
      let digits = body[at..<end].prefix { $0 != 0x3B && $0 > 0x20 }
      guard !digits.isEmpty, digits.count < 9,
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

  private static func unpacked(_ body: [UInt8], _ encoding: String) -> ([UInt8], Bool) {
    let packed: [UInt8]
    if encoding.contains("gzip") || encoding.contains("zstd") {
      // Crawlers that unpack themselves leave the header in place: what is not packed is taken as it is.
      guard body.starts(with: [0x1F, 0x8B]) || body.starts(with: [0x28, 0xB5]) else { return (body, false) }
      packed = body
    } else if encoding.contains("deflate") {
      guard let first = body.first, first != 0x3C else { return (body, false) }
      // Dressed as gzip, whose checksum libarchive leaves alone; a zlib header of two bytes goes off.
      let hasHeader = body.count > 2 && first & 0x0F == 8 && (Int(first) << 8 + Int(body[1])) % 31 == 0
      packed =
        [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + body.dropFirst(hasHeader ? 2 : 0)
        + [UInt8](repeating: 0, count: 8)
    } else {
      return (body, encoding.contains("br"))
    }
    let stream = ByteStream(unpacking: packed)
    let (bytes, isWhole) = stream.all(limit: 64 << 20)
    return (bytes, !isWhole || bytes.isEmpty && !body.isEmpty || stream.problem != nil)
  }
}
