internal import Morphology

/// The averaged structured perceptron (Collins 2002): where the model's best path is not the wanted one, the wanted
/// one's features gain and the other's lose.
struct Perceptron {
  package var model: Model
  private let ownOfEntry: [[Int32]]
  private let ownEntries: [[Int32]]
  private(set) var own: Averaged
  private(set) var classes: Averaged
  private(set) var groups: Averaged
  private(set) var shapes: Averaged
  private(set) var pairs: Averaged
  private(set) var gaps: Averaged
  private(set) var before: Averaged
  private(set) var after: Averaged
  private(set) var unknown: Averaged
  private(set) var sparse: Averaged
  /// What each slot of the sparse table stands for.
  private(set) var sparseKeys: [UInt64]
  /// Updates so far.
  private(set) var time = 1

  init(_ compiled: ModelCompiler.Result) {
    model = compiled.model
    model.sparse = SparseWeights(capacity: 3_000_000)
    ownEntries = compiled.ownEntries
    var ownOfEntry = [[Int32]](repeating: [], count: compiled.model.entries.count)
    for (number, entries) in compiled.ownEntries.enumerated() {
      for entry in entries { ownOfEntry[Int(entry)].append(Int32(number)) }
    }
    self.ownOfEntry = ownOfEntry
    own = Averaged(count: compiled.ownNames.count)
    classes = Averaged(count: model.classes.count)
    groups = Averaged(count: compiled.groupNames.count)
    shapes = Averaged(count: EntryShape.allCases.count)
    pairs = Averaged(count: model.pairs.count)
    gaps = Averaged(count: model.gapWeights.count)
    before = Averaged(count: model.before.count)
    after = Averaged(count: model.after.count)
    unknown = Averaged(count: model.unknown.count)
    sparse = Averaged(count: model.sparse.slots.count)
    sparseKeys = [UInt64](repeating: 0, count: model.sparse.slots.count)
  }

  /// Moves the weights from the path `found` to the path `wanted`.
  mutating func update(found: [Int], wanted: [Int], arcs: [Arc], units: [Unit]) {
    let foundEdges = edges(found)
    let wantedEdges = edges(wanted)
    let commonArcs = Set(found).intersection(wanted)
    let commonEdges = Set(foundEdges).intersection(wantedEdges)
    for index in wanted where !commonArcs.contains(index) { move(arcs[index], units, by: 1) }
    for index in found where !commonArcs.contains(index) { move(arcs[index], units, by: -1) }
    for edge in wantedEdges where !commonEdges.contains(edge) { move(edge, arcs, by: 1) }
    for edge in foundEdges where !commonEdges.contains(edge) { move(edge, arcs, by: -1) }
    refreshBundles()
    time += 1
  }

  private struct Edge: Hashable {
    let from: Int
    let to: Int
  }

  private func edges(_ path: [Int]) -> [Edge] {
    zip([-1] + path, path + [-1]).map { Edge(from: $0, to: $1) }
  }

  private mutating func move(_ edge: Edge, _ arcs: [Arc], by step: Int32) {
    let time = time
    guard edge.from >= 0 else {
      let place = Int(arcs[edge.to].left)
      model.pairs[place] = pairs.move(place, model.pairs[place], by: step, at: time)
      return
    }
    let from = arcs[edge.from]
    guard edge.to >= 0 else {
      let place = Int(from.right) * model.classes.count
      model.pairs[place] = pairs.move(place, model.pairs[place], by: step, at: time)
      return
    }
    let to = arcs[edge.to]
    let place = model.pairIndex(from, to)
    model.pairs[place] = pairs.move(place, model.pairs[place], by: step, at: time)
    let gap = model.gapIndex(from, to)
    model.gapWeights[gap] = gaps.move(gap, model.gapWeights[gap], by: step, at: time)
    if from.rightLex != 0, to.leftLex != 0 { move(Feature.pair(from.rightLex, to.leftLex), by: step) }
  }

