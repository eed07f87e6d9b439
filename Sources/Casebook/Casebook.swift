public import FoundationEssentials
internal import GRDB
internal import Posts

/// Everything of one run, in one SQLite file: posts, findings, families, and how each file was read.
public struct Casebook: Sendable {
  let queue: DatabaseQueue
  let file: String

  /// Makes an empty casebook.
  ///
  /// - Throws: `exists` if a file is there.
  public init(creatingAt url: URL) throws(CasebookError) {
    file = url.path
    guard !FileManager.default.fileExists(atPath: url.path) else {
      throw CasebookError(kind: .exists, location: SourceLocation(file: url.path), detail: "")
    }
    do {
      // The posts stand in it as they were written, nobody masked: it is for its owner alone. What SQLite makes beside
      // it gets the rights that it has by then.
      guard
        FileManager.default.createFile(
          atPath: url.path, contents: nil, attributes: [.posixPermissions: 0o600])
      else {
        throw CasebookError(kind: .unwritable, location: SourceLocation(file: url.path), detail: "")
      }
      let settings = Casebook.settings(.wal)
      queue = try DatabaseQueue(path: url.path, configuration: settings)
      try queue.write { try $0.execute(sql: Schema.statements) }
    } catch {
      throw CasebookError(.unwritable, url.path, error)
    }
  }

  /// Opens the casebook of a run that was broken off, to go on with it; makes it where the run had not come so far.
  public init(resumingAt url: URL) throws(CasebookError) {
    do {
      try self.init(openingAt: url, journal: .wal)
    } catch {
      guard Casebook.isUnmade(url) else { throw error }
      for ending in ["", "-wal", "-shm", "-journal"] {
        try? FileManager.default.removeItem(atPath: url.path + ending)
      }
      try self.init(creatingAt: url)
    }
  }

  /// Whether there is nothing but what a run leaves that was killed while it made the tables: a file without any, of a
  /// page, or of more if the log that SQLite begins was copied into it.
  private static func isUnmade(_ url: URL) -> Bool {
    let size = try? FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int
    if (size ?? 0) <= 4096 { return true }
    guard let queue = try? DatabaseQueue(path: url.path) else { return false }
    return (try? queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master") }) == 0
  }

  /// Opens a casebook that a run made.
  public init(openingAt url: URL) throws(CasebookError) {
    try self.init(openingAt: url, journal: .default)
  }

  /// The same casebook through a connection of its own, for another thread.
  public func reopened() throws(CasebookError) -> Casebook { try Casebook(openingAt: URL(filePath: file)) }

  private init(openingAt url: URL, journal: Configuration.JournalModeConfiguration) throws(CasebookError) {
    try self.init(openingAt: url, Casebook.settings(journal))
  }

  /// While posts are written, pages of 16 MB in memory: with the two of SQLite's own, families and counts read each page
  /// again and again. Who only reads, as the writers of reports do side by side, goes through them once. The log grows as
  /// large before its pages are copied into the file: most are written by many transactions, and copied once.
  private static func settings(_ journal: Configuration.JournalModeConfiguration) -> Configuration {
    var settings = Configuration()
    settings.journalMode = journal
    if case .wal = journal {
      settings.prepareDatabase {
        try $0.execute(sql: "PRAGMA cache_size = -16384; PRAGMA wal_autocheckpoint = 4096")
      }
    }
    return settings
  }

  init(openingAt url: URL, _ settings: Configuration) throws(CasebookError) {
    file = url.path
    guard FileManager.default.fileExists(atPath: url.path) else {
      throw CasebookError(kind: .absent, location: SourceLocation(file: url.path), detail: "")
    }
    let version: Int
    do {
      queue = try DatabaseQueue(path: url.path, configuration: settings)
      version = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    } catch {
      throw CasebookError(.unreadable, url.path, error)
    }
    guard version == Schema.version else {
      throw CasebookError(
        kind: version == 0 ? .unreadable : .otherVersion, location: SourceLocation(file: url.path),
        detail: version == 0 ? "" : "\(version)")
    }
  }

  /// Runs `body` in a transaction.
  func write(_ body: (Database) throws -> Void) throws(CasebookError) {
    do {
      try queue.write(body)
    } catch {
      throw CasebookError(.unwritable, file, error)
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(CasebookError) -> Value {
    do {
      return try queue.read(body)
    } catch {
      throw CasebookError(.unreadable, file, error)
    }
  }
}
