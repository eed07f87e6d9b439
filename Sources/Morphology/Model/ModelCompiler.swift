internal import DoubleArray

/// Makes a model of words and named weights.
package struct ModelCompiler {
  /// A model, and the names that training needs to write its weights down.
  package struct Result {
    package var model: Model
    /// The names of own weights, and the entries that each one moves.
    package var ownNames: [String] = []
    package var ownEntries: [[Int32]] = []
    /// The names of groups of rare words; number 0 is none.
    package var groupNames: [String] = [""]
  }

  private let words: [Word]
  private let weights: Weights
  private let classes: Classes
  private let lexNumbers: [String: UInt16]
  /// Words seen less often share the weight of their group.
  package static let ownCount = 5
  /// What a word of the user has over a rare word of its kind, in units of the model.
  package static let userBonus: Int32 = 320
  /// The tier that words of the user count as.
  static let userTier = 14

  private var bundles: [Bundle] = []
  private var bundleNumbers: [Bundle: UInt16] = [:]
  private var groupNumbers: [String: UInt16] = [:]
  private var result: Result
  private var ownNumbers: [String: Int] = [:]

  /// Compiles `words`; where one key occurs twice, irregular and regular stems stay apart.
  package static func compile(words: [Word], weights: Weights) -> Result {
    var compiler = ModelCompiler(words: words, weights: weights)
    return compiler.run()
  }

  private init(words: [Word], weights: Weights) {
    self.words = words
    self.weights = weights
    // Frequent classes first: their weights beside each other share lines of the cache.
    let counts = Dictionary(words.map { ($0.key, $0.count) }, uniquingKeysWith: max)
    classes = Classes(
      lexical: weights.lexical.sorted { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) })
    lexNumbers = Dictionary(
      weights.lexNames.prefix(65_000).enumerated().map { ($1, UInt16($0 + 1)) },
      uniquingKeysWith: { first, _ in first })
    let guests = GuestScalars(
      Set(words.lazy.flatMap { $0.form.unicodeScalars.filter(Self.isGuest).map(\.value) }))
    result = Result(
      model: Model(
        forms: words.map(\.form), tags: words.map(\.tag), guests: guests, trie: DoubleArrayBuilder.build([]),
        firstEntries: [], entries: [], parts: [], gaps: [:], classes: classes, bundles: [], bundleScores: [],
        pairs: [Int16](repeating: 0, count: classes.count * classes.count),
        gapWeights: [Int16](repeating: 0, count: Classes.tagCount * Classes.tagCount * 3),
        before: [Int16](repeating: 0, count: Model.contextCodes * 2 * classes.count),
        after: [Int16](repeating: 0, count: Model.contextCodes * 2 * classes.count),
        sparse: SparseWeights(), unknown: [Int16](repeating: 0, count: Model.unknownLengths * 4),
        lexNames: weights.lexNames))
  }

  private static func isGuest(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x7F && !(0x3131...0x3163).contains(scalar.value)
      && !(0xAC00...0xD7A3).contains(scalar.value)
      && !scalar.properties.isWhitespace
  }

  private mutating func run() -> Result {
    var maker = EntryMaker(words: words, spelling: Spelling(guests: result.model.guests))
    maker.makeAll()
    let numbers = Dictionary(words.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    for fusion in weights.fusions { maker.add(fusion, numbers: numbers) }
    lay(weights.idle.isEmpty ? maker.drafts : maker.drafts.filter { !isIdle($0, maker.spelling) })
    result.model.bundles = bundles
    result.model.bundleScores = [Int32](repeating: 0, count: bundles.count)
    return result
  }

  /// Whether an entry is one that analysed text had no use for; words of the user never are.
  private func isIdle(_ draft: EntryDraft, _ spelling: Spelling) -> Bool {
    guard draft.shape != .user else { return false }
    let morphemes = draft.parts.map { words[$0].key }
    return weights.idle.contains(
      Fusion(surface: spelling.word(of: draft.units), morphemes: morphemes, cuts: []).key)
  }

  /// Sorts the entries, joins those that differ in what they need or offer alone, and numbers them.
  private mutating func lay(_ drafts: [EntryDraft]) {
    let order = drafts.indices.sorted { left, right in
      let (one, other) = (drafts[left], drafts[right])
      if one.units != other.units { return one.units.lexicographicallyPrecedes(other.units) }
      if one.parts != other.parts { return one.parts.lexicographicallyPrecedes(other.parts) }
      return left < right
    }
    var keys: [[UInt16]] = []
    var last: EntryDraft?
    for index in order {
      let draft = drafts[index]
      if let last, last.units == draft.units {
        if last.parts == draft.parts, last.needs == draft.needs || last.offers == draft.offers {
          let place = result.model.entries.count - 1
          result.model.entries[place].needs.formUnion(draft.needs)
          result.model.entries[place].offers.formUnion(draft.offers)
          continue
        }
      } else {
        keys.append(draft.units)
        result.model.firstEntries.append(Int32(result.model.entries.count))
      }
      append(draft)
      last = draft
    }
    result.model.firstEntries.append(Int32(result.model.entries.count))
    result.model.trie = DoubleArrayBuilder.build(keys)
    for draft in drafts where draft.gaps != 0 { result.model.markGaps(draft.gaps, in: draft.units) }
  }

  private mutating func append(_ draft: EntryDraft) {
    let place = Int32(result.model.entries.count)
    let first = words[draft.parts[0]]
    let last = words[draft.parts[draft.parts.count - 1]]
    let leftClass = classes.number(of: first.key, tag: first.tag)
    let rightClass = classes.number(of: last.key, tag: last.tag)
    var entry = Entry(
      left: leftClass, right: rightClass, needs: draft.needs, offers: draft.offers,
      leftLex: lexNumbers[first.key] ?? 0, rightLex: lexNumbers[last.key] ?? 0, bundle: 0, flags: 0,
      partCount: UInt8(draft.parts.count), firstPart: UInt32(result.model.parts.count), score: 0)
    var group: UInt16 = 0
    for part in draft.parts {
      let word = words[part]
      guard classes.number(of: word.key) == nil else { continue }
      if word.count >= Self.ownCount {
        own(word.key, moves: place, in: &entry)
      } else if draft.fusionKey == nil {
        group = groupNumber(of: word)
        if word.tag == .NNG || word.tag == .NNP { entry.flags |= Entry.rare }
      }
    }
    if let key = draft.fusionKey { own(key, moves: place, in: &entry) }
    if let priority = first.priority {
      entry.flags = Entry.user
      entry.score += Self.userBonus + Int32(clamping: priority * 32)
    }
    entry.bundle = bundleNumber(
      of: Bundle(
        left: leftClass, right: rightClass, isFused: draft.parts.count > 1, group: group, shape: draft.shape))
    for (part, cut) in zip(draft.parts, draft.cuts) {
      result.model.parts.append(Part(morpheme: UInt32(part), cut: UInt8(cut)))
    }
    if draft.gaps != 0 { result.model.gaps[place] = draft.gaps }
    result.model.entries.append(entry)
  }

  private mutating func own(_ name: String, moves place: Int32, in entry: inout Entry) {
    entry.score += weights.own[name] ?? 0
    if let number = ownNumbers[name] {
      result.ownEntries[number].append(place)
    } else {
      ownNumbers[name] = result.ownNames.count
      result.ownNames.append(name)
      result.ownEntries.append([place])
    }
  }

  private mutating func groupNumber(of word: Word) -> UInt16 {
    let length = min(word.form.unicodeScalars.count, 6)
    let name = "\(word.tag.rawValue) \(length) \(word.priority == nil ? word.tier : Self.userTier)"
    if let number = groupNumbers[name] { return number }
    let number = UInt16(result.groupNames.count)
    groupNumbers[name] = number
    result.groupNames.append(name)
    return number
  }

  private mutating func bundleNumber(of bundle: Bundle) -> UInt16 {
    if let number = bundleNumbers[bundle] { return number }
    precondition(bundles.count < 65_535, "a model has fewer than 65,535 kinds of entries")
    let number = UInt16(bundles.count)
    bundleNumbers[bundle] = number
    bundles.append(bundle)
    return number
  }
}
