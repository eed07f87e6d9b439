/// The words, pairs of words and runs of letters of a text.
struct TextWords {
  /// Morphemes, their clusters, pairs of neighbours, pairs of content words with particles and endings left out.
  private(set) var morphemes: Candidates
  /// Runs of letters that begin where a character begins and end after a vowel or a coda, one and a half to four
  /// characters long: stems whatever their ending, spaces and spelling apart.
  private(set) var letters: Candidates
  // How many letters before each one may end a run.
  private let ends: [Int32]
  // How many runs begin before each position, known to the model or not.
  private let begins: [Int32]
  // How many of the features of morphemes come before those of each, and how many known runs before each position.
  private var firstOfMorpheme: [Int32] = []
  private var firstOfPosition: [Int32] = []

  init(_ text: FoldedText, _ items: Morphemes, _ clusters: WordClusters, vocabulary: Vocabulary?) {
    morphemes = Candidates(vocabulary: vocabulary, atMost: items.items.count * (3 + clusters.most))
    letters = Candidates(vocabulary: vocabulary, atMost: text.count * 8)
    ends = TextWords.ends(of: text)
    begins = TextWords.begins(of: text, ends)
    addMorphemes(items.items, clusters)
    let beginnings = vocabulary?.beginnings
    firstOfPosition.reserveCapacity(text.count + 1)
    TextWords.forEachRun(of: text, ends, beginnings) { key, range, position in
      while firstOfPosition.count <= position { firstOfPosition.append(Int32(letters.all.count)) }
      letters.add(key, position, Int(text.positions[range.upperBound - 1]) + 1)
    }
    while firstOfPosition.count <= text.count { firstOfPosition.append(Int32(letters.all.count)) }
  }

  /// Appends what stands in `unit` to `features`, each feature once.
  ///
  /// - Parameters:
  ///   - places: the places of the morphemes that begin in the unit.
  ///   - ofMorphemes, ofLetters: how much each counts.
  func collect(
    _ unit: TextUnit, _ places: Range<Int>, into features: inout [Feature], ofMorphemes: Float,
    ofLetters: Float
  ) {
    let words = Int(firstOfMorpheme[places.lowerBound])..<Int(firstOfMorpheme[places.upperBound])
    let runs = Int(firstOfPosition[unit.start])..<Int(firstOfPosition[unit.end])
    features.reserveCapacity(features.count + words.count + runs.count + 1)
    morphemes.collect(words, from: unit.start, to: unit.end, into: &features, value: ofMorphemes)
    letters.collect(runs, from: unit.start, to: unit.end, into: &features, value: ofLetters)
  }

  /// How many runs of letters there are between two positions, known to the model or not.
  func runs(from start: Int, to end: Int, in text: FoldedText) -> Int {
    // What begins less than four positions before the end may reach beyond it.
    let last = max(start, end - 3)
    var count = begins[last] - begins[start]
    for position in last..<end { count += TextWords.runs(at: position, before: end, text, ends) }
    return Int(count)
  }

  /// How many runs begin at `position` and end before `end`.
  private static func runs(at position: Int, before end: Int, _ text: FoldedText, _ ends: [Int32]) -> Int32 {
    if text.unit(position) == Unit.stop { return 0 }
    return ends[text.firstUnit(min(position + 4, end))] - ends[text.firstUnit(position + 1)]
  }

  /// For each letter, and for the end, how many letters before it may end a run: the last before a coda, and the last
  /// of a character.
  private static func ends(of text: FoldedText) -> [Int32] {
    let units = text.units.span
    let positions = text.positions.span
    var ends = [Int32](repeating: 0, count: units.count + 1)
    var sums = ends.mutableSpan
    var isFirst = true
    for index in units.indices {
      let next = index + 1
      let isLast = next == units.count || positions[next] != positions[index]
      let isCoda = units[index] < Unit.vowels && !isFirst
      let isBeforeCoda = !isLast && units[next] < Unit.vowels && !isCoda
      let mayEnd = (isLast || isBeforeCoda) && (units[index] >= Unit.vowels || isCoda)
      sums[next] = sums[index] + (mayEnd ? 1 : 0)
      isFirst = isLast
    }
    return ends
  }

