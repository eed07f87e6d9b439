/// Finds the best path through the arcs of a text (Viterbi 1967), a few arcs kept at each place.
package struct PathFinder {
  /// Arcs kept at each place.
  private let width: Int
  /// The score of a place that no path reaches.
  private static let never: Int32 = .min / 2
  /// How far behind the best at a place an arc may be and stay, in units of the model.
  private let reach: Int32
  /// What a path pays that breaks the rules of joining, where no other goes on.
  private static let breach: Int32 = 100_000

  /// An arc kept where it ends, with all that the arcs after it ask of it.
  private struct Kept {
    var score: Int32
    var arc: Int32
    var right: UInt16
    var lex: UInt16
    var offers: Joint
    var tag: UInt8

    static let none = Kept(score: 0, arc: 0, right: 0, lex: 0, offers: [], tag: 0)

    /// Whether the two look alike to whatever follows.
    @inline(__always)
    func looks(like other: Kept) -> Bool {
      right == other.right && lex == other.lex && offers == other.offers
    }
  }

  /// The best way to an arc, remembered for other arcs of the place that ask the same.
  private struct Way {
    var question: UInt64
    var score: Int32
    var from: Int32
  }

  /// The arc before each arc on its best path; itself if it is the first.
  private var previous: [Int32] = []
  private var kept: [Kept] = []
  private var keptCount: [UInt8] = []
  private var ways: [Way] = []
  private static let wayCount = 16

  /// Keeps `width` arcs at each place, and none that is more than `reach` behind the best.
  package init(width: Int = 6, reach: Int32 = 1200) {
    self.width = width
    self.reach = reach
  }

  /// The best path through `arcs`, as places in the list; none if there are no arcs.
  package mutating func find(
    _ arcs: [Arc], _ firstArcs: [Int32], in model: borrowing Model, into path: inout [Int]
  ) -> Int32 {
    path.removeAll(keepingCapacity: true)
    let places = firstArcs.count - 1
    guard places > 0 else { return 0 }
    prepare(arcs: arcs.count, places: places)
    for place in 0..<places {
      if place > 0, keptCount[place] == 0 { continue }
      let range = Int(firstArcs[place])..<Int(firstArcs[place + 1])
      if !step(place, arcs, range, breach: nil, in: model) {
        _ = step(place, arcs, range, breach: Self.breach, in: model)
      }
    }
    return trace(places, in: model, into: &path)
  }

  private mutating func prepare(arcs: Int, places: Int) {
    if previous.count < arcs { previous = [Int32](repeating: -1, count: arcs * 2) }
    let slots = (places + 1) * width
    if kept.count < slots { kept = [Kept](repeating: .none, count: slots * 2) }
    keptCount.removeAll(keepingCapacity: true)
    keptCount.append(contentsOf: repeatElement(0, count: places + 1))
    if ways.isEmpty {
      ways = [Way](repeating: Way(question: 0, score: 0, from: 0), count: Self.wayCount)
    }
  }

  /// Joins the arcs that start at `place` to the best of those that end there.
  ///
  /// - Returns: Whether any could be joined.
  private mutating func step(
    _ place: Int, _ arcs: [Arc], _ range: Range<Int>, breach: Int32?, in model: borrowing Model
  ) -> Bool {
    var isOpen = false
    if breach == nil { thin(place) }
    for index in 0..<Self.wayCount { ways[index].question = .max }
    for index in range {
      let arc = arcs[index]
      if place == 0 {
        previous[index] = Int32(truncatingIfNeeded: index)
        keep(arc, index, score: arc.base &+ Int32(model.pairs[Int(arc.left)]), in: model)
        isOpen = true
        continue
      }
      let question = UInt64(arc.left) | UInt64(arc.leftLex) << 16 | UInt64(arc.needs.rawValue) << 32
      let slot = Int(truncatingIfNeeded: (arc.left ^ arc.leftLex) & 15)
      if ways[slot].question != question {
        ways[slot] = way(to: arc, at: place, question, breach: breach, in: model)
      }
      let best = ways[slot]
      guard best.from >= 0 else { continue }
      previous[index] = best.from
      keep(arc, index, score: best.score &+ arc.base, in: model)
      isOpen = true
    }
    return isOpen
  }

  /// Drops the arcs at a place that are far behind its best.
  private mutating func thin(_ place: Int) {
    let first = place &* width
    let count = Int(keptCount[place])
    guard count > 1 else { return }
    var best = Int32.min
    for slot in first..<(first &+ count) { best = max(best, kept[slot].score) }
    var left = first
    for slot in first..<(first &+ count) where kept[slot].score &+ reach >= best {
      kept[left] = kept[slot]
      left &+= 1
    }
    keptCount[place] = UInt8(truncatingIfNeeded: left &- first)
  }

  /// The best way from the arcs that end at `place` to an arc that starts there.
  @inline(__always)
  private func way(
    to arc: Arc, at place: Int, _ question: UInt64, breach: Int32?, in model: borrowing Model
  ) -> Way {
    let classes = model.classes.count
    let column = Int(model.classes.tags[Int(arc.left)]) &* 3 &+ Int(arc.gap)
    let first = place &* width
    var way = Way(question: question, score: Self.never, from: -1)
    for slot in first..<(first &+ Int(keptCount[place])) {
      let before = kept[slot]
      var score = before.score
      if before.offers.rawValue & arc.needs.rawValue == 0 {
        guard let breach else { continue }
        score &-= breach
      }
      score &+= Int32(model.pairs[Int(before.right) &* classes &+ Int(arc.left)])
      score &+= Int32(model.gapWeights[Int(before.tag) &* (Classes.tagCount &* 3) &+ column])
      if before.lex != 0, arc.leftLex != 0 {
        score &+= model.sparse.weight(of: Feature.pair(before.lex, arc.leftLex))
      }
      if score > way.score {
        way.score = score
        way.from = before.arc
      }
    }
    return way
  }

  /// Keeps an arc among the best at the place where it ends; of arcs that look alike to what follows, the better.
  @inline(__always)
  private mutating func keep(_ arc: Arc, _ index: Int, score: Int32, in model: borrowing Model) {
    let place = Int(arc.end)
    let first = place &* width
    let count = Int(keptCount[place])
    let mine = Kept(
      score: score, arc: Int32(truncatingIfNeeded: index), right: arc.right, lex: arc.rightLex,
      offers: arc.offers, tag: model.classes.tags[Int(arc.right)])
    var worst = first
    var worstScore = Int32.max
    for slot in first..<(first &+ count) {
      let other = kept[slot]
      if other.looks(like: mine) {
        if score > other.score { kept[slot] = mine }
        return
      }
      if other.score < worstScore {
        worstScore = other.score
        worst = slot
      }
    }
    if count < width {
      kept[first &+ count] = mine
      keptCount[place] = UInt8(truncatingIfNeeded: count &+ 1)
    } else if score > worstScore {
      kept[worst] = mine
    }
  }

  private func trace(_ places: Int, in model: borrowing Model, into path: inout [Int]) -> Int32 {
    var best = Int32.min
    var last = -1
    let classes = model.classes.count
    for slot in 0..<Int(keptCount[places]) {
      let end = kept[places * width + slot]
      let isClosed = !end.offers.isDisjoint(with: .free)
      let score = end.score &+ Int32(model.pairs[Int(end.right) * classes]) &- (isClosed ? 0 : Self.breach)
      if score > best {
        best = score
        last = Int(end.arc)
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
