/// A feature where it stands: what it is, how strong, and which positions of the folded text bear it.
struct Feature: Sendable {
  let key: FeatureKey
  /// Its place among the weights of the model; -1 while there is none.
  let row: Int32
  let value: Float
  let start: Int32
  let end: Int32
}
