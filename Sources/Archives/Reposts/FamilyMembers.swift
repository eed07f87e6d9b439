public import Scratch

/// The posts of families, one by one, by the numbers under which the posts were added; posts without copies are left
/// out.
public struct FamilyMembers: ~Copyable {
  private let groups: Groups
  private let count: Int
  private var place = 0

  init(_ groups: consuming Groups, of count: Int) {
    self.groups = groups
    self.count = count
  }

  /// The next post of a family, with the first post of its family; `nil` behind the last.
  public mutating func next() throws(ScratchError) -> (member: Int, first: Int)? {
    while place < count {
      place += 1
      if groups.hasCompany(place - 1) { return (member: place - 1, first: try groups.leader(place - 1)) }
    }
    return nil
  }
}
