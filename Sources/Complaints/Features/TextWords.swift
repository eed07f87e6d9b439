/// The words, pairs of words and runs of letters of a text.
struct TextWords {
  /// Morphemes, their clusters, pairs of neighbours, pairs of content words with particles and endings left out.
  private(set) var morphemes: Candidates
  /// Runs of letters that begin where a character begins and end after a vowel or a coda, one and a half to four
  /// characters long: stems whatever their ending, spaces and spelling apart.
  private(set) var letters: Candidates
  // How many runs may end in each position, added up from the first.
  private var ends: [Int32] = [0]
  // Whether a run may end with each letter.
  private let mayEnd: [Bool]

  init(_ text: FoldedText, _ items: Morphemes, _ clusters: WordClusters, vocabulary: KeyTable?) {
    morphemes = Candidates(vocabulary: vocabulary, atMost: items.items.count * (3 + clusters.most))
    letters = Candidates(vocabulary: vocabulary, atMost: text.count * 8)
    mayEnd = TextWords.ends(of: text)
    addMorphemes(items.items, clusters)
    ends.reserveCapacity(text.count + 1)
    for position in 0..<text.count {
      let letters = Int(text.firstUnit[position])..<Int(text.firstUnit[position + 1])
      ends.append(letters.reduce(ends[position]) { $0 + (mayEnd[$1] ? 1 : 0) })
    }
    TextWords.forEachRun(of: text, mayEnd) { hash, range, position in
      letters.add(FeatureKey(hash), position, Int(text.positions[range.upperBound - 1]) + 1)
    }
  }

  /// How many there are, known to the model.
  var count: Int { morphemes.all.count + letters.all.count }

  /// How many runs of letters there are between two positions, known to the model or not.
  func runs(from start: Int, to end: Int, in text: FoldedText) -> Int {
    var count: Int32 = 0
    for position in start..<end where text.units[Int(text.firstUnit[position])] != Unit.stop {
      count += ends[min(position + 4, end)] - ends[position + 1]
    }
    return Int(count)
  }

  /// For each letter whether a run may end with it: before a coda, or at the end of a character.
  private static func ends(of text: FoldedText) -> [Bool] {
    let units = text.units.span
    let isCoda = text.isCoda.span
    let positions = text.positions.span
    return units.indices.map { index in
      let next = index + 1
      let endsHere =
        next == units.count || isCoda[next] != isCoda[index] || positions[next] != positions[index]
      return endsHere && (!units[index].isHangul || units[index].isVowel || isCoda[index])
    }
  }

  private mutating func addMorphemes(_ items: [Morphemes.Item], _ clusters: WordClusters) {
    let (one, two, apart) = (TextWords.one, TextWords.two, TextWords.apart)
    let items = items.span
    var content: Int?
    for index in items.indices {
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

  /// Calls `body` with the hash, the letters and the first position of each run.
  private static func forEachRun(
    of text: FoldedText, _ mayEnd: [Bool], _ body: (FeatureKey.Hasher, Range<Int>, Int) -> Void
  ) {
    let units = text.units.span
    let firstUnit = text.firstUnit.span
    let mayEnd = mayEnd.span
    let letters = FeatureKey.ofLetter
    let spelled = letters.span
    let none = FeatureKey.letters
    for position in 0..<text.count {
      let first = Int(firstUnit[position])
      let limit = Int(firstUnit[min(position + 4, text.count)])
      let second = Int(firstUnit[position + 1])
      guard first < limit, units[first] != Unit.stop else { continue }
      var hash = none
      for index in first..<limit {
        hash.add(spelled[Int(units[index])])
        if index >= second, mayEnd[index] { body(hash, first..<(index + 1), position) }
      }
    }
  }

  /// The readable names of everything that was found.
  func forEachName(
    in text: FoldedText, _ items: Morphemes, _ clusters: WordClusters, _ note: (FeatureKey, String) -> Void
  ) {
    TextWords.forEachRun(of: text, mayEnd) { hash, range, _ in
      note(FeatureKey(hash), FeatureKey.name(units: text.units[range]))
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
