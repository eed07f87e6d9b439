/// The codes of the units that text and lexicon are written in.
///
/// A Hangul syllable is one unit for its consonant and vowel and, if it has one, a second for its coda; so 갈 is
/// 가 + ㄹ, and stems and endings are joined by plain concatenation. Every other scalar is one unit.
package enum Alphabet {
  /// Consonant and vowel: 19 × 21 codes.
  static let syllables: UInt16 = 1
  /// Codas: 27 codes.
  static let codas: UInt16 = 400
  /// Compatibility jamo ㄱ…ㅣ: 51 codes.
  static let jamo: UInt16 = 427
  /// Printable ASCII, capitals folded: 94 codes.
  static let ascii: UInt16 = 478
  /// A scalar that no word of the lexicon holds.
  static let stranger: UInt16 = 572
  /// Scalars that some word of the lexicon holds, numbered by the lexicon.
  static let guests: UInt16 = 573
  static let guestLimit = DoubleArray.alphabet - 573

  /// The code of 어 without coda, the vowel that endings lose.
  static let eo = syllable(lead: 11, vowel: 4)
  static let a = syllable(lead: 11, vowel: 0)
  static let yeo = syllable(lead: 11, vowel: 6)
  static let eu = syllable(lead: 11, vowel: 18)
  static let u = syllable(lead: 11, vowel: 13)

  /// The code of a consonant and a vowel, by their places in the order of Unicode.
  static func syllable(lead: UInt16, vowel: UInt16) -> UInt16 { 1 &+ lead &* 21 &+ vowel }
  /// The code of a coda, from 1 (ㄱ) to 27 (ㅎ).
  static func coda(_ coda: UInt16) -> UInt16 { 399 &+ coda }

  static func isSyllable(_ code: UInt16) -> Bool { code &- 1 < 399 }
  static func isCoda(_ code: UInt16) -> Bool { code &- 400 < 27 }
  static func lead(of code: UInt16) -> UInt16 { (code - 1) / 21 }
  static func vowel(of code: UInt16) -> UInt16 { (code - 1) % 21 }

  /// Codas in the order of Unicode, as compatibility jamo.
  static let codaLetters: [Unicode.Scalar] = Array("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ".unicodeScalars)

  /// For each compatibility jamo from U+3131 on: its place among the codas, or 0 (ㄸ, ㅃ, ㅉ and the vowels).
  static let codaOfJamo: [UInt16] = {
    var places = [UInt16](repeating: 0, count: 51)
    for (place, letter) in codaLetters.enumerated() { places[Int(letter.value - 0x3131)] = UInt16(place + 1) }
    return places
  }()
}

internal import DoubleArray
