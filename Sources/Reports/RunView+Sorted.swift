public import Casebook
internal import Scratch

extension RunView {
  private enum Half: Sendable {
    case counts(RunView)
    case posts(SortedRecords)
  }

  /// Reads the casebook on so many threads for the reports that are asked for: once for the counts and, if one of them
  /// shows posts, beside it once for the posts.
  public init(
    book: Casebook, context: ReportContext, for formats: [any ReportFormat], threads: Int
  ) throws(ReportError) {
    guard Self.show(formats) else {
      self = try RunView(book: book, context: context)
      return
    }
    // More parts than threads, since the counts take one of them for a while.
    let parts = try SortedEntries.parts(of: book, 2 * threads)
    let halves = SideBySide.map(Array(0...parts.count), threads: threads, own: {}) { _, number in
      Result { () throws(ReportError) -> Half in
        guard number > 0 else { return .counts(try RunView(book: book, context: context)) }
        return .posts(try SortedEntries.sorted(parts[number - 1], of: book, context.privacy))
      }
    }
    guard case .counts(var view) = try halves[0].get() else { preconditionFailure("the counts come first") }
    var sorted: [SortedRecords] = []
    for half in halves.dropFirst() {
      if case .posts(let records) = try half.get() { sorted.append(records) }
    }
    view.entries = SortedEntries(joining: sorted)
    self = view
  }

  /// The same run, its posts sorted if one of these reports shows posts.
  func sorted(for formats: [any ReportFormat], threads: Int) throws(ReportError) -> RunView {
    guard entries == nil, Self.show(formats) else { return self }
    var view = self
    view.entries = try SortedEntries(of: book, context.privacy, threads: threads)
    return view
  }

  /// Whether one of the reports goes through the posts.
  private static func show(_ formats: [any ReportFormat]) -> Bool {
    formats.contains { $0.parts.contains { $0.readings > 0 } }
  }
}
