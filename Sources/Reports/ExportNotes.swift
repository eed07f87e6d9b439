/// What was written, and what was changed on the way out: for the manifest.
public struct ExportNotes: Sendable, Hashable {
  /// A character that the encoding of a file does not have.
  public struct Loss: Sendable, Hashable {
    /// The character, in words of Unicode: `U+1F62D`.
    public let scalar: String
    /// How often it was replaced.
    public let count: Int
  }

  /// The files, in the order of writing.
  public private(set) var files: [String] = []
  /// Cells that began like a formula and got an apostrophe, by file.
  public private(set) var guardedCells: [String: Int] = [:]
  /// Characters that could not be written, by file.
  public private(set) var losses: [String: [Loss]] = [:]

  /// Cells of a workbook whose text was longer than a cell may be, and ends with `…`, by file.
  public private(set) var cutCells: [String: Int] = [:]

  /// Rows that a sheet of a workbook has no room for, by the table that holds them all (`evidence.csv`).
  public private(set) var leftRows: [String: Int] = [:]

  /// What the manifest tells of the casebook.
  var casebook: CasebookRecord?

  /// Adds what was noted elsewhere.
  public mutating func add(_ other: ExportNotes) {
    files += other.files
    guardedCells.merge(other.guardedCells) { $1 }
    losses.merge(other.losses) { $1 }
    cutCells.merge(other.cutCells) { $1 }
    leftRows.merge(other.leftRows) { $1 }
    casebook = other.casebook ?? casebook
  }

  /// Notes a file.
  public mutating func add(file: String) { files.append(file) }

  /// Notes what a table had to change.
  public mutating func add(file: String, guardedCells: Int, losses: [Loss] = []) {
    files.append(file)
    if guardedCells > 0 { self.guardedCells[file] = guardedCells }
    if !losses.isEmpty { self.losses[file] = losses }
  }

  /// Notes a workbook, how many of its cells were cut, and how many rows of which tables have no room in it.
  public mutating func add(workbook: String, cutCells: Int, leftRows: [String: Int] = [:]) {
    files.append(workbook)
    if cutCells > 0 { self.cutCells[workbook] = cutCells }
    self.leftRows.merge(leftRows) { $1 }
  }
}
