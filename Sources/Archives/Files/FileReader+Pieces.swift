internal import Containers
internal import Markup
internal import Posts

extension FileReader {
  /// Reads a large file of records piece by piece; `nil` if it is of another kind and must be read at once.
  ///
  /// The encoding is judged from the first piece and holds for the file.
  func streamed(_ file: inout StoredFile, _ origin: Origin, size: Int) throws(PathProblem) -> FileReading? {
    var bytes = try file.read(pieceBytes)
    let head = Array(bytes[..<FileReader.cut(bytes)])
    let first = piece(head, origin, size, sha256: "", encoding: pinned(origin.name))
    let context = ReadingContext(options: options, rules: rules)
    let format = ArchiveFormats.all(context).first { $0.fits(first) }
    guard let format = format as? any StreamedFormat, FileReader.canBeCut(first.text.encoding) else {
      return nil
    }
    var reader = format.reader(of: first, context)
    file.rewind()
    let sha256 = try digest(&file)
    _ = try file.read(bytes.count)
    let sink = PostSink(document: first, rules: rules, deliver: deliver)
    var base = 0
    var replaced = 0
    var isLast = bytes.count == size
    while !sink.isStopped {
      let cut = isLast ? bytes.count : FileReader.cut(bytes)
      let encoding = base == 0 ? pinned(origin.name) : first.text.encoding
      var document = piece(Array(bytes[..<cut]), origin, size, sha256: sha256, encoding: encoding)
      document.encodingReason = first.text.reason
      sink.move(to: document, at: base)
      let text = document.text
      var used = reader.read(text.text, isLast: isLast, into: sink)
      if used == 0, !isLast {
        // One value fills the piece: it is read at once if the file is not too large for that, or given up.
        if size <= FileReader.memoryLimit, base == 0 { return nil }
        if bytes.count >= FileReader.recordLimit { used = reader.read(text.text, isLast: true, into: sink) }
      }
      let done = used == text.text.count ? cut : min(text.offsets.stored(used), cut)
      replaced += text.replaced
      if isLast, text.cut > 0 { sink.reject(.truncated, at: size - text.cut, bytes: text.cut) }
      if isLast { break }
      bytes.removeFirst(done)
      base += done
      if text.replaced > 0 {
        replaced -=
          Transcoder.transcode(Array(bytes.prefix(cut - done)), pinned: first.text.encoding).replaced
      }
      let more = try file.read(pieceBytes)
      bytes += more
      isLast = more.count < pieceBytes
    }
    reader.finish(into: sink)
    if replaced > 0 { sink.reject(.replaced, bytes: replaced) }
    if sink.postCount == 0, sink.rejections.isEmpty { sink.reject(.noPosts, at: 0, bytes: size) }
    return sink.reading(format: format.id)
  }

  /// A record of more bytes is given up.
  private static var recordLimit: Int { 128 << 20 }

  private func piece(_ bytes: [UInt8], _ origin: Origin, _ size: Int, sha256: String, encoding: String?)
    -> Document
  {
    var document = Document(
      name: origin.name, bytes: bytes, sha256: sha256, charset: origin.charset, pinned: encoding,
      address: origin.address, captured: origin.captured)
    document.byteCount = size
    document.isCaptureStated = origin.isCaptureStated
    document.owner = origin.owner
    return document
  }

  /// Whether bytes of ASCII marks mean nothing else in the encoding, and nothing is carried over from before them.
  private static func canBeCut(_ encoding: String) -> Bool {
    !encoding.hasPrefix("UTF-16") && !encoding.hasPrefix("UTF-32") && !encoding.hasPrefix("ISO-2022")
  }

  /// The end of the last line; of the last value, in a file of one line.
  private static func cut(_ bytes: [UInt8]) -> Int {
    let end = bytes.lastIndex(of: 0x0A) ?? bytes.lastIndex { $0 == 0x7D || $0 == 0x2C }
    return end.map { $0 + 1 } ?? bytes.count
  }
}
