/// The folded letters of a Hangul syllable.
enum Syllable {
  /// Letters in their order, each in a byte, the first in the lowest; the bytes behind the last are `Unit.none`.
  typealias Letters = Int64

  /// No letters.
  static let none: Letters = -1

  /// The number of the lead that is not heard.
  static let silent = 11

  /// How many syllables begin with each lead.
  static let perLead = 588

  /// The scalars that are syllables.
  static let scalars: ClosedRange<UInt32> = 0xAC00...0xD7A3

  /// The letter of lead `number`: ㅆ folds to ㅅ.
  @inline(__always) static func lead(_ number: Int) -> Unit {
    number == 10 ? 9 : Unit(truncatingIfNeeded: number)
  }

  /// What follows the lead of each syllable of one lead, in the order of the scalars: the letters of each vowel with
  /// each coda. One look is cheaper than two that are put together.
  static let tails = vowels.flatMap { vowel in codas.map { coda in letters(vowel + coda) } }

  private static func letters(_ listed: [Unit]) -> Letters {
    listed.reversed().reduce(none) { $0 << 8 | Letters($1) }
  }

  // ㅏ19 ㅑ20 ㅓ21 ㅔ22 ㅗ23 ㅚ24 ㅛ25 ㅜ26 ㅟ27 ㅠ28 ㅡ29 ㅣ30
  private static let vowels: [[Unit]] = [
    [19], [22], [20], [22], [21], [22], [30, 21], [22], [23], [23, 19], [24], [24], [25], [26], [26, 21],
    [24], [27], [28], [29], [30], [30],
  ]

  // None of the first.
  private static let codas: [[Unit]] = [
    [], [0], [0], [0, 9], [2], [2, 12], [2], [3], [5], [5, 0], [5, 6], [5, 7], [5, 9], [5, 16], [5, 17], [5],
    [6], [7], [7, 9], [9], [9], [11], [12], [14], [15], [16], [17], [18],
  ]
}
