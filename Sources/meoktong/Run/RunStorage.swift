internal import Archives
internal import Casebook
internal import Posts

/// What waits to be stored: many posts in one transaction cost a fraction of the same posts in several, since the
/// ids of posts are spread over the whole index.
struct RunStorage {
  private let book: Casebook
  private var cases: [Case] = []
  private var readings: [FileReading] = []
  private var reached: Milestone?
  /// Posts and files of a transaction.
  private static let size = 1024

  init(book: Casebook) { self.book = book }

  /// Takes posts of a file; `reached` is how far the run has come when they are stored.
  mutating func add(_ cases: [Case], reaching reached: Milestone) throws {
    self.cases += cases
    self.reached = reached
    try storeIfFull()
  }

  /// Takes the account of a file; that of an archive of very many records goes from its own file right into the casebook.
  mutating func add(_ readings: FileReadings, reaching reached: Milestone) throws {
    guard readings.isInMemory else {
      try store()
      return try book.append([], readings, reaching: reached)
    }
    self.readings += readings
    self.reached = reached
    try storeIfFull()
  }

  private mutating func storeIfFull() throws {
    if cases.count + readings.count >= RunStorage.size { try store() }
  }

  /// Stores everything that waits.
  mutating func store() throws {
    guard let reached else { return }
    try book.append(cases, readings, reaching: reached)
    cases.removeAll(keepingCapacity: true)
    readings.removeAll(keepingCapacity: true)
    self.reached = nil
  }
}
