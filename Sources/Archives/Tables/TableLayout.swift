/// How a table is laid out: what parts its fields, and which record names its columns.
struct TableLayout: Hashable {
  /// `nil` where a lone heading shows that nothing parts them: commas are part of the texts.
  let separator: UInt8?
  /// Records in front of the headings: a title, or Excel's `sep=;`.
  let skipped: Int

  /// Commas, tabs, semicolons, bars.
  private static let separators: [UInt8] = [0x2C, 0x09, 0x3B, 0x7C]
  /// So many records may stand in front of the headings: what was asked for, by whom and when.
  private static let mostSkipped = 24
  /// Behind more than so many, headings must be three at least, and the row below as wide.
  private static let mostPlain = 4
  /// Headings that make a table of one column.
  private static let lone: Set = ["text", "본문", "내용", "댓글내용"]

  /// The layout of the table that begins with `head`; `nil` if no record of its first names columns of posts.
  ///
  /// Of several separators the one counts that gives the most columns.
  init?(_ head: [UInt8], _ columns: TableColumns) {
    let layouts = TableLayout.separators.compactMap { separator -> (layout: TableLayout, width: Int)? in
      var records = CSVRecords(head, separator: separator)
      for skipped in 0...TableLayout.mostSkipped {
        guard let record = records.next() else { return nil }
        let width = TableLayout.width(record.fields, columns, isFirst: skipped == 0)
        if let width, skipped <= TableLayout.mostPlain || width > 2 && records.hasNext(of: width) {
          return (TableLayout(separator: separator, skipped: skipped), width)
        }
      }
      return nil
    }
    guard let best = layouts.max(by: { $0.width < $1.width }) else { return nil }
    self = TableLayout(
      separator: best.width > 1 ? best.layout.separator : nil, skipped: best.layout.skipped)
  }

  /// The layout of a table no heading of which is known to name a text, though one tells: its headings stand in the
  /// first record.
  static func guessed(_ head: [UInt8], _ columns: TableColumns) -> TableLayout? {
    separators.compactMap { separator -> (layout: TableLayout, width: Int)? in
      let layout = TableLayout(separator: separator, skipped: 0)
      let (headings, rows) = layout.sample(head)
      guard headings.count > 2, headings.allSatisfy({ $0.utf8.count < 64 }),
        layout.guesses(head, columns).contains(where: { $0.field == .text }),
        rows.allSatisfy({ $0.count == headings.count })
      else { return nil }
      return (layout, headings.count)
    }.max { $0.width < $1.width }?.layout
  }

  /// The columns that are taken for fields of posts by a part of their headings.
  func guesses(_ head: [UInt8], _ columns: TableColumns) -> [TableGuess] {
    let (headings, rows) = sample(head)
    return TableGuess.all(headings, rows, beside: columns)
  }

  /// The headings and the first rows, those that end in `head`.
  private func sample(_ head: [UInt8]) -> (headings: [String], rows: [[String]]) {
    var records = CSVRecords(head, separator: separator)
    for _ in 0..<skipped { _ = records.next() }
    let headings = records.next()?.fields ?? []
    var rows: [[String]] = []
    while rows.count < TableGuess.mostRows, let row = records.next() {
      guard rows.isEmpty || row.bytes.upperBound < head.count else { break }
      rows.append(row.fields)
    }
    return (headings, rows)
  }

  private init(separator: UInt8?, skipped: Int) {
    self.separator = separator
    self.skipped = skipped
  }

  /// How many columns `fields` name; `nil` if they are no headings.
  private static func width(_ fields: [String], _ columns: TableColumns, isFirst: Bool) -> Int? {
    let names = fields.map(TableColumns.folded)
    guard names.allSatisfy({ $0.utf8.count < 64 }), columns.fits(names) else { return nil }
    guard names.count > 1 || columns.isGiven || isFirst && lone.contains(names[0]) else { return nil }
    // Further down, a line of prose may hold such a word by chance: there two fields of a post must be named.
    guard isFirst || columns.isGiven || columns.count(in: names) > 1 else { return nil }
    return names.count
  }
}

extension CSVRecords {
  /// Whether the next record has so many fields, or there is none.
  fileprivate func hasNext(of width: Int) -> Bool {
    var rest = self
    guard let record = rest.next() else { return true }
    return record.fields.count == width
  }
}
