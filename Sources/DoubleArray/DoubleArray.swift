/// A trie of code sequences in one array: the child of a node is one addition and one comparison away.
///
/// Each key is a sequence of codes below `alphabet`; each carries a number. Layout after Aoe (1989).
public struct DoubleArray: Sendable {
  /// A node: where its children stand, whose child it is, and the number of the key that ends here.
  public struct Cell: Sendable, Equatable, BitwiseCopyable {
    /// The child by code *c* stands in cell `base + c`.
    public let base: Int32
    /// The parent's cell plus one; 0 in a free cell.
    public let owner: Int32
    /// The number of the key that ends here plus one; 0 if none does.
    public let ending: Int32

    /// A cell as it was stored.
    public init(base: Int32, owner: Int32, ending: Int32) {
      self.base = base
      self.owner = owner
      self.ending = ending
    }

    static var free: Cell { Cell(base: 0, owner: 0, ending: 0) }
  }

  /// Codes are below this number.
  public static let alphabet = 1024

  /// The node of the empty sequence.
  @inlinable public static var root: Int32 { 0 }

  /// The array, padded so that no code leads out of it.
  public let cells: [Cell]

  /// A trie read back from its cells.
  ///
  /// - Returns: `nil` if a cell points out of the array.
  /// - Complexity: O(cells).
  public init?(cells: [Cell]) {
    let last = cells.count - Self.alphabet
    guard last >= 0 else { return nil }
    for cell in cells where cell.base < 0 || Int(cell.base) > last || cell.owner < 0 || cell.ending < 0 {
      return nil
    }
    self.cells = cells
  }

  /// The node after `node` by `code`, if a key goes on that way.
  ///
  /// - Precondition: `node` is the root or came out of this trie; `code < alphabet`.
  /// - Complexity: O(1).
  @inlinable @inline(__always)
  public func child(of node: Int32, by code: UInt16) -> Int32? {
    precondition(code < 1024 && node >= 0 && Int(node) < cells.count, "a node and a code of this trie")
    // Safe: `init` proved `base + alphabet <= count` for every cell; `node` and `code` were checked above.
    let index = unsafe cells.span[unchecked: Int(node)].base &+ Int32(code)
    return unsafe cells.span[unchecked: Int(index)].owner == node &+ 1 ? index : nil
  }

  /// The number of the key that ends at `node`, if one does.
  @inlinable @inline(__always)
  public func number(at node: Int32) -> Int32? {
    let ending = cells[Int(node)].ending
    return ending > 0 ? ending &- 1 : nil
  }
}
