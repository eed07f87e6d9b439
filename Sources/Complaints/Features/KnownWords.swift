/// The words and pairs of words that a model knows, each word with the clusters of it that the model knows too: one look
/// tells of all.
struct KnownWords: Sendable {
  /// The runs of letters that it knows.
  let letters: LetterTrie
  /// For each key its row, or, behind all rows, which of the lists.
  let numbers: KeyTable
  private let single: Int32
  // The rows of words that have clusters, word after word, and where those of each begin.
  private let rows: [Int32]
  private let first: [Int32]

  init(_ vocabulary: Vocabulary, _ clusters: WordClusters) {
    letters = vocabulary.letters
    var rows: [Int32] = []
    var first: [Int32] = [0]
    let single = (vocabulary.rowOfKey.map(\.row).max() ?? -1) + 1
    var keys = vocabulary.rowOfKey.map(\.key)
    var numbers = vocabulary.rowOfKey.map(\.row)
    clusters.forEachWord { word, clusters in
      let known = ([word] + clusters).map { vocabulary[$0] }.filter { $0 >= 0 }
      guard !known.isEmpty else { return }
      keys.append(word)
      numbers.append(single + Int32(first.count - 1))
      rows += known
      first.append(Int32(rows.count))
    }
    // Words with clusters come last: of equal keys the last counts.
    self.numbers = KeyTable(keys, numbers: numbers)
    self.single = single
    self.rows = rows
    self.first = first
  }

  /// Calls `body` with the row behind a number of the table, and those of the clusters, as far as there are any.
  @inline(__always)
  func forEachRow(of number: Int32, _ body: (Int32) -> Void) {
    if number < single { return body(number) }
    let list = Int(number &- single)
    for index in first[list]..<first[list + 1] { body(rows[Int(index)]) }
  }
}
