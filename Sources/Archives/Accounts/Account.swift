internal import Containers
internal import Digests
internal import Markup
internal import Posts

/// The account of a container itself: its own row in the ledger, beside those of its members.
struct Account {
  let sink: PostSink
  private let digest: FileDigest?

  /// - Parameter bytes: the container's bytes where they are in memory.
  init(_ reader: FileReader, _ origin: Origin, _ size: Int, _ bytes: [UInt8] = []) {
    var document = Document(
      name: origin.name, bytes: [],
      sha256: origin.sha256 ?? (origin.digest == nil ? SHA256.hex(of: bytes) : ""),
      address: origin.address)
    digest = origin.digest
    document.isText = false
    document.byteCount = size
    sink = PostSink(document: document, rules: reader.rules, deliver: reader.deliver)
  }

  func reading(_ format: String) -> FileReading {
    if let digest { sink.setDigest(digest.finish()) }
    return sink.reading(format: format)
  }

  /// The account and those of what the container holds; one that holds nothing to read says so.
  func reading(_ format: String, holding inner: FileReadings) -> FileReadings {
    if inner.isEmpty, sink.rejections.isEmpty {
      sink.reject(.noPosts, at: 0, bytes: sink.document.byteCount)
    }
    return FileReadings(reading(format), holding: inner)
  }

  /// Notes what was wrong with a compressed stream.
  ///
  /// - Parameter lost: bytes as stored of which nothing came, if that is known.
  func note(_ trouble: StreamTrouble, lost: Int? = nil) {
    for (kind, loss) in Account.losses where trouble.contains(kind) { sink.reject(loss, bytes: lost) }
  }

  private static let losses: [(StreamTrouble, Loss)] = [
    (.truncated, .truncated), (.broken, .malformed), (.mismatch, .badChecksum), (.trailing, .trailing),
  ]
}
