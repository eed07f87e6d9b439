/// The key of a feature whose name is known beforehand.
struct NamedKey: Sendable {
  let key: FeatureKey
  let name: String
  /// The row of its weights in the model at hand; -1 if it has none.
  private(set) var row: Int32 = -1

  init(_ name: String) {
    self.name = name
    key = FeatureKey(name)
  }

  /// The same with its row in `vocabulary`, so that no text asks for it.
  func placed(in vocabulary: Vocabulary?) -> NamedKey {
    var placed = self
    placed.row = vocabulary?[key] ?? -1
    return placed
  }
}
