/// A letter of folded text: a consonant, a vowel, a digit, a Latin letter or a class of signs, below `Unit.count`.
///
/// Folding makes alike what people write alike: ㅐ/ㅔ, ㅙ/ㅚ/ㅞ, ㅆ/ㅅ, 되어/돼, 주어/줘, 먹으/머그. A conjugated form thus
/// begins with the letters of its stem (튕기: 튕겨, 튕긴, 튕깁니다).
typealias Unit = UInt8

extension Unit {
  static let count = 84
  static let consonants: Unit = 0
  static let vowels: Unit = 19
  static let digits: Unit = 32
  static let latin: Unit = 42
  static let laughter: Unit = 68
  static let tears: Unit = 69
  static let jamo: Unit = 70
  static let stop: Unit = 71
  static let question: Unit = 72
  static let comma: Unit = 73
  static let wave: Unit = 74
  static let quote: Unit = 75
  static let percent: Unit = 76
  static let hash: Unit = 77
  static let hanja: Unit = 78
  static let emoji: Unit = 79
  static let symbol: Unit = 80
  static let bracket: Unit = 81
  /// No letter.
  static let none: Unit = 255

  var isVowel: Bool { self >= Unit.vowels && self < Unit.digits }
  var isHangul: Bool { self < Unit.digits }
  /// Whether it is a sign that says nothing by itself.
  var isSign: Bool { self >= Unit.laughter && self != Unit.percent && self != Unit.hanja }
  /// Whether a sentence ends here.
  var endsSentence: Bool {
    self == Unit.stop || self == Unit.question || self == Unit.tears || self == Unit.laughter
      || self == Unit.emoji
  }
  /// Whether the sign may stand between the last word of a sentence and its end.
  var trailsSentence: Bool { endsSentence || self == Unit.wave || self == Unit.quote || self == Unit.bracket }
  /// Whether a clause ends here.
  var endsClause: Bool {
    endsSentence || self == Unit.comma || self == Unit.quote || self == Unit.bracket || self == Unit.hash
  }
}

/// The folded letters of the parts of a Hangul syllable.
enum Syllable {
  /// Two letters, of which the second or both may be `Unit.none`.
  struct Letters {
    let first: Unit
    let second: Unit

    fileprivate init(_ letters: [Unit]) {
      first = letters.first ?? Unit.none
      second = letters.count > 1 ? letters[1] : Unit.none
    }
  }

  /// The number of the lead that is not heard.
  static let silent = 11

  /// The letter of lead `number`: ㅆ folds to ㅅ.
  @inline(__always) static func lead(_ number: Int) -> Unit { number == 10 ? 9 : Unit(number) }

  // ㅏ19 ㅑ20 ㅓ21 ㅔ22 ㅗ23 ㅚ24 ㅛ25 ㅜ26 ㅟ27 ㅠ28 ㅡ29 ㅣ30
  /// The letters of each vowel.
  static let vowels = [
    [19], [22], [20], [22], [21], [22], [30, 21], [22], [23], [23, 19], [24], [24], [25], [26], [26, 21],
    [24], [27], [28], [29], [30], [30],
  ].map { Letters($0) }

  /// The letters of each coda; none of the first.
  static let codas = [
    [], [0], [0], [0, 9], [2], [2, 12], [2], [3], [5], [5, 0], [5, 6], [5, 7], [5, 9], [5, 16], [5, 17], [5],
    [6], [7], [7, 9], [9], [9], [11], [12], [14], [15], [16], [17], [18],
  ].map { Letters($0) }
}
