/// Finds the best path through the arcs of a text (Viterbi 1967), a few arcs kept at each place.
package struct PathFinder {
  /// Arcs kept at each place.
  package static let width = 8
  /// The score of a place that no path reaches.
  private static let never: Int32 = .min / 2
  /// What a path pays that breaks the rules of joining, where no other goes on.
  private static let breach: Int32 = 100_000

  package private(set) var scores: [Int32] = []
  /// The arc before each arc on its best path; itself if it is the first.
  private var previous: [Int32] = []
  private var kept: [Int32] = []
  private var keptCount: [UInt8] = []

  package init() {}

  /// The best path through `arcs`, as places in the list; none if there are no arcs.
  package mutating func find(
    _ arcs: [Arc], _ firstArcs: [Int32], in model: borrowing Model, into path: inout [Int]
  ) -> Int32 {
    path.removeAll(keepingCapacity: true)
    let places = firstArcs.count - 1
    guard places > 0 else { return 0 }
    scores.removeAll(keepingCapacity: true)
    scores.append(contentsOf: repeatElement(Self.never, count: arcs.count))
    previous.removeAll(keepingCapacity: true)
    previous.append(contentsOf: repeatElement(-1, count: arcs.count))
    kept.removeAll(keepingCapacity: true)
    kept.append(contentsOf: repeatElement(0, count: (places + 1) * Self.width))
    keptCount.removeAll(keepingCapacity: true)
    keptCount.append(contentsOf: repeatElement(0, count: places + 1))
    for place in 0..<places {
      if place > 0, keptCount[place] == 0 { continue }
      var isOpen = false
      for index in Int(firstArcs[place])..<Int(firstArcs[place + 1]) {
        if extend(to: index, at: place, arcs, breach: nil, in: model) { isOpen = true }
      }
      if !isOpen {
        for index in Int(firstArcs[place])..<Int(firstArcs[place + 1]) {
          _ = extend(to: index, at: place, arcs, breach: Self.breach, in: model)
        }
      }
    }
    return trace(places, arcs, in: model, into: &path)
  }

  /// Joins arc `index` to the best of the arcs that end where it starts.
  @inline(__always)
  private mutating func extend(
    to index: Int, at place: Int, _ arcs: [Arc], breach: Int32?, in model: borrowing Model
  ) -> Bool {
    let arc = arcs[index]
    let width = model.classes.count
    if place == 0 {
      scores[index] = arc.base &+ Int32(model.pairs[Int(arc.left)])
      previous[index] = Int32(truncatingIfNeeded: index)
      keep(index, at: Int(arc.end), arcs)
      return true
    }
    var best = Self.never
    var from: Int32 = -1
    let first = place &* Self.width
    let column = Int(model.classes.tags[Int(arc.left)]) &* 3 &+ Int(arc.gap)
    for slot in first..<(first &+ Int(keptCount[place])) {
      let other = Int(kept[slot])
      let before = arcs[other]
      var score = scores[other]
      if before.offers.isDisjoint(with: arc.needs) {
        guard let breach else { continue }
        score &-= breach
      }
      score &+= Int32(model.pairs[Int(before.right) &* width &+ Int(arc.left)])
      score &+= Int32(
        model.gapWeights[Int(model.classes.tags[Int(before.right)]) &* (Classes.tagCount &* 3) &+ column])
      if before.rightLex != 0, arc.leftLex != 0 {
        score &+= model.sparse.weight(of: Feature.pair(before.rightLex, arc.leftLex))
      }
      if score > best {
        best = score
        from = Int32(truncatingIfNeeded: other)
      }
    }
    guard from >= 0 else { return false }
    scores[index] = best &+ arc.base
    previous[index] = from
    keep(index, at: Int(arc.end), arcs)
    return true
  }

  /// Keeps an arc among the best at the place where it ends; of arcs that look alike to what follows, the better.
  @inline(__always)
  private mutating func keep(_ index: Int, at place: Int, _ arcs: [Arc]) {
    let first = place &* Self.width
    let count = Int(keptCount[place])
    let arc = arcs[index]
    var worst = first
    var worstScore = Int32.max
    for slot in first..<(first &+ count) {
      let other = Int(kept[slot])
      if arcs[other].right == arc.right, arcs[other].rightLex == arc.rightLex,
        arcs[other].offers == arc.offers
      {
        if scores[index] > scores[other] { kept[slot] = Int32(truncatingIfNeeded: index) }
        return
      }
      if scores[other] < worstScore {
        worstScore = scores[other]
        worst = slot
      }
    }
    if count < Self.width {
      kept[first &+ count] = Int32(truncatingIfNeeded: index)
      keptCount[place] = UInt8(truncatingIfNeeded: count &+ 1)
    } else if scores[index] > worstScore {
      kept[worst] = Int32(truncatingIfNeeded: index)
    }
  }

  private func trace(_ places: Int, _ arcs: [Arc], in model: borrowing Model, into path: inout [Int]) -> Int32
  {
    var best = Int32.min
    var last = -1
    let width = model.classes.count
    for slot in 0..<Int(keptCount[places]) {
      let index = Int(kept[places * Self.width + slot])
      let isClosed = !arcs[index].offers.isDisjoint(with: .free)
      let score =
        scores[index] &+ Int32(model.pairs[Int(arcs[index].right) &* width]) &- (isClosed ? 0 : Self.breach)
      if score > best {
        best = score
        last = index
      }
    }
    while last >= 0 {
      path.append(last)
      let before = Int(previous[last])
      last = before == last ? -1 : before
    }
    path.reverse()
    return best
  }
}
