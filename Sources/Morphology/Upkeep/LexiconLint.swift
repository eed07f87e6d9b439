internal import DoubleArray
public import FoundationEssentials
internal import Posts

/// What is doubtful in a user's lexicon.
public struct LexiconFinding: Hashable, Sendable {
  /// What is doubtful.
  public enum Kind: Hashable, Sendable {
    /// The line does not read.
    case wrong(LexiconError)
    /// The same word and tag stand on an earlier line.
    case duplicate(of: Int)
    /// One line adds the word, another deletes it: it is deleted.
    case contradiction(with: Int)
    /// The base lexicon has the word with this tag: the line changes nothing.
    case known
    /// The word is to be deleted, and the base lexicon does not have it.
    case nothingToDelete
    /// A lone jamo beside a syllable (결ㅈ제), or letters in pieces (NFD).
    case jamoSlip
    /// A word of one syllable will be seen inside other words.
    case tooShort
    /// A stem is written with 다.
    case dictionaryForm
  }

  /// The line, from 1.
  public let line: Int
  /// What is doubtful.
  public let kind: Kind
  /// The word, as written.
  public let word: String
}

extension Tokenizer {
  /// What is doubtful in the lexicon file at `url`, by line.
  public func lint(_ url: URL) throws(LexiconError) -> [LexiconFinding] {
    var findings: [LexiconFinding] = []
    var lines: [String: (line: Int, isDeleted: Bool)] = [:]
    let reader = try LineReader(url)
    try reader.forEach { fields, line throws(LexiconError) in
      let entry: UserLexicon.Entry
      do throws(LexiconError) {
        entry = try UserLexicon.entry(fields, at: reader.place(line))
      } catch {
        findings.append(LexiconFinding(line: line, kind: .wrong(error), word: String(fields[0])))
        return
      }
      func note(_ kind: LexiconFinding.Kind) {
        findings.append(LexiconFinding(line: line, kind: kind, word: entry.word))
      }
      let key = entry.word + "/" + entry.tag.rawValue
      if let earlier = lines[key] {
        note(
          earlier.isDeleted == entry.isDeleted
            ? .duplicate(of: earlier.line) : .contradiction(with: earlier.line))
      } else {
        lines[key] = (line, entry.isDeleted)
      }
      let isKnown = knows(entry.word, as: entry.tag)
      if entry.isDeleted {
        if !isKnown { note(.nothingToDelete) }
        return
      }
      if isKnown, entry.priority == 0 { note(.known) }
      if Self.hasJamoSlip(entry.word) { note(.jamoSlip) }
      if entry.word.unicodeScalars.count == 1, entry.tag == .NNG || entry.tag == .NNP { note(.tooShort) }
      if entry.tag.isStem, entry.word.hasSuffix("다"), entry.word.count > 1 { note(.dictionaryForm) }
    }
    return findings
  }

  private static func hasJamoSlip(_ word: String) -> Bool {
    let scalars = word.unicodeScalars
    let pieces = scalars.contains { (0x1100...0x11FF).contains($0.value) }
    let jamo = scalars.contains { (0x3131...0x3163).contains($0.value) }
    let syllables = scalars.contains { (0xAC00...0xD7A3).contains($0.value) }
    return pieces || jamo && syllables
  }

  /// Whether the lexicon has a word of this form and tag.
  public func knows(_ form: String, as tag: Tag) -> Bool {
    var node: Int32 = 0
    for code in Spelling(guests: model.guests).units(of: form, codaFirst: tag.mayClose) {
      guard let next = model.trie.child(of: node, by: code) else { return false }
      node = next
    }
    guard let key = model.trie.number(at: node) else { return false }
    let entries = Int(model.firstEntries[Int(key)])..<Int(model.firstEntries[Int(key) + 1])
    return entries.contains { index in
      let entry = model.entries[index]
      let morpheme = Int(model.parts[Int(entry.firstPart)].morpheme)
      return entry.partCount == 1 && model.tags[morpheme] == tag && model.forms[morpheme] == form
    }
  }
}
