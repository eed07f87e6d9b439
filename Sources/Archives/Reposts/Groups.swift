internal import Scratch

/// Sets that grow together (Galler and Fischer 1964): each is led by its member of least rank.
///
/// Most members stay alone: of them a bit is held in memory, of all others what was asked for lately.
struct Groups: ~Copyable {
  private let ranks: ScratchNumbers
  private let leaders = ScratchNumbers(pages: 1024)
  private var joined = PlaceSet()

  /// Each by itself.
  ///
  /// - Parameter ranks: of each member; no two are equal.
  init(ranks: ScratchNumbers) { self.ranks = ranks }

  func rank(of member: Int) throws(ScratchError) -> Int32 { try ranks.number(at: member) }

  /// Whether the member leads or is led.
  func hasCompany(_ member: Int) -> Bool { joined.contains(member) }

  func leader(_ member: Int) throws(ScratchError) -> Int {
    guard joined.contains(member) else { return member }
    var at = member
    var above = try leaders.number(at: at)
    while Int(above) != at {
      let top = try leaders.number(at: Int(above))
      // Only longer ways are made shorter: nearly all have one step.
      if top == above { break }
      try leaders.set(top, at: at)
      at = Int(top)
      above = try leaders.number(at: at)
    }
    return Int(above)
  }

  mutating func join(_ left: Int, _ right: Int) throws(ScratchError) {
    var (left, right) = (try leader(left), try leader(right))
    if try rank(of: right) < rank(of: left) { swap(&left, &right) }
    if !joined.contains(left) { try leaders.set(Int32(left), at: left) }
    try leaders.set(Int32(left), at: right)
    joined.insert(left)
    joined.insert(right)
  }
}
