internal import Containers

/// Reads ARC 1 and 2, the format before WARC: a line of address, IP, date, type and length before each answer.
struct ARCReader {
  private var buffer: RecordBuffer
  private var number = 0
  /// Bytes passed over because they belong to no record.
  private(set) var lost = PassedOver()

  init(_ stream: ByteStream) { buffer = RecordBuffer(stream) }

  /// The next record; `nil` at the end. The file's own description is a record of kind `warcinfo`.
  mutating func next() -> WebRecord? {
    while !buffer.isAtEnd() {
      let offset = buffer.offset
      guard let line = buffer.line() else { return nil }
      let words = String(decoding: line, as: UTF8.self).split(separator: " ").map(String.init)
      // Addresses may hold blanks: the fields are counted from the date.
      guard let date = words.lastIndex(where: ARCReader.isDate), date >= 2, words.count > date + 1,
        words[0].contains(":")
      else {
        if line.contains(where: { $0 > 0x20 }) {
          lost.add(buffer.offset - offset, at: offset, behind: number)
        }
        continue
      }
      number += 1
      let length = words.last.flatMap { Int($0) }.flatMap { $0 < 0 ? nil : $0 }
      // Without a length the block's lines are passed over up to the next header.
      let block = (length ?? 0) > WARCReader.recordLimit ? [] : buffer.take(length ?? 0)
      if let length, length > WARCReader.recordLimit { _ = buffer.skip(length) }
      let address = words[..<(date - 1)].joined(separator: "%20")
      let isInfo = address.hasPrefix("filedesc:")
      return WebRecord(
        number: number, offset: offset,
        kind: isInfo
          ? "warcinfo"
          : block.starts(with: "HTTP/".utf8) || length == nil || address.hasPrefix("http")
            ? "response" : "resource",
        address: address,
        date: words[date], contentType: words[date + 1].lowercased(), block: block, length: length,
        isTruncated: length.map { $0 <= WARCReader.recordLimit && block.count < $0 } ?? false)
    }
    return nil
  }

  private static func isDate(_ word: String) -> Bool {
    (12...18).contains(word.utf8.count) && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
