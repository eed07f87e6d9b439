/// An entry before it is numbered.
struct EntryDraft {
  var units: [UInt16]
  /// Morphemes, by their places in the list of words.
  var parts: [Int]
  var cuts: [Int]
  var needs: Joint
  var offers: Joint
  var shape: EntryShape
  /// The name of its own weight if it is a fusion.
  var fusionKey: String?
  /// Units before which white space may stand.
  var gaps: UInt64 = 0
}

/// Makes the entries of words: the shapes of stems and endings, and what fuses by rule.
struct EntryMaker {
  let words: [Word]
  let spelling: Spelling
  private(set) var drafts: [EntryDraft] = []
  /// The endings 어/EC and 어/EF, which leave no trace after 가 or 해.
  private let silentEndings: [Int]
  private let endings: [Int]

  init(words: [Word], spelling: Spelling) {
    self.words = words
    self.spelling = spelling
    silentEndings = words.indices.filter { words[$0].form == "어" && words[$0].tag.isEnding }
    endings = words.indices.filter { words[$0].tag.isEnding }
  }

  /// Adds all entries of all words.
  mutating func makeAll() {
    for index in words.indices { make(index) }
    misspell()
  }

  /// Adds the misspelt shapes of frequent words, but none that would be another entry of the same morphemes.
  private mutating func misspell() {
    for draft in drafts where draft.parts.allSatisfy({ words[$0].count >= Misspelling.leastCount }) {
      let syllables = draft.units.count(where: Alphabet.isSyllable)
      guard draft.shape == .plain || draft.shape == .melted || draft.shape == .withEo, syllables > 0 else {
        continue
      }
      for (units, rule) in Misspelling.shapes(of: draft.units) {
        // One syllable and one slip leave too little to know a word by, but for 됐, 았, 않.
        if syllables < 2, rule != .typoSs, rule != .typoOe, rule != .typoNh { continue }
        var slip = draft
        slip.units = units
        slip.shape = rule
        slip.cuts = draft.cuts.map { min($0, units.count) }
        drafts.append(slip)
      }
    }
  }

  private mutating func make(_ index: Int) {
    let word = words[index]
    let units = spelling.units(of: word.form, codaFirst: word.tag.mayClose)
    guard !units.isEmpty, units.count < 60 else { return }
    if word.tag.isStem {
      stem(index, units)
      if word.tag == .VCP, word.form == "이" { bareCopula(index) }
    } else if word.tag.isEnding {
      ending(index, units)
    } else {
      add(index, units, needs: .free, offers: .free, shape: word.priority == nil ? .plain : .user)
    }
  }

  private mutating func stem(_ index: Int, _ units: [UInt16]) {
    let word = words[index]
    for shape in Conjugation.shapes(
      of: word.form, units: units, tag: word.tag, irregular: word.irregular)
    {
      add(
        index, shape.units, needs: .free, offers: shape.offers, shape: shape.units == units ? .plain : .melted
      )
      guard shape.offers.contains(.meltedEo) else { continue }
      for silent in silentEndings {
        drafts.append(
          EntryDraft(
            units: shape.units, parts: [index, silent], cuts: [shape.units.count, shape.units.count],
            needs: .free, offers: .free, shape: .withEo))
      }
    }
  }

  private mutating func ending(_ index: Int, _ units: [UInt16]) {
    let word = words[index]
    guard word.tag == .EP else {
      for shape in EndingShapes.shapes(of: units) where !shape.units.isEmpty {
        add(
          index, shape.units, needs: shape.needs, offers: .free,
          shape: shape.units == units ? .plain : .melted)
      }
      return
    }
    for right in Conjugation.shapes(of: word.form, units: units, tag: word.tag, irregular: false) {
      for left in EndingShapes.shapes(of: right.units) where !left.units.isEmpty {
        add(
          index, left.units, needs: left.needs, offers: right.offers,
          shape: left.units == units ? .plain : .melted)
        guard right.offers.contains(.meltedEo) else { continue }
        for silent in silentEndings {
          drafts.append(
            EntryDraft(
              units: left.units, parts: [index, silent], cuts: [left.units.count, left.units.count],
              needs: left.needs, offers: .free, shape: .withEo))
        }
      }
    }
  }

  /// After a vowel the copula 이 is left out: 의사다, 뭔데, 저예요.
  private mutating func bareCopula(_ copula: Int) {
    for index in endings {
      let word = words[index]
      let units = spelling.units(of: word.form, codaFirst: true)
      guard let first = units.first, word.form != "었", word.form != "어" else { continue }
      let heads: Joint = [.consonant, .nasal, .sibilant, .closing, .liquid]
      for shape in EndingShapes.shapes(of: units) {
        let isPolite = shape.needs == .eo && first != Alphabet.eo && shape.units == units
        guard !shape.needs.intersection(heads).isEmpty || isPolite, !shape.units.isEmpty else { continue }
        var offers = Joint.free
        if word.tag == .EP {
          offers = Alphabet.isCoda(units[units.count - 1]) ? .afterConsonant : .afterVowel
        }
        drafts.append(
          EntryDraft(
            units: shape.units, parts: [copula, index], cuts: [0, shape.units.count], needs: .free,
            offers: offers, shape: .bareCopula))
      }
    }
  }

  private mutating func add(
    _ index: Int, _ units: [UInt16], needs: Joint, offers: Joint, shape: EntryShape
  ) {
    var draft = EntryDraft(
      units: units, parts: [index], cuts: [units.count], needs: needs, offers: offers, shape: shape)
    if words[index].form.contains(" ") { draft.gaps = gaps(in: words[index].form) }
    drafts.append(draft)
  }

  /// The units of a word before which it has white space.
  private func gaps(in form: String) -> UInt64 {
    var gaps: UInt64 = 0
    var units = 0
    for (index, piece) in form.split(separator: " ").enumerated() {
      if index > 0, units < 64 { gaps |= 1 << UInt64(units) }
      units += spelling.units(of: String(piece), codaFirst: false).count
    }
    return gaps
  }

  /// Adds a fusion of words that `numbers` knows.
  mutating func add(_ fusion: Fusion, numbers: [String: Int]) {
    let parts = fusion.morphemes.compactMap { numbers[$0] }
    let units = spelling.units(of: fusion.surface, codaFirst: true)
    guard parts.count == fusion.morphemes.count, let first = parts.first, let last = parts.last,
      let lastUnit = units.last, units.count < 60, fusion.cuts.allSatisfy({ $0 <= units.count })
    else { return }
    let offers: Joint =
      !words[last].tag.isStem && words[last].tag != .EP
      ? .free
      : Alphabet.isCoda(lastUnit)
        ? [.afterConsonant, .afterLiquid] : [.afterVowel, .meltedEo, .eu, .meltedEu]
    let needs: Joint = words[first].tag.isEnding ? .anyEnding : .free
    drafts.append(
      EntryDraft(
        units: units, parts: parts, cuts: fusion.cuts, needs: needs, offers: offers, shape: .fusion,
        fusionKey: fusion.key))
  }
}

extension Joint {
  /// Whatever a stem can offer.
  static let anyEnding = Joint(rawValue: 0x7FE)
}

extension Tag {
  /// Whether a lone jamo at its start closes the syllable before it (ㄴ/JX in 난, ㄹ/ETM in 갈).
  var mayClose: Bool {
    switch self {
    case .EP, .EF, .EC, .ETN, .ETM, .JKS, .JKC, .JKG, .JKO, .JKB, .JKV, .JKQ, .JX, .JC: true
    default: false
    }
  }
}
