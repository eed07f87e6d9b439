internal import Posts

/// A column of a table, as its description names it.
struct Column: Sendable {
  /// What its cells hold, in the words of Frictionless Table Schema.
  enum Kind: String, Sendable {
    case string, integer, number, boolean, datetime
  }

  let name: String
  let kind: Kind
  let title: Bilingual

  init(_ name: String, _ kind: Kind, ko: String, en: String) {
    self.name = name
    self.kind = kind
    title = Bilingual(ko: ko, en: en)
  }
}

/// A cell of a table.
enum Cell: Sendable, Hashable {
  case blank
  /// Words that people wrote: they may begin like a formula.
  case text(String)
  /// Our own words.
  case word(String)
  case integer(Int)
  /// A number with so many places behind the point.
  case number(Double, places: Int)
  /// Seconds since 1970, UTC; shown on the clock of the run, or on that by which a bare date was written.
  case time(Int64, writtenAt: Int? = nil)
  case flag(Bool)

  static func text(optional text: String?) -> Cell { text.map { .text($0) } ?? .blank }
  static func word(optional word: String?) -> Cell { word.map { .word($0) } ?? .blank }
  static func integer(optional number: Int?) -> Cell { number.map { .integer($0) } ?? .blank }
  static func time(optional seconds: Int64?) -> Cell { seconds.map { .time($0) } ?? .blank }
  static func number(optional number: Double?, places: Int) -> Cell {
    number.map { .number($0, places: places) } ?? .blank
  }
}

/// A table of a run: one file in this folder and one line in `Tables.all`.
protocol Table: Sendable {
  /// The name of its file, without an ending.
  var name: String { get }
  var title: Bilingual { get }
  /// What a row is, and what a reader should know.
  var about: Bilingual { get }
  /// The columns that tell one row from another.
  var key: [String] { get }
  /// Whether its rows are made from the posts, one by one.
  var readsPosts: Bool { get }
  func columns(_ run: RunView) -> [Column]
  /// Calls `body` with each row, in an order that depends on nothing but the run.
  func forEachRow(_ run: RunView, _ body: ([Cell]) -> Void) throws(ReportError)
}

extension Table {
  /// Most are made from counts.
  var readsPosts: Bool { false }
}

/// The tables, in the order in which people read them.
enum Tables {
  static let all: [any Table] = [
    TrendTable(), TrendWideTable(), PartsTable(), PostsTable(), EvidenceTable(), LedgerTable(),
    RejectionTable(), MilestoneTable(), OutageTable(), PhasesTable(), BurstsTable(), CorrectionsTable(),
    CooccurrenceTable(),
  ]
}
