/// The words, pairs of words and runs of letters of a text.
struct TextWords {
  /// Morphemes, their clusters, pairs of neighbours, pairs of content words with particles and endings left out.
  private(set) var morphemes: Candidates
  /// Runs of letters that begin where a character begins and end after a vowel or a coda, one and a half to four
  /// characters long: stems whatever their ending, spaces and spelling apart.
  private(set) var letters: Candidates
  // How many runs may end in each position, added up from the first.
  private var ends: [Int32] = [0]

  init(_ text: FoldedText, _ items: Morphemes, _ clusters: WordClusters, vocabulary: KeyTable?) {
    morphemes = Candidates(vocabulary: vocabulary, atMost: items.items.count * (3 + clusters.most))
    letters = Candidates(vocabulary: vocabulary, atMost: text.count * 8)
    addMorphemes(items.items, clusters)
    ends.reserveCapacity(text.count + 1)
    for position in 0..<text.count {
      addLetters(from: position, text)
      let letters = Int(text.firstUnit[position])..<Int(text.firstUnit[position + 1])
      ends.append(ends[position] + letters.reduce(0) { $0 + (TextWords.mayEnd(at: $1, text) ? 1 : 0) })
    }
  }

  /// How many runs of letters there are between two positions, known to the model or not.
  func runs(from start: Int, to end: Int, in text: FoldedText) -> Int {
    var count: Int32 = 0
    for position in start..<end where text.units[Int(text.firstUnit[position])] != Unit.stop {
      count += ends[min(position + 4, end)] - ends[position + 1]
    }
    return Int(count)
  }

  /// Whether a run may end with letter `index`: before a coda, or at the end of a character.
  private static func mayEnd(at index: Int, _ text: FoldedText) -> Bool {
    let next = index + 1
    let endsHere =
      next == text.units.count || text.isCoda[next] != text.isCoda[index]
      || text.positions[next] != text.positions[index]
    let unit = text.units[index]
    return endsHere && (!unit.isHangul || unit.isVowel || text.isCoda[index])
  }

  private mutating func addMorphemes(_ items: [Morphemes.Item], _ clusters: WordClusters) {
    var content: Int?
    for (index, item) in items.enumerated() {
      var hash = FeatureKey.Hasher("m:")
      hash.add(item)
      let word = FeatureKey(hash)
      morphemes.add(word, item.start, item.end)
      clusters.forEachCluster(of: word) { morphemes.add($0, item.start, item.end) }
      if index + 1 < items.count {
        let next = items[index + 1]
        var pair = FeatureKey.Hasher("b:")
        pair.add(item)
        pair.add(UInt8(ascii: " "))
        pair.add(next)
        morphemes.add(FeatureKey(pair), item.start, max(item.end, next.end))
      }
      guard item.tag.isContent else { continue }
      if let content {
        var pair = FeatureKey.Hasher("d:")
        pair.add(items[content].form)
        pair.add(UInt8(ascii: " "))
        pair.add(item.form)
        morphemes.add(FeatureKey(pair), items[content].start, item.end)
      }
      content = index
    }
  }

  private mutating func addLetters(from position: Int, _ text: FoldedText) {
    TextWords.forEachRun(from: position, text) { hash, end, _ in
      letters.add(FeatureKey(hash), position, Int(text.positions[end - 1]) + 1)
    }
  }

  /// Calls `body` with the hash, the letter after the last, and the first letter of each run.
  private static func forEachRun(
    from position: Int, _ text: FoldedText, _ body: (FeatureKey.Hasher, Int, Int) -> Void
  ) {
    let first = Int(text.firstUnit[position])
    let limit = Int(text.firstUnit[min(position + 4, text.count)])
    let second = Int(text.firstUnit[position + 1])
    guard first < limit, text.units[first] != Unit.stop else { return }
    var hash = FeatureKey.letters
    for index in first..<limit {
      let unit = text.units[index]
      hash.add(letter: unit)
      if index >= second, mayEnd(at: index, text) { body(hash, index + 1, first) }
    }
  }

  /// The readable names of everything that was found.
  func forEachName(
    in text: FoldedText, _ items: Morphemes, _ clusters: WordClusters, _ note: (FeatureKey, String) -> Void
  ) {
    for position in 0..<text.count {
      TextWords.forEachRun(from: position, text) { hash, end, first in
        note(FeatureKey(hash), FeatureKey.name(units: text.units[first..<end]))
      }
    }
    for (item, next) in zip(items.items, items.items.dropFirst()) {
      let name = "b:\(item.name) \(next.name)"
      note(FeatureKey(name), name)
    }
    let content = items.items.filter(\.tag.isContent)
    for (left, right) in zip(content, content.dropFirst()) {
      let name = "d:\(left.form) \(right.form)"
      note(FeatureKey(name), name)
    }
    for item in items.items {
      let word = FeatureKey("m:" + item.name)
      note(word, "m:" + item.name)
      for name in clusters.names(of: word) { note(FeatureKey(name), name) }
    }
  }
}
