internal import Containers
internal import Markup
internal import Posts

/// Reads one file of the user's: opens it, knows its format, and walks into what it holds.
struct FileReader {
  let options: Intake.Options
  let rules: PlatformRules
  let deliver: (Post) -> Bool

  /// Text files up to this size are read at once.
  static let memoryLimit = 400 << 20

  func read(_ file: InputFile) -> [FileReading] {
    if let problem = file.problem { return [failed(file.name, problem)] }
    do throws(PathProblem) {
      var stored = try file.path.map { path throws(PathProblem) in try StoredFile(path) } ?? .standardInput()
      let bytes = try stored.readAll(limit: FileReader.memoryLimit)
      let pinned =
        options.encodings[file.name] ?? options.encodings[String(file.name.split(separator: "/").last ?? "")]
      return [read(Document(name: file.name, bytes: bytes, pinned: pinned, captured: stored.changed))]
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

  /// Reads a document in memory.
  func read(_ document: Document) -> FileReading {
    let sink = PostSink(document: document, rules: rules, deliver: deliver)
    guard document.byteCount > 0 else {
      sink.reject(.empty, at: 0, bytes: 0)
      return sink.reading(format: nil)
    }
    let context = ReadingContext(options: options, rules: rules)
    guard let format = ArchiveFormats.all(context).first(where: { $0.fits(document) }) else {
      sink.reject(.unknown, at: 0, bytes: document.byteCount)
      return sink.reading(format: nil)
    }
    format.read(document, context, into: sink)
    if document.text.replaced > 0 { sink.reject(.replaced, bytes: document.text.replaced) }
    if sink.postCount == 0, sink.rejections.isEmpty {
      sink.reject(.noPosts, at: 0, bytes: document.byteCount)
    }
    return sink.reading(format: format.id)
  }
}
