/// How a Latin word ends when it is said in Korean, as far as its letters tell.
enum LatinSound {
  /// The consonant that closes the last syllable.
  enum Ending {
    case none, rieul, other
  }

  /// The ending of a word of ASCII letters.
  ///
  /// Capitals alone are spelled out (CSV: 시에스브이), and so is a single letter; other words are said: Facebook 페이스북,
  /// Google 구글, Twitter 트위터, App 앱.
  static func ending(of word: some Sequence<UInt8>) -> Ending {
    let letters = Array(word)
    guard letters.count > 1, letters.dropFirst().contains(where: { $0 >= 0x61 }) else {
      return spelled(letters.last.map { $0 | 0x20 } ?? 0)
    }
    return said(letters.map { $0 | 0x20 })
  }

  /// By the name of the letter: 엘, 알, 엠, 엔.
  private static func spelled(_ letter: UInt8) -> Ending {
    switch letter {
    case UInt8(ascii: "l"), UInt8(ascii: "r"): .rieul
    case UInt8(ascii: "m"), UInt8(ascii: "n"): .other
    default: .none
    }
  }

  private static func said(_ letters: [UInt8]) -> Ending {
    let count = letters.count
    func letter(_ back: Int) -> UInt8 { count > back ? letters[count - 1 - back] : 0 }
    func isVowel(_ back: Int) -> Bool { "aeiouy".utf8.contains(letter(back)) }
    switch Character(Unicode.Scalar(letter(0))) {
    case "l": return .rieul
    case "m", "n": return .other
    // Blog is 블로그, Ping is 핑.
    case "g": return letter(1) == UInt8(ascii: "n") ? .other : .none
    // A stop behind one vowel closes its syllable (Reddit, Shop, Slack); behind two it opens one more (Sheet, Week),
    // but for Book.
    case "k" where letter(1) == UInt8(ascii: "c"): return isVowel(2) ? .other : .none
    case "b", "c", "k", "p", "t":
      let isDouble = letter(1) == letter(0)
      guard isVowel(isDouble ? 2 : 1) else { return .none }
      let isLong = isVowel(isDouble ? 3 : 2)
      return !isLong || (letter(0) == UInt8(ascii: "k") && letter(1) == UInt8(ascii: "o")) ? .other : .none
    case "e": return silent(letter(1), isBehindVowel: isVowel(2))
    default: return .none
    }
  }

  /// Words with an e that nobody says: Apple, Mobile, Line, Game.
  private static func silent(_ before: UInt8, isBehindVowel: Bool) -> Ending {
    switch before {
    case UInt8(ascii: "l"): .rieul
    case UInt8(ascii: "m"), UInt8(ascii: "n"): isBehindVowel ? .other : .none
    default: .none
    }
  }
}
