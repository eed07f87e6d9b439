/// Slips of spelling that many writers share, one to a word: the lexicon knows frequent words in these shapes too.
enum Misspelling {
  /// Words seen so often have misspelt shapes.
  static let leastCount = 60

  /// The misspelt shapes of a word written as `units`, each with the rule that made it.
  static func shapes(of units: [UInt16]) -> [(units: [UInt16], rule: EntryShape)] {
    var shapes: [(units: [UInt16], rule: EntryShape)] = []
    for place in units.indices {
      for (code, rule) in slips(of: units[place], isLast: place == units.count - 1) {
        var changed = units
        changed[place] = code
        shapes.append((changed, rule))
      }
      if Alphabet.isCoda(units[place]), units[place] == Alphabet.coda(27) {
        var shorter = units
        shorter.remove(at: place)
        shapes.append((shorter, .typoNh))
      }
    }
    return shapes
  }

  private static func slips(of code: UInt16, isLast: Bool) -> [(UInt16, EntryShape)] {
    if Alphabet.isCoda(code) {
      switch code - 399 {
      case 20: return [(Alphabet.coda(19), .typoSs)]  // ㅆ > ㅅ
      case 6: return [(Alphabet.coda(4), .typoNh)]  // ㄶ > ㄴ
      case 15: return [(Alphabet.coda(8), .typoNh)]  // ㅀ > ㄹ
      case 22, 23, 25: return [(Alphabet.coda(19), .typoCoda)]  // ㅈ ㅊ ㅌ > ㅅ
      case 2: return [(Alphabet.coda(1), .typoCoda)]  // ㄲ > ㄱ
      case 18: return [(Alphabet.coda(17), .typoCoda)]  // ㅄ > ㅂ
      case 26: return [(Alphabet.coda(17), .typoCoda)]  // ㅍ > ㅂ
      default: return []
      }
    }
    guard Alphabet.isSyllable(code) else { return [] }
    let lead = Alphabet.lead(of: code)
    func to(_ vowel: UInt16, _ rule: EntryShape) -> (UInt16, EntryShape) {
      (Alphabet.syllable(lead: lead, vowel: vowel), rule)
    }
    switch Alphabet.vowel(of: code) {
    case 1: return [to(5, .typoAe)]  // ㅐ > ㅔ
    case 5: return [to(1, .typoAe)]  // ㅔ > ㅐ
    case 3: return [to(7, .typoYe)]  // ㅒ > ㅖ
    case 7: return [to(5, .typoYe), to(3, .typoYe)]  // ㅖ > ㅔ ㅒ
    case 10: return [to(11, .typoOe), to(15, .typoOe)]  // ㅙ > ㅚ ㅞ
    case 11: return [to(10, .typoOe), to(15, .typoOe)]  // ㅚ > ㅙ ㅞ
    case 15: return [to(10, .typoOe), to(11, .typoOe)]  // ㅞ > ㅙ ㅚ
    case 19: return [to(20, .typoUi), to(5, .typoUi)]  // ㅢ > ㅣ ㅔ
    case 6 where lead == 12 || lead == 14: return [to(4, .typoYeo)]  // 져 쳐 > 저 처
    case 4 where lead == 12 || lead == 14: return [to(6, .typoYeo)]
    default: return []
    }
  }
}
