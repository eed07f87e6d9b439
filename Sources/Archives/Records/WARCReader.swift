internal import Containers
internal import Markup

/// A record of a web archive, as far as posts need it.
struct WebRecord {
  /// Its place among the records, from 1.
  let number: Int
  /// Where it begins in the unpacked archive.
  let offset: Int
  /// `response`, `resource`, `conversion`, `revisit`, `request`, `metadata`, `warcinfo`.
  let kind: String
  let address: String?
  let date: String?
  let contentType: String?
  /// The block: for a response the HTTP message.
  let block: [UInt8]
  /// Bytes the header promises; `nil` if it promises none that can be.
  let length: Int?
  /// Whether the block ends before its promised length.
  let isTruncated: Bool
}

/// Reads WARC 0.17 to 1.1, one record at a time, in the memory of one record.
struct WARCReader {
  private var buffer: RecordBuffer
  private var number = 0
  /// Bytes passed over because they belong to no record.
  private(set) var lost = PassedOver()
  /// Records so far whose length swallowed others.
  private(set) var lies = 0
  /// Behind so many lies a block ends where a record begins, whatever its length: else each would take what the next
  /// ones need, and every byte would be moved again and again.
  private static let mostLies = 8
  /// A record of more bytes is passed over.
  static let recordLimit = 128 << 20

  init(_ stream: ByteStream) { buffer = RecordBuffer(stream) }

  /// The next record; `nil` at the end.
  mutating func next() -> WebRecord? {
    guard findVersion() else { return nil }
    number += 1
    let offset = buffer.offset
    let headers = buffer.headers()
    let length = headers["content-length"].flatMap { Int($0) }.flatMap { $0 < 0 ? nil : $0 }
    var block: [UInt8] = []
    var isTruncated = false
    if let length, length > WARCReader.recordLimit {
      isTruncated = buffer.skip(length) < length
    } else if let length, lies < WARCReader.mostLies {
      block = buffer.take(length)
      isTruncated = block.count < length
    } else {
      block = buffer.take(before: "\nWARC/1.", limit: length ?? WARCReader.recordLimit)
      isTruncated = length.map { block.count < $0 } ?? false
    }
    // A length that swallowed the records behind, or a part of one: the block ends where the next one begins.
    if isTruncated || length != nil && !block.isEmpty && !buffer.isAtRecord("WARC/"),
      let next = block.find("\nWARC/1.", from: 0)
    {
      lies += 1
      buffer.putBack(block[(next + 1)...])
      block.removeSubrange(next...)
    }
    return WebRecord(
      number: number, offset: offset, kind: headers["warc-type"]?.lowercased() ?? "",
      address: headers["warc-target-uri"].map(WARCReader.plain), date: headers["warc-date"],
      contentType: headers["content-type"]?.lowercased(), block: block, length: length,
      isTruncated: isTruncated)
  }

  /// Some writers put addresses in angle brackets.
  private static func plain(_ address: String) -> String {
    address.hasPrefix("<") && address.hasSuffix(">") ? String(address.dropFirst().dropLast()) : address
  }

  /// Goes behind the next line `WARC/1.x`.
  private mutating func findVersion() -> Bool {
    while !buffer.isAtEnd() {
      let start = buffer.offset
      guard let line = buffer.line() else { return false }
      if line.starts(with: "WARC/".utf8), line.count < 12 { return true }
      if line.contains(where: { $0 > 0x20 }) { lost.add(buffer.offset - start, at: start, behind: number) }
    }
    return false
  }
}
