/// The first post of the family of each post that has one, by the numbers under which the posts were added.
public struct RepostFirsts: Sendable {
  private let groups: Groups

  init(_ groups: consuming Groups) {
    groups.settle()
    self.groups = groups
  }

  /// The first of the family of the post of that number; `nil` for a post without copies.
  public subscript(place: Int) -> Int? { groups.isAlone(place) ? nil : groups.settledLeader(place) }

  /// Every post of a family with the family's first.
  public var members: Members { Members(firsts: self) }

  /// The posts of families, found one by one.
  public struct Members: Sequence, IteratorProtocol, Sendable {
    private let firsts: RepostFirsts
    private var place = 0

    init(firsts: RepostFirsts) { self.firsts = firsts }

    /// The next post of a family; `nil` behind the last.
    public mutating func next() -> (member: Int, first: Int)? {
      while place < firsts.groups.count {
        place += 1
        if let first = firsts[place - 1] { return (member: place - 1, first: first) }
      }
      return nil
    }
  }
}

/// Sets that grow together (Galler and Fischer 1964): each is led by its member of least rank.
struct Groups {
  private var leaders: [Int32]
  private var ranks: [Int32]

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
    var above = leaders[member]
    while above != at {
      let top = leaders[Int(above)]
      // Only longer ways are made shorter: nearly all have one step.
      if top == above { break }
      leaders[Int(at)] = top
      at = top
      above = leaders[Int(top)]
    }
    return Int(above)
  }

  mutating func join(_ left: Int, _ right: Int) {
    let (left, right) = (leader(left), leader(right))
    if ranks[left] < ranks[right] { leaders[right] = Int32(left) } else { leaders[left] = Int32(right) }
  }

  /// Ends the growing: each member then names its leader, and nobody needs the ranks any longer.
  ///
  /// A leader of others is told from a member without company by the sign of its number.
  mutating func settle() {
    ranks = []
    for member in leaders.indices { leaders[member] = Int32(leader(member)) }
    for member in leaders.indices where leaders[member] >= 0 && Int(leaders[member]) != member {
      let leader = Int(leaders[member])
      if leaders[leader] >= 0 { leaders[leader] = ~leaders[leader] }
    }
  }

  /// Whether the member is led by nobody and leads nobody, once all is settled.
  func isAlone(_ member: Int) -> Bool { leaders[member] == Int32(member) }

  /// The leader of the member's set, once all is settled.
  func settledLeader(_ member: Int) -> Int { Int(max(leaders[member], ~leaders[member])) }
}
