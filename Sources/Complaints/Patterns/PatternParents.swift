/// From the words found upwards: which nodes can match at all, so that no other is ever looked at.
///
/// A sequence can match when both its parts can, alternatives when one can. Most patterns share a word or two with
/// most texts; few have all their parts there.
struct PatternParents: Sendable {
  /// How many parts of each node must be possible; 0 for a node that needs no word at all (an edge of a sentence).
  private(set) var needs: [Int32] = []
  /// The nodes that hold each node, node after node, and where those of each begin.
  private(set) var parents: [Int32] = []
  private(set) var firstParent: [Int32] = []
  /// The node of each atom.
  private(set) var nodeOfAtom: [Int32] = []
  /// Whether the node is a list of alternatives of which the possible ones are noted.
  private(set) var isList: [Bool] = []
  /// The patterns of each node, and where those of each begin.
  private(set) var patterns: [Int32] = []
  private(set) var firstPattern: [Int32] = []

  init() {}

  init(_ compiled: CompiledPatterns) {
    var holders = [[Int32]](repeating: [], count: compiled.nodes.count)
    nodeOfAtom = [Int32](repeating: -1, count: compiled.atoms.count)
    for (number, node) in compiled.nodes.enumerated() {
      var need: Int32 = 0
      var parts: [Int32] = []
      var isList = false
      switch node {
      case .atom(let atom):
        nodeOfAtom[Int(atom)] = Int32(number)
        need = 1
      case .sentenceStart, .sentenceEnd: break
      case .sequence(let left, let right, _, _):
        parts = [left, right]
        need = parts.reduce(0) { $0 + (needs[Int($1)] > 0 ? 1 : 0) }
      case .near(let from, let to, _):
        parts = Array(compiled.members[Int(from)..<Int(to)])
        need = parts.reduce(0) { $0 + (needs[Int($1)] > 0 ? 1 : 0) }
      case .alternatives(let from, let to):
        parts = Array(compiled.members[Int(from)..<Int(to)])
        isList = parts.allSatisfy { needs[Int($0)] > 0 }
        need = isList ? 1 : 0
        if isList { parts = Array(Set(parts)).sorted() }
      }
      needs.append(need)
      self.isList.append(isList)
      // A node that needs nothing is never waited for.
      if need > 0 { for part in parts { holders[Int(part)].append(Int32(number)) } }
    }
    parents = holders.flatMap { $0 }
    firstParent = holders.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32($1.count)) }
    var ofNode = [[Int32]](repeating: [], count: compiled.nodes.count)
    for (pattern, root) in compiled.roots.enumerated() { ofNode[Int(root)].append(Int32(pattern)) }
    patterns = ofNode.flatMap { $0 }
    firstPattern = ofNode.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32($1.count)) }
  }
}
