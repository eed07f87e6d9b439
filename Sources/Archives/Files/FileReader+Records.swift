internal import Containers
internal import Digests
internal import Posts

extension FileReader {
  /// Reads a web archive record by record: WARC or ARC, by its first bytes.
  func records(_ stream: ByteStream, _ origin: Origin, size: Int, format: String?, depth: Int)
    -> FileReadings
  {
    let head = stream.next()
    stream.putBack(head)
    let isARC = Sniffer.kind(head) == .arc
    let account = Account(self, origin, size)
    var readings = FileReadings()
    var others = (count: 0, bytes: 0)
    var failed = (count: 0, bytes: 0)
    let take: (WebRecord) -> Void = { record in
      if record.length == nil {
        account.sink.reject(.badLength, at: record.offset, record: record.number, bytes: 0)
      }
      if let length = record.length, length > WARCReader.recordLimit {
        account.sink.reject(.tooLarge, at: record.offset, record: record.number, bytes: length)
        return
      }
      if record.isTruncated {
        account.sink.reject(
          .truncated, at: record.offset, record: record.number,
          bytes: record.length.map { $0 - record.block.count })
      }
      switch self.document(record, origin) {
      case .none: break
      case .other(let bytes): others = (others.count + 1, others.bytes + bytes)
      case .failed(let bytes): failed = (failed.count + 1, failed.bytes + bytes)
      case .document(let bytes, let inner, let isWhole):
        if !isWhole { account.sink.reject(.damagedBody, at: record.offset, record: record.number) }
        readings += self.read(bytes, inner, depth: max(depth, 2))
      }
    }
    let lost: PassedOver
    if isARC {
      var reader = ARCReader(stream)
      while !account.sink.isStopped, let record = reader.next() { take(record) }
      lost = reader.lost
    } else {
      var reader = WARCReader(stream)
      while !account.sink.isStopped, let record = reader.next() { take(record) }
      lost = reader.lost
    }
    if let first = lost.first {
      account.sink.reject(
        .malformed, at: first.offset, record: first.record > 0 ? first.record : nil, bytes: lost.bytes)
    }
    if stream.isBomb { account.sink.reject(.bomb, bytes: size) }
    account.note(stream.trouble)
    account.sink.note(.notPost, count: others.count, bytes: others.bytes)
    account.sink.note(.damagedBody, count: failed.count, bytes: failed.bytes)
    let name = (isARC ? "arc" : "warc") + (format.map { ".\($0)" } ?? "")
    return account.reading(name, holding: readings)
  }

  private enum RecordContent {
    /// The archive's own words: requests, metadata, revisits.
    case none
    /// No text, or an answer that is an error.
    case other(Int)
    case failed(Int)
    case document([UInt8], Origin, isWhole: Bool)
  }

  private func document(_ record: WebRecord, _ origin: Origin) -> RecordContent {
    // Wget keeps its own settings and log as resources of such addresses.
    guard ["response", "resource", "conversion"].contains(record.kind), !record.block.isEmpty,
      record.address?.hasPrefix("metadata://") != true
    else {
      return .none
    }
    // Crawlers add the words of each page, and what they noted of it, beside the page itself.
    if let address = record.address,
      ["urn:text:", "urn:pageinfo:", "urn:view:"].contains(where: address.hasPrefix)
    {
      return .other(record.block.count)
    }
    var inner = Origin(name: origin.name + "!" + (record.address ?? "record-\(record.number)"))
    inner.address = record.address
    let zone = TimeReader(zoneOffsetMinutes: 0)
    if let date = record.date.flatMap(zone.moment) {
      inner.captured = date.seconds
      inner.isCaptureStated = true
    }
    guard record.kind == "response", let message = HTTPMessage(record.block) else {
      guard FileReader.isText(record.contentType, record.block) else { return .other(record.block.count) }
      return .document(record.block, inner, isWhole: true)
    }
    guard (200..<300).contains(message.status),
      FileReader.isText(message.headers["content-type"], message.body)
    else { return .other(record.block.count) }
    if message.body.isEmpty {
      return message.isDamaged ? .failed(record.block.count) : .other(record.block.count)
    }
    inner.charset = message.headers.parameter("charset", of: "content-type")
    return .document(message.body, inner, isWhole: !message.isDamaged)
  }

  /// Whether an answer may hold posts: by its type, and by its bytes where the type says nothing.
  private static func isText(_ contentType: String?, _ body: [UInt8]) -> Bool {
    let type = contentType?.lowercased() ?? ""
    for word in ["html", "xml", "json", "rss", "atom", "plain", "multipart/related"] where type.contains(word)
    {
      return true
    }
    // Answers to calls of scripts hold comments of news.
    if type.contains("javascript"), JSONCall.start(body) != nil { return true }
    for word in ["image/", "video/", "audio/", "font", "css", "javascript", "dns", "warc"]
    where type.contains(word) {
      return false
    }
    return body.prefix(1024).first { $0 > 0x20 } == 0x3C
  }

  /// Reads a page saved as MHTML, with its frames.
  func mail(_ bytes: [UInt8], _ origin: Origin) -> FileReadings {
    let mail = MailReader(bytes)
    var outer = origin
    outer.sha256 = origin.sha256 ?? SHA256.hex(of: bytes)
    let account = Account(self, outer, bytes.count)
    if mail.isTruncated { account.sink.reject(.truncated) }
    let times = TimeReader(zoneOffsetMinutes: options.zoneOffsetMinutes)
    let date = mail.headers["date"].flatMap(times.moment)
    var readings = FileReadings()
    for (index, part) in mail.parts.enumerated() where !part.body.isEmpty {
      let address =
        part.headers["content-location"] ?? (index == 0 ? mail.headers["snapshot-content-location"] : nil)
      var inner = Origin(name: origin.name + "!" + (address ?? "part-\(index + 1)"))
      inner.address =
        address.flatMap { WebAddress($0) == nil ? nil : $0 }
        ?? mail.headers["snapshot-content-location"]
      inner.captured = date?.seconds ?? origin.captured
      inner.isCaptureStated = date != nil || origin.isCaptureStated
      inner.charset = part.headers.parameter("charset", of: "content-type")
      readings.append(text(part.body, inner))
    }
    return account.reading("mhtml", holding: readings)
  }
}