  private static func begins(of text: FoldedText, _ ends: [Int32]) -> [Int32] {
    var begins = [Int32](repeating: 0, count: text.count + 1)
    var sums = begins.mutableSpan
    for position in 0..<text.count {
      sums[position + 1] = sums[position] + runs(at: position, before: text.count, text, ends)
    }
    return begins
  }

  private mutating func addMorphemes(_ items: [Morphemes.Item], _ clusters: WordClusters) {
    let (one, two, apart) = (TextWords.one, TextWords.two, TextWords.apart)
    let items = items.span
    var content: Int?
    firstOfMorpheme.reserveCapacity(items.count + 1)
    defer { firstOfMorpheme.append(Int32(morphemes.all.count)) }
    for index in items.indices {
      firstOfMorpheme.append(Int32(morphemes.all.count))
      var hash = one
      hash.add(items[index])
      let (start, end) = (items[index].start, items[index].end)
      let word = FeatureKey(hash)
      morphemes.add(word, start, end)
      clusters.forEachCluster(of: word) { morphemes.add($0, start, end) }
      if index + 1 < items.count {
        var pair = two
        pair.add(items[index])
        pair.add(UInt8(ascii: " "))
        pair.add(items[index + 1])
        morphemes.add(FeatureKey(pair), start, max(end, items[index + 1].end))
      }
      guard items[index].tag.isContent else { continue }
      if let content {
        var pair = apart
        pair.add(formOf: items[content])
        pair.add(UInt8(ascii: " "))
        pair.add(formOf: items[index])
        morphemes.add(FeatureKey(pair), items[content].start, end)
      }
      content = index
    }
  }

  private static let one = FeatureKey.Hasher("m:")
  private static let two = FeatureKey.Hasher("b:")
  private static let apart = FeatureKey.Hasher("d:")

  /// Calls `body` with the key, the letters and the first position of each run, or of each that may be known.
  ///
  /// - Parameter beginnings: how the runs begin that are known.
  @inline(__always)
  private static func forEachRun(
    of text: FoldedText, _ ends: [Int32], _ beginnings: KeyFilter?,
    _ body: (FeatureKey, Range<Int>, Int) -> Void
  ) {
    let units = text.units.span
    let places = text.places.span
    let ends = ends.span
    let letters = FeatureKey.ofLetter
    let spelled = letters.span
    let none = FeatureKey.letters
    let last = text.count
    for position in 0..<last {
      let first = Int(places[position].firstUnit)
      let limit = Int(places[min(position + 4, last)].firstUnit)
      let second = Int(places[position + 1].firstUnit)
      guard first < limit, units[first] != Unit.stop else { continue }
      var hash = none
      for index in first..<limit {
        hash.add(spelled[Int(units[index])])
        let key = FeatureKey(hash)
        if let beginnings, !beginnings.mayHold(key) { break }
        if index >= second, ends[index + 1] > ends[index] { body(key, first..<(index + 1), position) }
      }
    }
  }

  /// The readable names of everything that was found.
  func forEachName(
    in text: FoldedText, _ items: Morphemes, _ clusters: WordClusters, _ note: (FeatureKey, String) -> Void
  ) {
    TextWords.forEachRun(of: text, ends, nil) { key, range, _ in
      note(key, FeatureKey.name(units: text.units[range]))
    }
    for (item, next) in zip(items.items, items.items.dropFirst()) {
      let name = "b:\(items.name(of: item)) \(items.name(of: next))"
      note(FeatureKey(name), name)
    }
    let content = items.items.filter(\.tag.isContent)
    for (left, right) in zip(content, content.dropFirst()) {
      let name = "d:\(items.form(of: left)) \(items.form(of: right))"
      note(FeatureKey(name), name)
    }
    for item in items.items {
      let name = "m:" + items.name(of: item)
      let word = FeatureKey(name)
      note(word, name)
      for name in clusters.names(of: word) { note(FeatureKey(name), name) }
    }
  }
}
