/// What each feature of a unit adds to the score of one kind; features that add nothing are left out.
struct UnitWeights {
  /// What stands at positions `start..<end`.
  private struct Part {
    var start: Int32 = 0
    var end: Int32 = 0
    var weight = 0.0
  }

  // The features of the unit that was read last come first, in their order; behind them is what others left.
  private var parts: [Part] = []
  private var count = 0
  /// How much more each position of the unit adds than the one before it, and the end than the last: a feature speaks
  /// for all positions that it spans, but for very long ones. Behind them is what others left.
  private(set) var steps: [Double] = []

  /// None.
  init() {}

  /// - Parameters:
  ///   - number: the unit of `post`.
  ///   - weigh: tells what a feature adds to the score.
  init(of number: Int, post: borrowing PostFeatures, weigh: (Feature) -> Double) {
    let features = post.features(ofUnit: number)
    clear(post.units[number], atMost: features.count)
    count = UnitWeights.add(
      features, features.indices, of: post.units[number], to: &parts, from: 0, &steps, weigh)
  }

  /// Forgets what was read last, and reads what the features of unit `number` add to the score of `output`; all of
  /// them known to `model` by their rows.
  mutating func read(_ number: Int, of post: borrowing PostFeatures, _ model: LinearModel, _ output: Int) {
    let unit = post.units[number]
    let listed = post.ofUnit[number]
    let words = number < post.words.ofUnit.count ? post.words.ofUnit[number] : TextWords.Stretch()
    let most =
      listed.cues.count + words.morphemes.count + words.letters.count + listed.rest.count + post.context.count
    clear(unit, atMost: most)
    addOwn(post.own, listed.cues, of: unit, model, output)
    count = UnitWeights.add(
      post.words.morphemes, words.morphemes, number, from: unit.start, words.ofMorphemes, model.weights,
      output,
      to: &parts, from: count, &steps)
    count = UnitWeights.add(
      post.words.letters, words.letters, number, from: unit.start, words.ofLetters, model.weights, output,
      to: &parts, from: count, &steps)
    addOwn(post.own, listed.rest, of: unit, model, output)
    addOwn(post.own, post.context, of: unit, model, output)
  }

  private mutating func addOwn(
    _ all: [Feature], _ range: Range<Int>, of unit: TextUnit, _ model: LinearModel, _ output: Int
  ) {
    count = UnitWeights.add(all, range, of: unit, to: &parts, from: count, &steps) {
      model.weight(of: $0, output)
    }
  }

  /// Forgets what was read last, and makes room for `most` features of `unit`.
  private mutating func clear(_ unit: TextUnit, atMost most: Int) {
    count = 0
    if parts.count < most { parts.append(contentsOf: repeatElement(Part(), count: most - parts.count)) }
    let positions = unit.end - unit.start + 1
    if steps.count < positions {
      steps.append(contentsOf: repeatElement(0, count: positions - steps.count))
    }
    var steps = steps.mutableSpan
    for position in 0..<positions { steps[position] = 0 }
  }

  /// Adds `all[range]`, of which some may lie outside of `unit`.
  ///
  /// - Parameter count: how many there were before.
  /// - Returns: How many there are now.
  @inline(__always)
  private static func add(
    _ all: [Feature], _ range: Range<Int>, of unit: TextUnit, to allParts: inout [Part], from count: Int,
    _ allSteps: inout [Double], _ weigh: (Feature) -> Double
  ) -> Int {
    let features = all.span.extracting(range)
    var parts = allParts.mutableSpan
    var steps = allSteps.mutableSpan
    var count = count
    for index in features.indices {
      let weight = weigh(features[index])
      if weight == 0 { continue }
      let (start, end) = (features[index].start, features[index].end)
      parts[count] = Part(start: start, end: end, weight: weight)
      count &+= 1
      if start >= unit.start, end <= unit.end { step(start, end, weight, from: unit.start, &steps) }
    }
    return count
  }

  /// Adds those of `all[range]` that count in unit `number`, each of them `value` times; the unit begins at `first`.
  ///
  /// - Parameter count: how many there were before.
  /// - Returns: How many there are now.
  private static func add(
    _ all: Candidates, _ range: Range<Int>, _ number: Int, from first: Int, _ value: Float,
    _ weights: Weights,
    _ output: Int, to allParts: inout [Part], from count: Int, _ allSteps: inout [Double]
  ) -> Int {
    let candidates = all.all.span.extracting(range)
    let unit = Int32(truncatingIfNeeded: number)
    let value = Double(value)
    var parts = allParts.mutableSpan
    var steps = allSteps.mutableSpan
    var count = count
    for index in candidates.indices where candidates[index].unit == unit {
      let thousandths = weights[Int32(truncatingIfNeeded: candidates[index].id), output]
      if thousandths == 0 { continue }
      let (start, end) = (candidates[index].start, candidates[index].end)
      let weight = Double(thousandths) / 1000 * value
      parts[count] = Part(start: start, end: end, weight: weight)
      count &+= 1
      step(start, end, weight, from: first, &steps)
    }
    return count
  }

  /// Notes that the positions of a feature add `weight` together.
  @inline(__always)
  private static func step(
    _ start: Int32, _ end: Int32, _ weight: Double, from first: Int, _ steps: inout MutableSpan<Double>
  ) {
    let length = Int(end &- start)
    guard length > 0, length <= 12 else { return }
    let position = Int(start) &- first
    let share = weight / Double(length)
    steps[position] += share
    steps[position &+ length] -= share
  }

  /// What the features between two positions add together, and the positions of the heaviest of them.
  func sum(from first: Int, to last: Int) -> (weight: Double, heaviest: (start: Int, end: Int)?) {
    let (first, last) = (Int32(truncatingIfNeeded: first), Int32(truncatingIfNeeded: last))
    let parts = parts.span.extracting(first: count)
    var sum = 0.0
    var greatest = -Double.infinity
    var heaviest = 0
    for index in parts.indices where parts[index].start >= first && parts[index].end <= last {
      let weight = parts[index].weight
      sum += weight
      if weight > greatest { (greatest, heaviest) = (weight, index) }
    }
    guard greatest > -.infinity else { return (sum, nil) }
    return (sum, (Int(parts[heaviest].start), Int(parts[heaviest].end)))
  }
}
