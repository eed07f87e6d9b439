public import FoundationEssentials
internal import Posts

extension UserLexicon {
  /// Reads a user's lexicon: word, tag, priority, `delete` between tabs; the last two may be left out.
  ///
  /// A line that does not read costs that line: it is told in the second part of the result.
  /// - Throws: Only if the file cannot be read at all.
  public static func read(_ url: URL) throws(LexiconError) -> (lexicon: UserLexicon, errors: [LexiconError]) {
    let reader = try LineReader(url)
    var entries: [Entry] = []
    var errors: [LexiconError] = []
    try reader.forEach { fields, line throws(LexiconError) in
      do throws(LexiconError) {
        entries.append(try entry(fields, at: reader.place(line)))
      } catch {
        errors.append(error)
      }
    }
    return (UserLexicon(entries), errors)
  }

  static func entry(_ fields: [Substring], at place: SourceLocation) throws(LexiconError) -> Entry {
    guard fields.count >= 2 else { throw LexiconError(.fields(expected: 2, found: fields.count), at: place) }
    let word = fields[0].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !word.isEmpty else { throw LexiconError(.emptyWord, at: place) }
    guard let tag = Tag.parse(fields[1]) else {
      throw LexiconError(.unknownTag(String(fields[1])), at: place)
    }
    let rest = fields.dropFirst(2).filter { !$0.isEmpty }
    var priority = 0
    for field in rest where field != "delete" {
      guard let value = Int(field) else { throw LexiconError(.notANumber(String(field)), at: place) }
      priority = value
    }
    return Entry(
      word: word, tag: tag.tag, priority: min(max(priority, -100), 100), isDeleted: rest.contains("delete"))
  }
}
