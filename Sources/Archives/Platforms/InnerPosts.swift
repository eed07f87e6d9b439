internal import Markup

/// The elements of posts inside another post's: its comments, those that answer it in place, what it quotes.
///
/// What stands in them is none of the outer post's.
struct InnerPosts {
  /// The outermost ones, in document order.
  private(set) var ranges: [Range<MarkupTree.Node>] = []

  init() {}

  /// - Parameter nodes: elements in any order, also inside each other.
  init(_ nodes: some Collection<MarkupTree.Node>, in tree: MarkupTree) {
    for node in nodes.sorted() where ranges.last.map({ node >= $0.upperBound }) ?? true {
      ranges.append(node..<tree.descendants(node).upperBound)
    }
  }

  var isEmpty: Bool { ranges.isEmpty }

  /// Whether `node` stands in one of them.
  ///
  /// - Complexity: O(log *n*).
  func contains(_ node: MarkupTree.Node) -> Bool {
    var from = 0
    var to = ranges.count
    while from < to {
      let middle = (from + to) / 2
      if ranges[middle].upperBound <= node { from = middle + 1 } else { to = middle }
    }
    return from < ranges.count && ranges[from].contains(node)
  }
}
