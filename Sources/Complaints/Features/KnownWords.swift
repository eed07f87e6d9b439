/// The words that a model knows, each with the clusters of it that the model knows too: one look tells of all.
struct KnownWords: Sendable {
  let vocabulary: Vocabulary
  // The words that have clusters; the rows of all, word after word, and where those of each begin.
  private let words: KeyTable
  private let rows: [Int32]
  private let first: [Int32]

  init(_ vocabulary: Vocabulary, _ clusters: WordClusters) {
    self.vocabulary = vocabulary
    var keys: [FeatureKey] = []
    var rows: [Int32] = []
    var first: [Int32] = [0]
    clusters.forEachWord { word, clusters in
      keys.append(word)
      rows += ([word] + clusters).map { vocabulary[$0] }.filter { $0 >= 0 }
      first.append(Int32(rows.count))
    }
    words = KeyTable(keys)
    self.rows = rows
    self.first = first
  }

  /// Calls `body` with the row of `word` and those of its clusters, as far as there are any.
  @inline(__always)
  func forEachRow(of word: FeatureKey, _ body: (Int32) -> Void) {
    let number = Int(words[word])
    if number >= 0 {
      for index in first[number]..<first[number + 1] { body(rows[Int(index)]) }
    } else {
      let row = vocabulary[word]
      if row >= 0 { body(row) }
    }
  }
}
