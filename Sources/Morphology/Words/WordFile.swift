package import FoundationEssentials
internal import Posts

/// The word lists of the base lexicon: word, tag, count, tier, priority, between tabs; the last three may be left out.
/// A word with a priority stands like a word of a user, unless another list has counted it.
package enum WordFile {
  /// The words of all `.tsv` files of a folder, in the order of file names.
  package static func read(folder: URL) throws(LexiconError) -> [Word] {
    var names: [String]
    do { names = try FileManager.default.contentsOfDirectory(atPath: folder.path) } catch {
      throw LexiconError(.unreadable, at: .init(file: folder.path))
    }
    names = names.filter { $0.hasSuffix(".tsv") }.sorted()
    var words: [Word] = []
    var seen: [String: Int] = [:]
    for name in names {
      for word in try read(folder.appending(path: name)) {
        // The same word in two lists: the greater count speaks for both, or a priority where neither was counted.
        let key = word.key + (word.irregular ? "-I" : "")
        if let place = seen[key] {
          let isWeak = words[place].count < ModelCompiler.ownCount
          if words[place].count < word.count || isWeak && word.priority != nil { words[place] = word }
        } else {
          seen[key] = words.count
          words.append(word)
        }
      }
    }
    return words
  }

  /// The words of one file.
  package static func read(_ url: URL) throws(LexiconError) -> [Word] {
    var words: [Word] = []
    let reader = try LineReader(url)
    try reader.forEach { fields, line throws(LexiconError) in
      guard fields.count >= 2 else {
        throw LexiconError(.fields(expected: 2, found: fields.count), at: reader.place(line))
      }
      guard let tag = Tag.parse(fields[1]) else {
        throw LexiconError(.unknownTag(String(fields[1])), at: reader.place(line))
      }
      guard !fields[0].isEmpty else { throw LexiconError(.emptyWord, at: reader.place(line)) }
      func number(_ index: Int) throws(LexiconError) -> Int {
        guard fields.count > index, !fields[index].isEmpty else { return 0 }
        guard let value = Int(fields[index]) else {
          throw LexiconError(.notANumber(String(fields[index])), at: reader.place(line))
        }
        return value
      }
      words.append(
        Word(
          form: String(fields[0]), tag: tag.tag, irregular: tag.irregular, count: try number(2),
          tier: try number(3),
          priority: fields.count > 4 ? try number(4) : nil))
    }
    return words
  }
}
