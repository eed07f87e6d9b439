/// The key of a feature whose name is known beforehand.
struct NamedKey: Sendable {
  let key: FeatureKey
  let name: String

  init(_ name: String) {
    self.name = name
    key = FeatureKey(name)
  }
}
