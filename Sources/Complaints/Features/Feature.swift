/// A feature where it stands: what it is, how strong, and which positions of the folded text bear it.
struct Feature: Sendable {
  let key: FeatureKey
  let value: Float
  let start: Int32
  let end: Int32
}
