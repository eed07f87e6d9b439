/// Features that a text offers to each of its stretches, found once: words, their neighbours, runs of letters.
struct Candidates: Sendable {
  /// A feature between two positions.
  struct Candidate: Sendable {
    /// What tells it from others: its row in the model, or its key while there is none.
    let id: UInt64
    let start: Int32
    let end: Int32
    /// The unit in which it counts: the one that holds all of it, if none of its like counts there already; -1 if it
    /// counts in none.
    fileprivate(set) var unit: Int32
    /// Whether it is the first of its like in the text.
    let isFirst: Bool
    // The last unit in which one of its like counts, kept with the first of them.
    fileprivate var counted: Int32

    fileprivate static let none = Candidate(id: 0, start: 0, end: 0, unit: -1, isFirst: false, counted: -1)
  }

  /// The candidates of the text: the first `count`. What stands behind them is room that other texts needed.
  private(set) var all: [Candidate] = []
  /// How many there are.
  private(set) var count = 0
  // For each slot the first candidate of a feature; open addressing.
  private var slots: [Int32] = []
  private var mask = 0

  /// Forgets the last text and makes room for `most` candidates.
  mutating func clear(atMost most: Int) {
    count = 0
    if all.count < most { all = [Candidate](repeating: .none, count: most) }
    // A quarter full at most: few look twice.
    var size = 16
    while size < most * 4 { size *= 2 }
    mask = size - 1
    if slots.count < size { slots = [Int32](repeating: -1, count: size) }
    var room = slots.mutableSpan
    for slot in 0..<size { room[slot] = -1 }
  }

  /// Gives out all that candidates are added to: whether it is shared would else be asked at each of them. It must be
  /// given back.
  mutating func give() -> (all: [Candidate], slots: [Int32], count: Int, mask: Int) {
    defer { (all, slots) = ([], []) }
    return (all, slots, count, mask)
  }

  /// Takes back what was given out.
  mutating func take(_ all: consuming [Candidate], _ slots: consuming [Int32], _ count: Int) {
    self.all = all
    self.slots = slots
    self.count = count
  }

  /// Adds what stands between two positions.
  ///
  /// - Parameter unit: the unit in which it begins and ends; -1 if it does not lie in one.
  @inline(__always)
  static func add(
    _ id: UInt64, _ start: Int, _ end: Int, unit: Int32, to all: inout MutableSpan<Candidate>,
    _ slots: inout MutableSpan<Int32>, _ count: inout Int, _ mask: Int
  ) {
    var slot = Int(truncatingIfNeeded: (id &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    var first = slots[slot]
    while first >= 0, all[Int(first)].id != id {
      slot = (slot &+ 1) & mask
      first = slots[slot]
    }
    var own = unit
    if first < 0 {
      slots[slot] = Int32(truncatingIfNeeded: count)
    } else if unit >= 0 {
      if all[Int(first)].counted == unit { own = -1 } else { all[Int(first)].counted = unit }
    }
    all[count] = Candidate(
      id: id, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), unit: own,
      isFirst: first < 0, counted: unit)
    count &+= 1
  }
}
