/// What a text must hold before a pattern can match: lists of words and phrases, of each of which one must be there.
///
/// Most patterns share a word or two with most texts; few find all that they need. A pattern waits for the rarest of
/// its lists, and only when a word of that is there is it asked for the others; and so do the phrases of lists.
struct PatternNeeds: Sendable {
  /// A pattern or phrase that waits: its node, and what else it needs: `checks[first..<end]`.
  struct Waiting: Sendable {
    let node: Int32
    fileprivate let first: Int32
    fileprivate let end: Int32
    /// Its atom, if it is a phrase of lists; -1 if not.
    let phrase: Int32
    /// Two words that must follow each other in it, if it has such.
    let hinge: Hinge?
  }

  /// Two atoms, of which the second begins so many positions behind the first at most.
  struct Hinge: Sendable {
    let left: Int32
    let right: Int32
    let positions: Int32
  }

  /// Atoms of a list that is needed, as bits of a number of atoms; the last of a list tells whether one was there.
  private struct Check: Sendable {
    // The number; its opposite less one for the last.
    private let told: Int32
    let atoms: UInt64

    init(_ bits: AtomLists.Bits, isLast: Bool) {
      told = isLast ? ~bits.word : bits.word
      atoms = bits.atoms
    }

    var isLast: Bool { told < 0 }
    var word: Int { Int(told ^ (told >> 31)) }
  }

  /// All that wait, by node: parts before what holds them.
  private(set) var waiting: [Waiting] = []
  /// For each of them the patterns that it is: `patterns[firstPattern[number]..<firstPattern[number + 1]]`.
  private(set) var patterns: [Int32] = []
  private(set) var firstPattern: [Int32] = [0]
  /// Patterns that need no word.
  private(set) var ready: [Int32] = []
  // Of each of them a list that tells it from most others, and what it needs besides that and the list it waits for.
  private var gates: [PatternGate] = []
  private var checks: [Check] = []
  // For each atom which of those that wait it wakes.
  private var woken: [Int32] = []
  private var firstWoken: [Int32] = [0]

  init() {}

  init(_ compiled: CompiledPatterns, _ lists: inout AtomLists) {
    // For each node, the rarest first.
    var needs: [[Int32]] = []
    for node in compiled.nodes {
      let own = PatternNeeds.needs(of: node, compiled, needs, &lists)
      needs.append(own.sorted { (lists.expected($0), $0) < (lists.expected($1), $1) })
    }
    var ofNode: [Int32: [Int32]] = [:]
    for (pattern, node) in compiled.roots.enumerated() { ofNode[node, default: []].append(Int32(pattern)) }
    var ofAtom = [[Int32]](repeating: [], count: compiled.atoms.count)
    for node in Set(compiled.roots).union(compiled.phrases.keys).sorted() {
      let own = needs[Int(node)]
      guard let rarest = own.first else {
        ready += ofNode[node] ?? []
        continue
      }
      for atom in lists[rarest] { ofAtom[Int(atom)].append(Int32(waiting.count)) }
      let first = Int32(checks.count)
      let gate = own.dropFirst().first { PatternNeeds.isGate($0, compiled, lists) }
      gates.append(PatternGate(gate.flatMap { lists.bits(of: $0).first }))
      for list in own.dropFirst() where list != gate {
        let bits = lists.bits(of: list)
        checks += bits.dropLast().map { Check($0, isLast: false) }
        checks += bits.suffix(1).map { Check($0, isLast: true) }
      }
      waiting.append(
        Waiting(
          node: node, first: first, end: Int32(checks.count), phrase: compiled.phrases[node] ?? -1,
          hinge: PatternNeeds.hinge(of: node, compiled.nodes)))
      patterns += ofNode[node] ?? []
      firstPattern.append(Int32(patterns.count))
    }
    for numbers in ofAtom {
      woken += numbers
      firstWoken.append(Int32(woken.count))
    }
  }

  /// Whether `list` is asked for in one step, and before any phrase was looked for.
  private static func isGate(_ list: Int32, _ compiled: CompiledPatterns, _ lists: AtomLists) -> Bool {
    lists.bits(of: list).count == 1
      && lists[list].allSatisfy { compiled.phrases[compiled.nodeOfAtom[Int($0)]] != $0 }
  }

  /// The lists that `node` needs, each once.
  private static func needs(
    of node: CompiledPatterns.Node, _ compiled: CompiledPatterns, _ known: [[Int32]],
    _ lists: inout AtomLists
  ) -> [Int32] {
    func all(_ parts: some Sequence<Int32>) -> [Int32] {
      var needs: [Int32] = []
      for part in parts { for list in known[Int(part)] where !needs.contains(list) { needs.append(list) } }
      return needs
    }
    switch node {
    case .atom(let atom): return [lists.number(of: [atom], rarity: compiled.rarity)]
    case .sentenceStart, .sentenceEnd: return []
    case .sequence(let left, let right, _, _): return all([left, right])
    case .near(let from, let to, _): return all(compiled.members[Int(from)..<Int(to)])
    case .alternatives(let list, let from, let to): return from < to ? [] : [list]
    }
  }

  private static func hinge(of node: Int32, _ nodes: [CompiledPatterns.Node]) -> Hinge? {
    guard case .sequence(let left, let right, let positions, _) = nodes[Int(node)] else { return nil }
    if let last = atom(at: left, nodes, \.last), let first = atom(at: right, nodes, \.first) {
      return Hinge(left: last, right: first, positions: positions)
    }
    return hinge(of: left, nodes) ?? hinge(of: right, nodes)
  }

  /// The atom with which `node` begins or ends; `nil` if it is none.
  private static func atom(
    at node: Int32, _ nodes: [CompiledPatterns.Node], _ edge: ([Int32]) -> Int32?
  ) -> Int32? {
    switch nodes[Int(node)] {
    case .atom(let atom): atom
    case .sequence(let left, let right, _, _): edge([left, right]).flatMap { atom(at: $0, nodes, edge) }
    default: nil
    }
  }

  /// Wakes those that wait for `atom`: sets their bits, if `found` has a word of their gates.
  @inline(__always)
  func wake(by atom: Int32, _ awake: inout MutableSpan<UInt64>, _ found: borrowing Span<UInt64>) {
    let woken = woken.span
    let gates = gates.span
    for place in Int(firstWoken[Int(atom)])..<Int(firstWoken[Int(atom) + 1]) {
      let number = Int(woken[place])
      awake[number >> 6] |= gates[number].opens(found) &<< UInt64(number & 63)
    }
  }

  /// Whether all that `some` needs besides is in `found`.
  @inline(__always)
  func areMet(of some: Waiting, _ found: borrowing Span<UInt64>) -> Bool {
    let checks = checks.span
    var held: UInt64 = 0
    for index in Int(some.first)..<Int(some.end) {
      held |= found[checks[index].word] & checks[index].atoms
      guard checks[index].isLast else { continue }
      if held == 0 { return false }
      held = 0
    }
    return true
  }
}
