public import Posts

/// How a file and what it holds were read, in order: the file itself first.
///
/// A few hundred are kept in memory; of an archive of very many records the others wait in a file without a name, so
/// that memory does not grow with them. They can be gone through any number of times.
public struct FileReadings: Sequence, Sendable {
  private enum Part: Sendable {
    case kept([FileReading])
    /// The first batches of a file; what others added behind them is not of these readings.
    case spooled(ReadingSpool, batches: Int)
  }

  private var parts: [Part] = []
  private var waiting: [FileReading] = []
  /// More than so many go to the file.
  static let limit = 256

  init() {}

  /// The account of a container, before those of what it holds.
  init(_ container: FileReading, holding inner: FileReadings) {
    parts = [.kept([container])] + inner.parts
    waiting = inner.waiting
  }

  /// Those of a file that holds nothing else, or of several.
  init(_ readings: [FileReading]) { waiting = readings }

  /// The account of the file itself.
  public var first: FileReading? { first { _ in true } }

  /// Whether none of them waits in a file.
  public var isInMemory: Bool {
    parts.allSatisfy { part in
      if case .kept = part { true } else { false }
    }
  }

  /// Whether nothing was read at all.
  var isEmpty: Bool { parts.isEmpty && waiting.isEmpty }

  /// The same with another account of the file itself.
  func replacingFirst(by reading: FileReading) -> FileReadings {
    var changed = self
    if case .kept(var kept)? = parts.first {
      kept[0] = reading
      changed.parts[0] = .kept(kept)
    } else if parts.isEmpty, !waiting.isEmpty {
      changed.waiting[0] = reading
    }
    return changed
  }

  mutating func append(_ reading: FileReading) {
    waiting.append(reading)
    guard waiting.count >= FileReadings.limit else { return }
    if case .spooled(let spool, let batches)? = parts.last, spool.append(waiting, behind: batches) {
      parts[parts.count - 1] = .spooled(spool, batches: batches + 1)
    } else if let spool = ReadingSpool(), spool.append(waiting, behind: 0) {
      parts.append(.spooled(spool, batches: 1))
    } else {
      // No room for a file: memory must do.
      parts.append(.kept(waiting))
    }
    waiting.removeAll(keepingCapacity: true)
  }

  static func += (left: inout FileReadings, right: FileReadings) {
    for reading in right { left.append(reading) }
  }

  /// Goes through them from the first.
  public func makeIterator() -> Iterator { Iterator(self) }

  /// Goes through the readings, a batch of the file in memory at a time.
  public struct Iterator: IteratorProtocol {
    private let readings: FileReadings
    private var part = 0
    private var batch = 0
    private var waiting: ArraySlice<FileReading> = []

    init(_ readings: FileReadings) { self.readings = readings }

    /// The next reading; `nil` at the end.
    public mutating func next() -> FileReading? {
      while waiting.isEmpty {
        guard part <= readings.parts.count else { return nil }
        if part == readings.parts.count {
          waiting = readings.waiting[...]
          part += 1
          continue
        }
        switch readings.parts[part] {
        case .kept(let kept):
          waiting = kept[...]
          part += 1
        case .spooled(let spool, let batches):
          if batch < batches {
            waiting = spool.batch(batch)[...]
            batch += 1
          } else {
            (part, batch) = (part + 1, 0)
          }
        }
      }
      return waiting.popFirst()
    }
  }
}

extension FileReadings: ExpressibleByArrayLiteral {
  /// A few readings, the file itself first.
  public init(arrayLiteral readings: FileReading...) { self.init(readings) }
}
