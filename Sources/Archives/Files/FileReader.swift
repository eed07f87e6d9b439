internal import Containers
internal import Digests
internal import Markup
internal import Posts

/// Reads one file of the user's: knows what it is from its bytes, and walks into what it holds.
struct FileReader {
  let options: Intake.Options
  let rules: PlatformRules
  let deliver: (Post) -> Bool

  /// Text files up to this size are read at once.
  static let memoryLimit = 400 << 20
  /// Larger files of records are read in pieces of so many bytes.
  var pieceBytes = 16 << 20

  func read(_ file: InputFile) -> FileReadings {
    if let problem = file.problem { return [failed(file.name, problem)] }
    do throws(PathProblem) {
      guard let path = file.path else {
        var input = StoredFile.standardInput()
        let bytes = try input.readAll(limit: FileReader.memoryLimit)
        return read(bytes, Origin(name: file.name), depth: 0)
      }
      return try readUnchanged(path, file.name) { path, name throws(PathProblem) in
        try read(path, name, beside: file.account)
      }
    } catch {
      return [failed(file.name, error.kind)]
    }
  }

  private func failed(_ name: String, _ problem: PathProblem.Kind) -> FileReading {
    FileReading(
      file: name, byteCount: 0, sha256: "", format: nil, encoding: nil, encodingReason: nil, platform: nil,
      postCount: 0,
      rejections: [
        Rejection(
          reason: problem.reason, message: problem.message(name), location: SourceLocation(file: name))
      ])
  }

  func pinned(_ name: String) -> String? {
    guard !options.encodings.isEmpty else { return nil }
    return options.encodings[name] ?? options.encodings[String(name.split(separator: "/").last ?? "")]
  }

  // MARK: Files

  private func read(_ path: StoredPath, _ name: String, beside account: StoredPath?) throws(PathProblem)
    -> FileReadings
  {
    var file = try StoredFile(path)
    let head = try file.read(4096)
    file.rewind()
    var origin = Origin(name: name)
    origin.captured = file.changed
    let size = file.byteCount ?? 0
    if let account, AccountOwner.isOwed(head) { origin.owner = owner(account) }
    switch Sniffer.kind(head) {
    case .other where size > pieceBytes:
      if let reading = try streamed(&file, origin, size: size) { return [reading] }
      file.rewind()
      return read(try file.readAll(limit: FileReader.memoryLimit), origin, depth: 0)
    case .other, .mhtml:
      return read(try file.readAll(limit: FileReader.memoryLimit), origin, depth: 0)
    case .warc, .arc:
      let digest = FileDigest()
      let stream = ByteStream(file: file, onStored: digest.add)
      (digest.stream, origin.digest) = (stream, digest)
      return records(stream, origin, size: size, format: nil, depth: 0)
    case .compressed(let format):
      let stream: ByteStream
      if format == "gzip" {
        let digest = FileDigest()
        stream = ByteStream(unpacking: file, onStored: digest.add)
        (digest.stream, origin.digest) = (stream, digest)
      } else {
        origin.sha256 = try digest(&file)
        stream = ByteStream(unpacking: file)
      }
      return unpack(stream, origin, size: size, format: format, depth: 0) {
        guard let again = try? StoredFile(path) else { return nil }
        return ArchiveMembers(file: again)
      }
    case .container(let format):
      origin.sha256 = try digest(&file)
      return members(ArchiveMembers(file: file), origin, size: size, format: format, depth: 0) {
        guard let again = try? StoredFile(path) else { return nil }
        return ArchiveMembers(file: again)
      }
    }
  }

  /// Whom the file names, if it names an account.
  private func owner(_ path: StoredPath) -> AccountOwner? {
    guard var file = try? StoredFile(path) else { return nil }
    return (try? file.read(AccountOwner.mostBytes + 1)).flatMap { AccountOwner($0) }
  }

  func digest(_ file: inout StoredFile) throws(PathProblem) -> String {
    var digest = SHA256()
    while true {
      let piece = try file.read(1 << 20)
      if piece.isEmpty { break }
      digest.update(piece.span)
    }
    file.rewind()
    return digest.finish()
  }

  // MARK: Bytes in memory

  /// Reads a file or member that is in memory.
  func read(_ bytes: [UInt8], _ origin: Origin, depth: Int) -> FileReadings {
    var origin = origin
    switch Sniffer.kind(bytes) {
    case .other where Sniffer.endsAsZip(bytes):
      origin.sha256 = SHA256.hex(of: bytes)
      return members(ArchiveMembers(bytes: bytes), origin, size: bytes.count, format: "zip", depth: depth) {
        ArchiveMembers(bytes: bytes)
      }
    case .other: return [text(bytes, origin)]
    case _ where depth > 2:
      let account = Account(self, origin, bytes.count, bytes)
      account.sink.reject(.nested, at: 0, bytes: bytes.count)
      return [account.reading("archive")]
    case .mhtml: return mail(bytes, origin)
    case .warc, .arc:
      origin.sha256 = SHA256.hex(of: bytes)
      return records(ByteStream(bytes: bytes), origin, size: bytes.count, format: nil, depth: depth)
    case .compressed(let format):
      origin.sha256 = SHA256.hex(of: bytes)
      return unpack(ByteStream(unpacking: bytes), origin, size: bytes.count, format: format, depth: depth) {
        ArchiveMembers(bytes: bytes)
      }
    case .container(let format):
      origin.sha256 = SHA256.hex(of: bytes)
      return members(ArchiveMembers(bytes: bytes), origin, size: bytes.count, format: format, depth: depth) {
        ArchiveMembers(bytes: bytes)
      }
    }
  }

  /// Reads one document of text.
  func text(_ bytes: [UInt8], _ origin: Origin) -> FileReading {
    var document = Document(
      name: origin.name, bytes: bytes, sha256: origin.sha256, charset: origin.charset,
      pinned: pinned(origin.name),
      address: origin.address, captured: origin.captured)
    document.isCaptureStated = origin.isCaptureStated
    document.owner = origin.owner
    return read(document)
  }

  private func read(_ document: Document) -> FileReading {
    let sink = PostSink(document: document, rules: rules, deliver: deliver)
    guard document.byteCount > 0 else {
      sink.reject(.empty, at: 0, bytes: 0)
      return sink.reading(format: nil)
    }
    let context = ReadingContext(options: options, rules: rules)
    guard let format = ArchiveFormats.all(context).first(where: { $0.fits(document) }) else {
      let loss = document.isText && TextFormat.isTable(document) ? Loss.unknownTable : .unknown
      sink.reject(loss, at: 0, bytes: document.byteCount)
      return sink.reading(format: nil)
    }
    format.read(document, context, into: sink)
    if document.text.cut > 0 {
      sink.reject(.truncated, at: document.byteCount - document.text.cut, bytes: document.text.cut)
    }
    if document.text.replaced > 0 { sink.reject(.replaced, bytes: document.text.replaced) }
    if sink.postCount == 0, sink.rejections.isEmpty {
      sink.reject(.noPosts, at: 0, bytes: document.byteCount)
    }
    return sink.reading(format: format.id)
  }
}
