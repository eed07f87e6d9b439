/// The features that a model knows.
struct Vocabulary: Sendable {
  private let rows: KeyTable
  /// How the runs of letters begin that are among them: who reads a text letter by letter stops where none goes on.
  let beginnings: KeyFilter

  /// - Parameters:
  ///   - keys: the features, in the order of their rows.
  ///   - beginnings: the keys of everything with which a run of letters among them begins, itself too.
  init(_ keys: [FeatureKey], beginnings: [FeatureKey]) {
    rows = KeyTable(keys)
    self.beginnings = KeyFilter(beginnings)
  }

  /// The row of `key`; -1 if it is not known.
  @inline(__always)
  subscript(_ key: FeatureKey) -> Int32 { rows[key] }

  /// Whether it holds none but `known`.
  func holdsOnly(_ known: Set<FeatureKey>) -> Bool { rows.holdsOnly(known) }
}
