/// Values by the order in which they were first seen.
struct Places<Value: Hashable & Sendable>: Sendable {
  private(set) var values: [Value] = []
  private var places: [Value: Int] = [:]

  /// The place of a value, which takes the next one when it is new.
  mutating func place(of value: Value) -> Int {
    if let place = places[value] { return place }
    places[value] = values.count
    values.append(value)
    return values.count - 1
  }

  /// The place of a value that was seen before.
  func known(_ value: Value) -> Int? { places[value] }
}
