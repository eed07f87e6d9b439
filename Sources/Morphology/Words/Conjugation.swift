/// The shapes a stem takes before endings, by the rules of Korean spelling.
///
/// Irregular stems are told apart by the lexicon (덥/VA-I against 입/VV); 르, 으, 하 and ㄹ go by their letters.
enum Conjugation {
  /// One shape of a stem and what may follow it.
  struct Shape: Hashable {
    let units: [UInt16]
    let offers: Joint
  }

  /// Stems in 르 that drop 으 like 따르다 instead of doubling ㄹ.
  private static let plainReu: [String] = ["따르", "치르", "들르", "우러르", "다다르", "잇따르", "뒤따르", "붙따르"]

  /// All shapes of the stem `form`, whose letters are `units`.
  static func shapes(of form: String, units: [UInt16], tag: Tag, irregular: Bool) -> [Shape] {
    guard let last = units.last else { return [] }
    if Alphabet.isCoda(last) {
      return closed(units, coda: last, irregular: irregular)
    }
    guard Alphabet.isSyllable(last) else { return [Shape(units: units, offers: .afterVowel)] }
    return open(units, last: last, form: form, tag: tag, irregular: irregular)
  }

  private static func closed(_ units: [UInt16], coda: UInt16, irregular: Bool) -> [Shape] {
    let bare = Array(units.dropLast())
    guard let vowelUnit = bare.last, Alphabet.isSyllable(vowelUnit) else { return [] }
    switch coda {
    case Alphabet.coda(8):
      return [
        Shape(units: units, offers: .afterLiquid),
        Shape(units: bare, offers: [.nasal, .sibilant, .closing]),
      ]
    case Alphabet.coda(17) where irregular:
      return [
        Shape(units: units, offers: [.consonant, .nasal, .sibilant]),
        Shape(units: bare + [Alphabet.u], offers: .meltedEu),
        Shape(units: bare + [Alphabet.syllable(lead: 11, vowel: 14)], offers: .meltedEo),
        Shape(units: bare + [Alphabet.syllable(lead: 11, vowel: 9)], offers: .meltedEo),
      ]
    case Alphabet.coda(7) where irregular:
      return [
        Shape(units: units, offers: [.consonant, .nasal, .sibilant]),
        Shape(units: bare + [Alphabet.coda(8)], offers: [.eu, .eo]),
      ]
    case Alphabet.coda(19) where irregular:
      return [
        Shape(units: units, offers: [.consonant, .nasal, .sibilant]),
        Shape(units: bare, offers: [.eu, .eo]),
      ]
    case Alphabet.coda(27) where irregular:
      return [
        Shape(units: units, offers: [.consonant, .nasal, .sibilant]),
        Shape(units: bare, offers: [.closing, .liquid, .nasal, .sibilant, .meltedEu]),
      ] + brightened(bare, last: vowelUnit)
    default:
      return [Shape(units: units, offers: .afterConsonant)]
    }
  }

  /// 그렇 + 어 → 그래, 하얗 + 어 → 하얘, 퍼렇 + 어 → 퍼레.
  private static func brightened(_ bare: [UInt16], last: UInt16) -> [Shape] {
    let vowels: [UInt16] =
      switch Alphabet.vowel(of: last) {
      case 0: [1]
      case 2: [3]
      case 4: [1, 5]
      case 6: [7]
      default: []
      }
    return vowels.map { vowel in
      let changed = Alphabet.syllable(lead: Alphabet.lead(of: last), vowel: vowel)
      return Shape(units: bare.dropLast() + [changed], offers: .meltedEo)
    }
  }

  private static func open(
    _ units: [UInt16], last: UInt16, form: String, tag: Tag, irregular: Bool
  ) -> [Shape] {
    let lead = Alphabet.lead(of: last)
    let rest = Array(units.dropLast())
    func melted(_ vowels: UInt16...) -> [Shape] {
      vowels.map { Shape(units: rest + [Alphabet.syllable(lead: lead, vowel: $0)], offers: .meltedEo) }
    }
    let whole = Shape(units: units, offers: .afterVowel)
    switch Alphabet.vowel(of: last) {
    case 0 where lead == 18:
      return [Shape(units: units, offers: [.afterVowel, .yeo])] + melted(1)
    case 0, 1, 4, 5, 6, 7:
      return [Shape(units: units, offers: [.afterVowel, .meltedEo])]
    case 8: return [whole] + melted(9)
    case 11: return [whole] + melted(10)
    case 13 where irregular: return [whole] + melted(4)
    case 13: return [whole] + melted(14)
    case 20: return [whole] + melted(6)
    case 18 where lead == 5 && irregular:
      // 이르다, 푸르다: 이르러.
      let added = units + [Alphabet.syllable(lead: 5, vowel: 4)]
      return [whole, Shape(units: added, offers: .meltedEo)]
    case 18 where lead == 5 && !plainReu.contains(form):
      guard let before = rest.last, Alphabet.isSyllable(before) else { return [whole] + melted(4, 0) }
      // 빠르다, 흐르다: 빨라, 흘러.
      return [whole]
        + [UInt16(0), 4].map {
          Shape(
            units: rest + [Alphabet.coda(8), Alphabet.syllable(lead: 5, vowel: $0)], offers: .meltedEo)
        }
    case 18: return [whole] + melted(4, 0)
    default: return [whole]
    }
  }
}
