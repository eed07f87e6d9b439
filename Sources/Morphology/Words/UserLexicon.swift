/// Words of the user: they join the base lexicon, or leave it.
public struct UserLexicon: Sendable, Hashable {
  /// A word of the user.
  public struct Entry: Sendable, Hashable {
    /// The word as written; white space inside is allowed.
    public let word: String
    /// Its part of speech.
    public let tag: Tag
    /// What it counts more than a new word does by itself; 0 by default, 5 is much.
    public let priority: Int
    /// Whether the word leaves the lexicon.
    public let isDeleted: Bool

    /// A word of the user.
    public init(word: String, tag: Tag, priority: Int = 0, isDeleted: Bool = false) {
      self.word = word
      self.tag = tag
      self.priority = priority
      self.isDeleted = isDeleted
    }
  }

  /// In the order of the file, which means nothing.
  public let entries: [Entry]

  /// A lexicon of these words.
  public init(_ entries: [Entry]) { self.entries = entries }

  /// The base words with those of the user: deleted ones gone, known ones as they were unless a priority is given.
  static func merge(_ lexicons: [UserLexicon], into words: [Word]) -> [Word] {
    let entries = Set(lexicons.flatMap(\.entries)).sorted { left, right in
      (left.word, left.tag.rawValue, left.priority) < (right.word, right.tag.rawValue, right.priority)
    }
    guard !entries.isEmpty else { return words }
    func key(_ entry: Entry) -> String { entry.word + "/" + entry.tag.rawValue }
    let deleted = Set(entries.filter(\.isDeleted).map(key))
    var merged = words.filter { !deleted.contains($0.key) }
    let known = Dictionary(merged.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in entries where !entry.isDeleted && !deleted.contains(key(entry)) {
      if let place = known[key(entry)], merged[place].count >= ModelCompiler.ownCount, entry.priority == 0 {
        continue
      }
      let word = Word(form: entry.word, tag: entry.tag, priority: entry.priority)
      if let place = known[key(entry)] { merged[place] = word } else { merged.append(word) }
    }
    return merged
  }
}
