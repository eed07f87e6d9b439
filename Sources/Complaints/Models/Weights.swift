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

  /// Adds what `features` weigh to the scores of those outputs that `outputs` names.
  func add(_ features: ArraySlice<Feature>, to scores: inout [Double], of outputs: Range<Int>) {
    let entries = entries.span
    var sums = scores.mutableSpan
    let (first, end) = (Int32(outputs.lowerBound), Int32(outputs.upperBound))
    for feature in features where feature.row >= 0 {
      let value = Double(feature.value)
      let place = Int(feature.row)
      for index in (place + 1)..<(place + 1 + Int(entries[place].output)) {
        let entry = entries[index]
        if entry.output >= end { break }
        if entry.output >= first { sums[Int(entry.output)] += Double(entry.weight) * value }
      }
    }
  }

  /// The same for the first output and the last ones, from `last` on.
  func add(_ features: ArraySlice<Feature>, to scores: inout [Double], firstAndFrom last: Int) {
    let entries = entries.span
    var sums = scores.mutableSpan
    for feature in features where feature.row >= 0 {
      let value = Double(feature.value)
      let place = Int(feature.row)
      var index = place + Int(entries[place].output)
      if index > place, entries[place + 1].output == 0 {
        sums[0] += Double(entries[place + 1].weight) * value
      }
      while index > place, entries[index].output >= last {
        sums[Int(entries[index].output)] += Double(entries[index].weight) * value
        index -= 1
      }
    }
  }

  /// Calls `body` with the weight for `output` of each feature that has one, and the number of the feature.
  func forEachWeight(of features: [Feature], for output: Int, _ body: (Int, Float) -> Void) {
    let entries = entries.span
    let features = features.span
    for number in features.indices where features[number].row >= 0 {
      let place = Int(features[number].row)
      for index in (place + 1)..<(place + 1 + Int(entries[place].output))
      where entries[index].output >= output {
        if entries[index].output == output { body(number, entries[index].weight) }
        break
      }
    }
  }
}
