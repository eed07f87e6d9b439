/// Ways in which the same post might have been typed: without spaces, with the commonest misspellings.
struct Distortion {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number below `limit` (SplitMix64; Steele, Lea, Flood 2014).
  private mutating func next(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(limit))
  }

  /// The text without its spaces.
  func spaceless(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != " " }))
  }

  /// The text with about one Hangul syllable in `oneIn` misspelt; the number of scalars stays the same.
  mutating func misspelt(_ text: String, oneIn: Int = 12) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let index = Int(scalar.value) - 0xAC00
      guard (0..<11172).contains(index), next(oneIn) == 0 else {
        scalars.append(scalar)
        continue
      }
      scalars.append(Unicode.Scalar(UInt32(0xAC00 + swapped(index))) ?? scalar)
    }
    return String(scalars)
  }

  /// Another syllable that sounds alike: another vowel, a lost or a changed coda, a plain or tense lead.
  private mutating func swapped(_ index: Int) -> Int {
    let lead = index / 588
    let vowel = index % 588 / 28
    let coda = index % 28
    let vowels = [1: 5, 5: 1, 3: 7, 7: 3, 10: 11, 11: 10, 15: 11, 8: 4, 4: 8, 19: 20, 2: 0]
    let codas = [20: 19, 19: 20, 6: 4, 18: 17, 15: 8, 2: 1, 22: 19, 25: 19, 24: 1, 27: 0, 4: 6]
    let leads = [0: 1, 3: 4, 7: 8, 9: 10, 12: 13, 1: 0]
    switch next(4) {
    case 0, 1:
      if let other = vowels[vowel] { return lead * 588 + other * 28 + coda }
    case 2:
      if let other = leads[lead] { return other * 588 + vowel * 28 + coda }
    default: break
    }
    if let other = codas[coda] { return lead * 588 + vowel * 28 + other }
    if let other = vowels[vowel] { return lead * 588 + other * 28 + coda }
    return index
  }
}