  private mutating func move(_ arc: Arc, _ units: [Unit], by step: Int32) {
    let time = time
    let earlier = model.beforeIndex(arc, units)
    model.before[earlier] = before.move(earlier, model.before[earlier], by: step, at: time)
    let later = model.afterIndex(arc, units)
    model.after[later] = after.move(later, model.after[later], by: step, at: time)
    switch arc.origin {
    case .entry(let index): move(entry: index, by: step)
    case .unknown: moveUnknown(arc, units, by: step)
    case .symbol, .leftover: break
    }
  }

  private mutating func move(entry index: Int, by step: Int32) {
    for number in ownOfEntry[index] {
      own.move(Int(number), by: step, at: time)
      for entry in ownEntries[Int(number)] { model.entries[Int(entry)].score += step }
    }
    let bundle = model.bundles[Int(model.entries[index].bundle)]
    classes.move(Int(bundle.left), by: step, at: time)
    if bundle.isFused {
      classes.move(Int(bundle.right), by: step, at: time)
      let inner = Int(bundle.left) * model.classes.count + Int(bundle.right)
      model.pairs[inner] = pairs.move(inner, model.pairs[inner], by: step, at: time)
    }
    if bundle.group > 0 { groups.move(Int(bundle.group), by: step, at: time) }
    shapes.move(Int(bundle.shape.rawValue), by: step, at: time)
  }

  private mutating func moveUnknown(_ arc: Arc, _ units: [Unit], by step: Int32) {
    let start = Int(arc.start)
    let end = Int(arc.end)
    let places = (start..<end).filter { units[$0].kind == .syllable }
    let shape = UnknownShape.index(units, start, end, places.count)
    model.unknown[shape] = unknown.move(shape, model.unknown[shape], by: step, at: time)
    move(Feature.opening(units[start].code, length: places.count), by: step)
    move(UnknownShape.ending(units, start, end), by: step)
    for place in places.dropFirst() {
      move(Feature.inside(UnknownShape.near(units, place), units[place].code), by: step)
    }
  }

  private mutating func move(_ key: UInt64, by step: Int32) {
    let slot = model.sparse.slot(of: key)
    sparseKeys[slot] = key
    model.sparse.set(sparse.move(slot, model.sparse.weight(at: slot), by: step, at: time), at: slot)
  }

  private mutating func refreshBundles() {
    let width = model.classes.count
    for index in model.bundles.indices {
      let bundle = model.bundles[index]
      var score = classes.now[Int(bundle.left)] + groups.now[Int(bundle.group)]
      score += shapes.now[Int(bundle.shape.rawValue)]
      if bundle.isFused {
        score += classes.now[Int(bundle.right)]
        score += Int32(model.pairs[Int(bundle.left) * width + Int(bundle.right)])
      }
      model.bundleScores[index] = score
    }
  }
}

/// Weights with their sums over time, so that the mean over all updates can be told at the end.
struct Averaged {
  /// The weights as they are.
  private(set) var now: [Int32]
  /// The sum of steps times the moment of each.
  private var moments: [Float]

  /// A step of one counts so many units in the finished model.
  static let scale: Float = 32

  init(count: Int) {
    now = [Int32](repeating: 0, count: count)
    moments = [Float](repeating: 0, count: count)
  }

  /// Moves a weight by `step` at the moment `time`.
  mutating func move(_ index: Int, by step: Int32, at time: Int) {
    now[index] += step
    moments[index] += Float(step) * Float(time)
  }

  /// The same for a weight that the model holds in 16 bits; returns its new value.
  mutating func move(_ index: Int, _ weight: Int16, by step: Int32, at time: Int) -> Int16 {
    move(index, by: step, at: time)
    return Int16(clamping: now[index])
  }

  /// The mean of a weight over all moments before `time`, in units of the finished model.
  func mean(_ index: Int, until time: Int) -> Int32 {
    Int32(((Float(now[index]) - moments[index] / Float(time)) * Self.scale).rounded())
  }
}
