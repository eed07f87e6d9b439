/// A part of a saved page in MHTML, decoded.
struct MailPart {
  let headers: Headers
  let body: [UInt8]
  /// Where its body begins in the file.
  let offset: Int
}

/// Reads MHTML: a mail (RFC 2557) whose parts are the page, its frames and its pictures.
struct MailReader {
  let headers: Headers
  /// The parts that hold text.
  let parts: [MailPart]
  /// Whether a boundary is missing at the end.
  let isTruncated: Bool

  /// Whether bytes begin with the header lines of a saved page.
  static func looksLikeMail(_ head: [UInt8]) -> Bool {
    // Pages, feeds, JSON and tables are told at once: a mail begins with a field's name.
    let line = head.prefix(4096).prefix { $0 != 0x0A }
    guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex,
      line[..<colon].allSatisfy({ (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D })
    else { return false }
    let text = String(decoding: head.prefix(4096), as: UTF8.self).lowercased()
    return text.contains("mime-version:") && text.contains("content-type:")
      || text.contains("snapshot-content-location:") || text.hasPrefix("content-type: multipart/related")
  }

  init(_ bytes: [UInt8]) {
    var reader = PartReader(bytes)
    let headers = reader.header(from: 0)
    self.headers = headers.fields
    reader.read(headers.fields, headers.end..<bytes.count, depth: 0)
    parts = reader.parts
    isTruncated = reader.isTruncated
  }
}

private struct PartReader {
  private let bytes: [UInt8]
  var parts: [MailPart] = []
  var isTruncated = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func header(from start: Int) -> (fields: Headers, end: Int) {
    var fields = Headers()
    var at = start
    while at < bytes.count {
      let end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.count
      var last = end
      if last > at, bytes[last - 1] == 0x0D { last -= 1 }
      let line = at..<last
      at = min(end + 1, bytes.count)
      if line.isEmpty { break }
      fields.add(bytes, line)
    }
    return (fields, at)
  }

  mutating func read(_ headers: Headers, _ range: Range<Int>, depth: Int) {
    let type = headers["content-type"]?.lowercased() ?? "text/plain"
    guard type.hasPrefix("multipart/"), depth < 5 else {
      if type.hasPrefix("text/html") || type.hasPrefix("application/xhtml")
        || depth == 0 && type.hasPrefix("text/")
      {
        let body = decoded(
          Array(bytes[range]), headers["content-transfer-encoding"]?.lowercased() ?? "",
          isCut: range.upperBound == bytes.count)
        parts.append(MailPart(headers: headers, body: body, offset: range.lowerBound))
      }
      return
    }
    guard let boundary = headers.parameter("boundary", of: "content-type") ?? guessedBoundary(range) else {
      return
    }
    let mark = Array("--".utf8) + Array(boundary.utf8)
    var starts: [(Int, Int)] = []
    var at = range.lowerBound
    var isClosed = false
    while at < range.upperBound {
      let end = bytes[at..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
      if bytes[at] == 0x2D, bytes[at..<end].starts(with: mark) {
        let rest = bytes[(at + mark.count)..<end].filter { $0 > 0x20 }
        if rest.isEmpty || rest == [0x2D, 0x2D] { starts.append((at, min(end + 1, range.upperBound))) }
        if rest == [0x2D, 0x2D] {
          isClosed = true
          break
        }
      }
      at = end + 1
      guard starts.count < 10_000 else { break }
    }
    if !isClosed { isTruncated = true }
    for (index, start) in starts.enumerated() {
      let stop = index + 1 < starts.count ? starts[index + 1].0 : isClosed ? start.1 : range.upperBound
      guard stop > start.1 else { continue }
      let part = header(from: start.1)
      guard part.end <= stop else { continue }
      read(part.fields, part.end..<stop, depth: depth + 1)
    }
  }

  /// The first line that begins like a boundary, where the header names none.
  private func guessedBoundary(_ range: Range<Int>) -> String? {
    let head = String(decoding: bytes[range].prefix(1 << 16), as: UTF8.self)
    return head.split(whereSeparator: \.isNewline).first { $0.hasPrefix("--") && $0.count > 4 }.map {
      String($0.dropFirst(2))
    }
  }

  private func decoded(_ body: [UInt8], _ encoding: String, isCut: Bool) -> [UInt8] {
    if encoding.contains("base64") { return Base64.decode(body) ?? body }
    guard encoding.contains("quoted") else { return body }
    var output: [UInt8] = []
    output.reserveCapacity(body.count)
    var at = 0
    while at < body.count {
      guard body[at] == 0x3D else {
        output.append(body[at])
        at += 1
        continue
      }
      if at + 1 < body.count, body[at + 1] == 0x0A {
        at += 2
      } else if at + 2 < body.count, body[at + 1] == 0x0D, body[at + 2] == 0x0A {
        at += 3
      } else if at + 2 < body.count, let high = hex(body[at + 1]), let low = hex(body[at + 2]) {
        output.append(high << 4 | low)
        at += 3
      } else if isCut, at + 2 >= body.count {
        // Half an escape at the end of a file that stops there.
        break
      } else {
        output.append(body[at])
        at += 1
      }
    }
    return output
  }

  private func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
