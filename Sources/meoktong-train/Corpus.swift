internal import Morphology

/// A sentence made ready for training: its units, and what its analysis wants.
struct Example {
  let units: [Unit]
  let wanted: [Wanted]
}

/// Makes examples of sentences.
struct Corpus {
  private let texts: TextUnits
  private var keys: [String: Int32] = [:]
  /// The number of the key of each morpheme of the model.
  private(set) var ofMorpheme: [Int32] = []

  init(model: borrowing Model) {
    texts = TextUnits(model: model)
    for index in model.forms.indices {
      let key = model.forms[index] + "/" + model.tags[index].rawValue
      ofMorpheme.append(number(of: key))
    }
  }

  private mutating func number(of key: String) -> Int32 {
    if let number = keys[key] { return number }
    let number = Int32(keys.count)
    keys[key] = number
    return number
  }

  /// The example of a sentence; `nil` if it is empty or too long to be one.
  mutating func example(_ sentence: Sentence) -> Example? {
    let units = texts.units(of: sentence.text)
    guard !units.isEmpty, units.count < 500 else { return nil }
    var wanted: [Wanted] = []
    for morpheme in sentence.morphemes {
      if morpheme.isLeftover {
        wanted.append(.leftover)
      } else if morpheme.isSymbolic {
        if case .symbols? = wanted.last { continue }
        wanted.append(.symbols)
      } else {
        let isNoun = morpheme.tag == .NNG || morpheme.tag == .NNP
        wanted.append(
          .word(
            key: number(of: morpheme.key), isNoun: isNoun,
            units: isNoun ? texts.units(ofWord: morpheme.form) : []))
      }
    }
    return Example(units: units, wanted: wanted)
  }
}

extension Analysed {
  /// Whether it holds no Hangul syllable and is no particle or ending of a single jamo.
  var isSymbolic: Bool {
    if form.unicodeScalars.contains(where: { (0xAC00...0xD7A3).contains($0.value) }) { return false }
    if tag.isSymbol { return true }
    return !tag.isEnding && !tag.rawValue.hasPrefix("J") && !tag.rawValue.hasPrefix("X") && !tag.isStem
  }
}
