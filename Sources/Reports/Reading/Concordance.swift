internal import Complaints
public import Morphology
public import Posts

/// A word in its surroundings, found by morphemes: 환불 finds 환불을, 환불해 and 환 불; each is shown as it was written.
public struct Concordance: Sendable {
  /// One find.
  public struct Line: Sendable {
    /// The post.
    public let post: Post.ID
    /// When it was published, in seconds since 1970; `nil` if unknown.
    public let seconds: Int64?
    /// Where it stands in the masked text.
    public let range: TextRange
    /// What stands before it, what was written, what follows; line breaks are spaces.
    public let before: String, written: String, after: String
  }

  private let tokenizer: Tokenizer
  private let wanted: [String]
  private let reach: Int

  /// Looks for a word, or several in a row; `reach` scalars are shown on each side.
  public init(_ query: String, tokenizer: Tokenizer, reach: Int = 30) {
    self.tokenizer = tokenizer
    self.reach = reach
    var worker = tokenizer.makeWorker()
    wanted = worker.tokenize(query).filter { $0.tag.carriesMeaning }.map(\.form)
  }

  /// Whether the query holds a word to look for.
  public var isEmpty: Bool { wanted.isEmpty }

  /// The finds in the counted posts, by what follows, then by what comes before.
  public func lines(in run: RunView) throws(ReportError) -> [Line] {
    var found: [Line] = []
    try run.forEachEntry { found += lines(in: $0) }
    return found.sorted {
      ($0.written, $0.after, $0.before, $0.post.rawValue, $0.range)
        < ($1.written, $1.after, $1.before, $1.post.rawValue, $1.range)
    }
  }

  private func lines(in entry: Entry) -> [Line] {
    guard !wanted.isEmpty else { return [] }
    var worker = tokenizer.makeWorker()
    let all = worker.tokenize(entry.text)
    let tokens = all.filter { $0.tag.carriesMeaning }
    let scalars = Array(entry.text.unicodeScalars)
    func piece(_ from: Int, _ to: Int) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[max(0, from)..<min(scalars.count, max(from, to))])
      return String(String(view).map { $0.isNewline ? " " : $0 })
    }
    var lines: [Line] = []
    for range in matches(tokens) {
      lines.append(
        Line(
          post: entry.id, seconds: entry.post.published?.seconds, range: range,
          before: piece(range.start - reach, range.start), written: piece(range.start, range.end),
          after: piece(range.end, range.end + reach)))
    }
    return lines
  }

  private func matches(_ tokens: [Token]) -> [TextRange] {
    var found: [TextRange] = []
    var index = 0
    let joined = wanted.joined()
    while index < tokens.count {
      let end = index + wanted.count
      if end <= tokens.count, zip(tokens[index..<end], wanted).allSatisfy({ $0.form == $1 }) {
        found.append(TextRange(start: tokens[index].range.start, end: tokens[end - 1].range.end))
        index = end
      } else if let range = spelledApart(joined, from: index, tokens) {
        found.append(range)
        index += 1
        while index < tokens.count, tokens[index].range.start < range.end { index += 1 }
      } else {
        index += 1
      }
    }
    return found
  }

  /// 환 불, or 환불 where the query itself fell apart: tokens side by side that make up the word when put together.
  private func spelledApart(_ word: String, from index: Int, _ tokens: [Token]) -> TextRange? {
    var built = ""
    for place in index..<min(index + 4, tokens.count) {
      if place > index, tokens[place].range.start - tokens[place - 1].range.end > 1 { return nil }
      built += tokens[place].form
      guard word.hasPrefix(built) else { return nil }
      if built == word {
        return TextRange(start: tokens[index].range.start, end: tokens[place].range.end)
      }
    }
    return nil
  }
}

extension Tag {
  /// Whether morphemes of this sort are words rather than grammar.
  var carriesMeaning: Bool {
    switch self {
    case .NNG, .NNP, .NNB, .NR, .NP, .VV, .VA, .MAG, .MM, .XR, .SL, .SN, .XPN, .UN, .IC: true
    default: false
    }
  }
}
