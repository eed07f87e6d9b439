/// The features that a model knows.
struct Vocabulary: Sendable {
  private let rows: KeyTable
  /// The features that are no runs of letters.
  let rowOfKey: [(key: FeatureKey, row: Int32)]
  /// The runs of letters among them.
  let letters: LetterTrie

  /// - Parameters:
  ///   - keys: the features that are no runs of letters.
  ///   - rows: the row of the weights of each.
  init(_ keys: [FeatureKey], rows: [Int32], letters: LetterTrie) {
    self.rows = KeyTable(keys, numbers: rows)
    rowOfKey = Array(zip(keys, rows))
    self.letters = letters
  }

  /// The row of `key`; -1 if it is not known.
  @inline(__always)
  subscript(_ key: FeatureKey) -> Int32 { rows[key] }

  /// Whether it holds none but `known`.
  func holdsOnly(_ known: Set<FeatureKey>) -> Bool { letters.isEmpty && rows.holdsOnly(known) }
}
