/// The first post of the family of each post that has one, by the numbers under which the posts were added.
public struct RepostFirsts: Sendable {
  // The greatest number stands for none.
  private var firsts: [UInt32]

  init(_ groups: consuming Groups) {
    firsts = [UInt32](repeating: .max, count: groups.count)
    for member in firsts.indices {
      let leader = groups.leader(member)
      guard leader != member else { continue }
      firsts[member] = UInt32(leader)
      firsts[leader] = UInt32(leader)
    }
  }

  /// The first of the family of the post of that number; `nil` for a post without copies.
  public subscript(place: Int) -> Int? { firsts[place] == .max ? nil : Int(firsts[place]) }

  /// Every post of a family with the family's first.
  public var members: some Sequence<(member: Int, first: Int)> {
    firsts.indices.lazy.compactMap { place in self[place].map { (member: place, first: $0) } }
  }
}

/// Sets that grow together (Galler and Fischer 1964): each is led by its member of least rank.
struct Groups {
  private var leaders: [Int32]
  private let ranks: [Int32]

  /// Each by itself.
  ///
  /// - Parameter ranks: of each member; no two are equal.
  init(ranks: [Int32]) {
    self.ranks = ranks
    leaders = ranks.indices.map { Int32($0) }
  }

  /// Members.
  var count: Int { leaders.count }

  func rank(of member: Int) -> Int32 { ranks[member] }

  mutating func leader(_ member: Int) -> Int {
    var at = Int32(member)
    while leaders[Int(at)] != at {
      leaders[Int(at)] = leaders[Int(leaders[Int(at)])]
      at = leaders[Int(at)]
    }
    return Int(at)
  }

  mutating func areJoined(_ left: Int, _ right: Int) -> Bool { leader(left) == leader(right) }

  mutating func join(_ left: Int, _ right: Int) {
    let (left, right) = (leader(left), leader(right))
    if ranks[left] < ranks[right] { leaders[right] = Int32(left) } else { leaders[left] = Int32(right) }
  }
}
