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
  var isDigit: Bool { self >= Unit.digits && self < Unit.latin }
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

  /// The letter of a scalar that is no syllable.
  init(ofScalar scalar: UInt32) {
    self =
      switch scalar {
      case 0x30...0x39: Unit.digits + Unit(scalar - 0x30)
      case 0x41...0x5A: Unit.latin + Unit(scalar - 0x41)
      case 0x61...0x7A: Unit.latin + Unit(scalar - 0x61)
      case 0x314B, 0x314E: Unit.laughter
      case 0x315C, 0x3160: Unit.tears
      case 0x3131...0x318E, 0x1100...0x11FF: Unit.jamo
      case 0x2E, 0x21, 0x2026, 0x3002, 0x22EF, 0xFF01: Unit.stop
      case 0x3F, 0xFF1F: Unit.question
      case 0x2C, 0x3B, 0x3001, 0x2F, 0xB7: Unit.comma
      case 0x7E, 0x301C: Unit.wave
      case 0x22, 0x27, 0x201C, 0x201D, 0x2018, 0x2019: Unit.quote
      case 0x28, 0x29, 0x5B, 0x5D, 0x3C, 0x3E, 0x300A...0x3011: Unit.bracket
      case 0x25: Unit.percent
      case 0x23: Unit.hash
      case 0x4E00...0x9FFF: Unit.hanja
      case 0x2600...0x27BF, 0x1F000...0x1FAFF: Unit.emoji
      default: Unit.symbol
      }
  }
}
