/// The weights of features for outputs, without the zeros: most words speak of a few kinds.
struct Weights: Sendable {
  /// The weight for one output; before those of a feature stands how many they are.
  private struct Entry {
    let output: Int32
    let weight: Float
  }

  private var entries: [Entry] = []

  /// Begins the weights of a feature, to which `add` adds and which `close` ends.
  ///
  /// - Returns: The place by which they are found again.
  mutating func open() -> Int32 {
    entries.append(Entry(output: 0, weight: 0))
    return Int32(entries.count - 1)
  }

  /// Adds a weight to the feature that was opened last; outputs come in their order.
  mutating func add(_ weight: Float, for output: Int) {
    if weight != 0 { entries.append(Entry(output: Int32(output), weight: weight)) }
  }

  /// Ends the feature at `place`.
  mutating func close(_ place: Int32) {
    entries[Int(place)] = Entry(output: Int32(entries.count) - place - 1, weight: 0)
  }

  /// Appends the weights of a feature for each output.
  ///
  /// - Returns: The place by which they are found again.
  mutating func append(_ row: [Float]) -> Int32 {
    let place = open()
    for (output, weight) in row.enumerated() { add(weight, for: output) }
    close(place)
    return place
  }

  /// The weight for `output` of the feature at `place`.
  subscript(_ place: Int32, _ output: Int) -> Float {
    let first = Int(place) + 1
    for index in first..<(first + Int(entries[Int(place)].output)) where entries[index].output == output {
      return entries[index].weight
    }
    return 0
  }

  /// Adds what `features` weigh to the scores of the first `count` outputs.
  func add(_ features: ArraySlice<Feature>, to scores: inout [Double], first count: Int) {
    let entries = entries.span
    var sums = scores.mutableSpan
    for feature in features where feature.row >= 0 {
      let value = Double(feature.value)
      let place = Int(feature.row)
      for index in (place + 1)..<(place + 1 + Int(entries[place].output)) {
        let entry = entries[index]
        if entry.output >= count { break }
        sums[Int(entry.output)] += Double(entry.weight) * value
      }
    }
  }
}
