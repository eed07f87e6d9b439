/// The shapes an ending takes after stems.
enum EndingShapes {
  /// One shape of an ending and what it needs before it.
  struct Shape: Hashable {
    let units: [UInt16]
    let needs: Joint
  }

  /// All shapes of an ending written as `units`; the last one may have no units at all (the 어 of 해).
  static func shapes(of units: [UInt16]) -> [Shape] {
    guard let first = units.first else { return [] }
    if Alphabet.isCoda(first) { return [Shape(units: units, needs: .closing)] }
    guard Alphabet.isSyllable(first) else { return [Shape(units: units, needs: .free)] }
    let rest = Array(units.dropFirst())
    switch first {
    case Alphabet.eo:
      return [
        Shape(units: units, needs: .eo),
        Shape(units: [Alphabet.a] + rest, needs: .eo),
        Shape(units: [Alphabet.yeo] + rest, needs: .yeo),
        Shape(units: rest, needs: .meltedEo),
      ]
    case Alphabet.eu:
      return [Shape(units: units, needs: .eu), Shape(units: rest, needs: .meltedEu)]
    default:
      return [Shape(units: units, needs: need(of: first))]
    }
  }

  private static func need(of first: UInt16) -> Joint {
    switch Alphabet.lead(of: first) {
    case 2: .nasal
    case 9: .sibilant
    case 5, 6: .liquid
    case 11 where [4, 5, 7].contains(Alphabet.vowel(of: first)): .eo
    default: .consonant
    }
  }
}
