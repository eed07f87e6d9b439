/// Bytes that come piece by piece: of a file, of memory, or of what either holds compressed.
public final class ByteStream {
  private enum Source {
    case file(StoredFileBox)
    case memory
    case unpacked(ArchiveHandle)
    case gzip(GzipReader)
  }

  private let source: Source
  private var waiting: [UInt8]
  /// Bytes given so far.
  public private(set) var byteCount = 0
  private var foreignTrouble: StreamTrouble = []
  /// What was wrong with the stream so far; it gives on what can be unpacked.
  public var trouble: StreamTrouble {
    if case .gzip(let reader) = source { return reader.trouble }
    return foreignTrouble
  }
  /// Whether the stream was cut because it unpacks to far more than anybody writes.
  public private(set) var isBomb = false
  private let packedCount: Int

  /// The file as stored, where this stream reads it itself.
  private let stored: StoredFileBox?
  private let onStored: (([UInt8]) -> Void)?

  /// Reads `file` as it is; `onStored` is given every byte of it.
  public init(file: consuming StoredFile, onStored: (([UInt8]) -> Void)? = nil) {
    packedCount = 0
    let box = StoredFileBox(file)
    stored = box
    self.onStored = onStored
    source = .file(box)
    waiting = []
  }

  /// Gives `bytes` once.
  public init(bytes: [UInt8]) {
    packedCount = 0
    stored = nil
    onStored = nil
    source = .memory
    waiting = bytes
  }

  /// Unpacks `file`: gzip (all its members), bzip2, xz, zstd, lz4, compress. Of gzip, `onStored` is given every byte
  /// as stored.
  public init(unpacking file: consuming StoredFile, onStored: (([UInt8]) -> Void)? = nil) {
    packedCount = max(file.byteCount ?? 0, 1)
    waiting = []
    let head = (try? file.read(3)) ?? []
    file.rewind()
    self.onStored = onStored
    var problem: String?
    if GzipReader.mayBegin(head.span, 0) {
      let box = StoredFileBox(file)
      stored = box
      source = ByteStream.gzip {
        let bytes = (try? box.file.read(1 << 17)) ?? []
        onStored?(bytes)
        return bytes
      }
    } else {
      stored = nil
      source = ByteStream.unpack(ArchiveHandle(file: file, memory: [], isRaw: true), &problem)
    }
    note(problem)
  }

  /// Unpacks `bytes`.
  public init(unpacking bytes: [UInt8]) {
    packedCount = max(bytes.count, 1)
    stored = nil
    onStored = nil
    waiting = []
    var problem: String?
    if GzipReader.mayBegin(bytes.span, 0) {
      var packed = bytes
      source = ByteStream.gzip {
        defer { packed = [] }
        return packed
      }
    } else {
      source = ByteStream.unpack(ArchiveHandle(file: nil, memory: bytes, isRaw: true), &problem)
    }
    note(problem)
  }

  private static func gzip(_ refill: @escaping () -> [UInt8]) -> Source {
    GzipReader(refill).map(Source.gzip) ?? .memory
  }

  private func note(_ problem: String?) {
    if let problem { foreignTrouble.insert(StreamTrouble(message: problem)) }
  }

  private static func unpack(_ handle: ArchiveHandle?, _ problem: inout String?) -> Source {
    guard let handle, handle.openProblem == nil else {
      problem = handle?.openProblem ?? "no memory"
      return .memory
    }
    guard handle.nextEntry(&problem) else { return .memory }
    return .unpacked(handle)
  }

  /// The next bytes; empty at the end.
  public func next() -> [UInt8] {
    if !waiting.isEmpty {
      let bytes = waiting
      waiting = []
      byteCount += bytes.count
      return bytes
    }
    guard !isBomb else { return [] }
    switch source {
    case .memory: return []
    case .file(let box):
      do throws(PathProblem) {
        let bytes = try box.file.read(1 << 17)
        byteCount += bytes.count
        onStored?(bytes)
        return bytes
      } catch {
        foreignTrouble.insert(.truncated)
        return []
      }
    case .unpacked(let handle):
      var problem: String?
      let bytes = handle.read(&problem) ?? []
      note(problem)
      return counted(bytes)
    case .gzip(let reader): return counted(reader.next())
    }
  }

  private func counted(_ bytes: [UInt8]) -> [UInt8] {
    byteCount += bytes.count
    // A thousand times its size is no text: the densest real pages stay below two hundred.
    if byteCount > 1 << 28, byteCount / packedCount > 500 { isBomb = true }
    return bytes
  }

  /// Reads what is left of the file as stored, for `onStored`, without unpacking it.
  public func drain() {
    while let onStored, let bytes = try? stored?.file.read(1 << 20), !bytes.isEmpty { onStored(bytes) }
  }

  /// Puts `bytes` back in front, to be given again.
  public func putBack(_ bytes: [UInt8]) {
    byteCount -= bytes.count
    waiting = bytes + waiting
  }

  /// All that is left, up to `limit` bytes; `false` if there is more.
  public func all(limit: Int) -> (bytes: [UInt8], isWhole: Bool) {
    var bytes: [UInt8] = []
    while true {
      let piece = next()
      if piece.isEmpty { return (bytes, !isBomb) }
      bytes += piece
      if bytes.count > limit { return (bytes, false) }
    }
  }
}

/// A class's own file: a file cannot be copied, and an enumeration that holds one could not be either.
final class StoredFileBox {
  var file: StoredFile
  init(_ file: consuming StoredFile) { self.file = file }
}
