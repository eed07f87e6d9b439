/// From the words found upwards: which nodes can match at all, so that no other is ever looked at.
///
/// A sequence can match when both its parts can, alternatives when one can. Most patterns share a word or two with
/// most texts; few have all their parts there. A sequence is looked at when the rarer of its parts is there, and only
/// then is it asked whether the lists of common words that are its other parts hold a word of the text.
struct PatternParents: Sendable {
  /// When a node can match.
  enum Need: Sendable {
    /// Whenever it is woken: a word; a list of alternatives of which the possible ones are noted; what waits for
    /// one part alone.
    case nothing
    /// When this part can match too.
    case other(Int32)
    /// When all these parts can: `parts[from..<to]`.
    case all(from: Int32, to: Int32)
    /// When one of the nodes of `bits[from..<to]` can; nobody wakes it.
    case any(from: Int32, to: Int32)
    /// Always: the edge of a sentence.
    case always
  }

  /// Up to 64 nodes: the bits of `nodes` that stand for them in word `word` of a set of nodes.
  struct Bits: Sendable {
    let word: Int32
    var nodes: UInt64
  }

  private(set) var needs: [Need] = []
  /// The nodes of lists that nobody wakes; lists within lists are given by what they hold.
  private(set) var bits: [Bits] = []
  /// The parts that nodes need besides the one that wakes them.
  private(set) var parts: [Int32] = []
  /// The nodes that each node wakes, node after node, and where those of each begin.
  private(set) var parents: [(node: Int32, isList: Bool)] = []
  private(set) var firstParent: [Int32] = [0]
  /// The node of each atom.
  private(set) var nodeOfAtom: [Int32] = []
  /// Whether the node is a list of alternatives of which the possible ones are noted.
  private(set) var isList: [Bool] = []
  /// The patterns of each node, and where those of each begin.
  private(set) var patterns: [Int32] = []
  private(set) var firstPattern: [Int32] = [0]

  init() {}

  init(_ compiled: CompiledPatterns) {
    let rarity = NodeRarity(compiled)
    let count = compiled.nodes.count
    var holders = [[Int32]](repeating: [], count: count)
    // Whether somebody waits to be woken by the node.
    var isAwaited = [Bool](repeating: false, count: count)
    for root in compiled.roots { isAwaited[Int(root)] = true }
    nodeOfAtom = [Int32](repeating: -1, count: compiled.atoms.count)
    isList = [Bool](repeating: false, count: count)
    needs = [Need](repeating: .nothing, count: count)
    func wait(_ number: Int, for part: Int32) {
      holders[Int(part)].append(Int32(number))
      isAwaited[Int(part)] = true
    }
    var unawaited: [Int] = []
    // Wholes before their parts.
    for (number, node) in compiled.nodes.enumerated().reversed() {
      if rarity.isAlwaysThere(Int32(number)) {
        needs[number] = .always
        continue
      }
      var waiting: [Int32] = []
      switch node {
      case .atom(let atom): nodeOfAtom[Int(atom)] = Int32(number)
      case .sentenceStart, .sentenceEnd: break
      case .sequence(let left, let right, _, _): waiting = [left, right]
      case .near(let from, let to, _): waiting = Array(compiled.members[Int(from)..<Int(to)])
      case .alternatives(let from, let to):
        let members = Set(compiled.members[Int(from)..<Int(to)]).sorted()
        if isAwaited[number] {
          isList[number] = true
          for member in members { wait(number, for: member) }
        } else {
          unawaited.append(number)
        }
      }
      // What is always there is never waited for.
      waiting = Array(Set(waiting.filter { !rarity.isAlwaysThere($0) })).sorted {
        (rarity[$0], $0) < (rarity[$1], $1)
      }
      guard let first = waiting.first else { continue }
      wait(number, for: first)
      switch waiting.count {
      case 1: break
      case 2: needs[number] = .other(waiting[1])
      default:
        needs[number] = .all(from: Int32(parts.count), to: Int32(parts.count + waiting.count - 1))
        parts += waiting.dropFirst()
      }
    }
    // Parts before their wholes.
    for number in unawaited.reversed() { needs[number] = any(of: number, compiled) }
    for holders in holders {
      parents += holders.map { ($0, isList[Int($0)]) }
      firstParent.append(Int32(parents.count))
    }
    var ofNode = [[Int32]](repeating: [], count: compiled.nodes.count)
    for (pattern, root) in compiled.roots.enumerated() { ofNode[Int(root)].append(Int32(pattern)) }
    for owned in ofNode {
      patterns += owned
      firstPattern.append(Int32(patterns.count))
    }
  }

  /// The need of list `number`, whose parts have theirs.
  private mutating func any(of number: Int, _ compiled: CompiledPatterns) -> Need {
    guard case .alternatives(let first, let last) = compiled.nodes[number] else { return .nothing }
    var held: [Int32: UInt64] = [:]
    for member in compiled.members[Int(first)..<Int(last)] {
      if case .any(let from, let to) = needs[Int(member)] {
        for some in bits[Int(from)..<Int(to)] { held[some.word, default: 0] |= some.nodes }
      } else {
        held[member >> 6, default: 0] |= 1 << UInt64(member & 63)
      }
    }
    let from = Int32(bits.count)
    bits += held.map { Bits(word: $0.key, nodes: $0.value) }.sorted { $0.word < $1.word }
    return .any(from: from, to: Int32(bits.count))
  }
}
