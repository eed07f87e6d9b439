/// A message to which lines may still be added.
struct ChatDraft {
  let name: String
  let date: ChatDate?
  let time: ChatTime
  private(set) var text: String
  private(set) var bytes: Range<Int>
  /// A line with nothing but a date at its end: what follows tells whether a day begins there.
  private var border: (date: ChatDate, words: Substring, end: Int)?

  init(name: String, date: ChatDate?, time: ChatTime, text: String, bytes: Range<Int>) {
    self.name = name
    self.date = date
    self.time = time
    self.text = text
    self.bytes = bytes
  }

  /// Adds a line of words; no day begins where they follow, and the date before them was one of the message's lines.
  mutating func append(_ line: Substring, end: Int) {
    if let border {
      guard !line.isEmpty else { return }
      self.border = nil
      add(border.words, end: border.end)
    }
    add(line, end: end)
  }

  /// Drops a last line of nothing but dashes: a day begins below it.
  mutating func dropRule() {
    guard let lineBreak = text.lastIndex(of: "\n") else { return }
    let line = text[text.index(after: lineBreak)...]
    if line.count >= 10, line.allSatisfy({ $0 == "-" }) { text.removeSubrange(lineBreak...) }
  }

  /// Keeps a line with nothing but a date; `false` if there is one already, and a day begins with this.
  mutating func hold(_ date: ChatDate, _ words: Substring, end: Int) -> Bool {
    guard border == nil else { return false }
    border = (date, words, end)
    return true
  }

  /// The day that begins at the end of this message, if one does. A message of another date shows that none did.
  mutating func day(before next: ChatDate?) -> ChatDate? {
    guard let border else { return nil }
    guard let next, next != border.date else { return border.date }
    add(border.words, end: border.end)
    return nil
  }

  private mutating func add(_ line: Substring, end: Int) {
    text += "\n" + line
    if !line.isEmpty { bytes = bytes.lowerBound..<end }
  }
}
