/// The first post of the family of each post that has one, by the numbers under which the posts were added.
public struct RepostFirsts: Sendable {
  // The greatest number stands for none.
  private var firsts: [UInt32]

  init(_ groups: Groups, _ order: [Int32]) {
    firsts = [UInt32](repeating: .max, count: order.count)
    var groups = groups
    for rank in order.indices {
      let leader = groups.leader(rank)
      guard leader != rank else { continue }
      firsts[Int(order[rank])] = UInt32(order[leader])
      firsts[Int(order[leader])] = UInt32(order[leader])
    }
  }

  /// The first of the family of the post of that number; `nil` for a post without copies.
  public subscript(place: Int) -> Int? { firsts[place] == .max ? nil : Int(firsts[place]) }

  /// Every post of a family with the family's first.
  public var members: some Sequence<(member: Int, first: Int)> {
    firsts.indices.lazy.compactMap { place in self[place].map { (member: place, first: $0) } }
  }
}

/// Sets that grow together (Galler and Fischer 1964): each is led by its least member.
struct Groups {
  private var leaders: [Int32]

  init(count: Int) { leaders = (0..<Int32(count)).map { $0 } }

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
    leaders[max(left, right)] = Int32(min(left, right))
  }
}
