/// Finds the best path through the arcs of a text (Viterbi 1967), a few arcs kept at each place.
package struct PathFinder {
  /// Arcs kept at each place.
  private let width: Int
  /// How far behind the best at a place an arc may be and stay, in units of the model.
  private let reach: Int32
  /// How far behind a path over a place the best path to that place may be, or no arcs start there.
  private let lag: Int32
  /// Paths over a place are looked for so many units ahead.
  private static let view = 8
  /// What a path pays that breaks the rules of joining, where no other goes on.
  private static let breach = 100_000

  /// The arc before each arc on its best path; itself if it is the first.
  private var previous: [Int32] = []
  /// The arcs kept at place *p* start at slot `p * width`.
  private var kept: [Kept] = []
  private var places: [Place] = []
  /// The best way to each arc of the place in hand.
  private var ways: [Int] = []

  /// Keeps `width` arcs at each place, and none that is more than `reach` behind the best.
  package init(width: Int = 5, reach: Int32 = 1000, lag: Int32 = 700) {
    precondition((1...15).contains(width), "1 to 15 arcs are kept")
    self.width = width
    self.reach = reach
    self.lag = lag
  }

  /// The best path through the text of `units`, as places in the list of `arcs`, which are found on the way.
  ///
  /// - Returns: Its weight.
  package mutating func find(
    _ units: [Unit], with arcs: inout ArcFinder, in model: borrowing Model, into path: inout [Int]
  ) -> Int32 {
    path.removeAll(keepingCapacity: true)
    guard !units.isEmpty else { return 0 }
    prepare(places: units.count)
    arcs.begin(units)
    for place in units.indices {
      let first = arcs.open()
      guard let offers = offers(at: place) else { continue }
      arcs.find(units, at: place, after: offers, in: model)
      if step(place, arcs.arcs, first..<arcs.arcs.count, breach: Ways.never, in: model) { continue }
      arcs.find(units, at: place, after: .anything, in: model)
      _ = step(place, arcs.arcs, first..<arcs.arcs.count, breach: Self.breach, in: model)
    }
    return trace(units.count, in: model, into: &path)
  }

  /// The best path through `arcs`, as places in the list; none if there are no arcs.
  package mutating func find(
    _ arcs: [Arc], _ firstArcs: [Int32], in model: borrowing Model, into path: inout [Int]
  ) -> Int32 {
    path.removeAll(keepingCapacity: true)
    let places = firstArcs.count - 1
    guard places > 0 else { return 0 }
    prepare(places: places)
    for place in 0..<places where offers(at: place) != nil {
      let range = Int(firstArcs[place])..<Int(firstArcs[place + 1])
      if !step(place, arcs, range, breach: Ways.never, in: model) {
        _ = step(place, arcs, range, breach: Self.breach, in: model)
      }
    }
    return trace(places, in: model, into: &path)
  }

  private mutating func prepare(places count: Int) {
    let slots = (count + 1) * width
    if kept.count < slots { kept = [Kept](repeating: Kept(), count: slots * 2) }
    places.removeAll(keepingCapacity: true)
    places.append(contentsOf: repeatElement(Place(), count: count + 1))
  }

  /// What the arcs kept at a place offer, once those far behind are dropped; `nil` if nothing need go on there.
  @inline(__always)
  private mutating func offers(at place: Int) -> Joint? {
    if place == 0 { return .anything }
    if places[place].count == 0 || isPassed(place) { return nil }
    return Self.thin(&kept, at: &places[place], from: place &* width)
  }

  @inline(__always)
  private static func thin(_ kept: inout [Kept], at place: inout Place, from first: Int) -> Joint {
    var kept = kept.mutableSpan
    return kept.thin(&place, from: first)
  }

  /// Whether paths over a place are so much better than those to it that it can be left out.
  @inline(__always)
  private func isPassed(_ place: Int) -> Bool {
    let most = places[place].least &+ lag
    let ahead = places.span.extracting((place &+ 1)..<min(place &+ 1 &+ Self.view, places.count))
    for index in ahead.indices where ahead[index].least > most { return true }
    return false
  }

  /// Joins the arcs that start at `place` to the best of those that end there.
  ///
  /// - Parameter breach: What it costs to join where the rules of joining forbid it.
  /// - Returns: Whether any could be joined.
  private mutating func step(
    _ place: Int, _ arcs: [Arc], _ range: Range<Int>, breach: Int, in model: borrowing Model
  ) -> Bool {
    if previous.count < range.upperBound {
      previous.append(contentsOf: repeatElement(-1, count: range.upperBound * 2 - previous.count))
    }
    if ways.count < range.count { ways = [Int](repeating: 0, count: range.count * 2) }
    let found = arcs.span.extracting(range)
    let first = place &* width
    let slots = first..<(first &+ Int(places[place].count))
    if place == 0 {
      for index in found.indices { ways[index] = Int(model.pairs[Int(found[index].left)]) << 4 | 15 }
    } else {
      Ways.weigh(kept, slots, found, breach: breach, in: model, into: &ways)
    }
    return Self.settle(
      found, range.lowerBound, ways, isStart: place == 0, from: first, width, reach, &previous, &kept, &places
    )
  }

  /// Notes the best way to each arc, and keeps the arc where it ends.
  @inline(__always)
  private static func settle(
    _ found: Span<Arc>, _ lower: Int, _ ways: [Int], isStart: Bool, from first: Int, _ width: Int,
    _ reach: Int32,
    _ previous: inout [Int32], _ kept: inout [Kept], _ places: inout [Place]
  ) -> Bool {
    var previous = previous.mutableSpan
    var kept = kept.mutableSpan
    var places = places.mutableSpan
    let ways = ways.span
    let last = places.count &- 1
    var isOpen = false
    for index in found.indices {
      let way = ways[index]
      guard way > Ways.closed else { continue }
      isOpen = true
      let number = lower &+ index
      previous[number] = isStart ? Int32(truncatingIfNeeded: number) : kept[first &+ 15 &- (way & 15)].arc
      let arc = found[index]
      let score = Int32(truncatingIfNeeded: way >> 4) &+ arc.base
      let end = Int(arc.end)
      var place = places[end]
      // How a path may end is yet to be weighed at the end of the text.
      if score < place.least, end != last { continue }
      place.least = max(place.least, score &- reach)
      let look = UInt64(arc.right) | UInt64(arc.rightLex) << 16 | UInt64(arc.offers.rawValue) << 32
      kept.keep(
        Kept(score: score, arc: Int32(truncatingIfNeeded: number), look: look), at: &place,
        from: end &* width,
        width: width)
      places[end] = place
    }
    return isOpen
  }

  private func trace(_ end: Int, in model: borrowing Model, into path: inout [Int]) -> Int32 {
    var best = Int32.min
    var last = -1
    let classes = model.classes.count
    for slot in 0..<Int(places[end].count) {
      let arc = kept[end * width + slot]
      let isClosed = !arc.offers.isDisjoint(with: .free)
      let score = arc.score &+ Int32(model.pairs[arc.right * classes]) &- (isClosed ? 0 : Int32(Self.breach))
      if score > best {
        best = score
        last = Int(arc.arc)
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
