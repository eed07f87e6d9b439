/// Lists of words as bits, each sort of list once: whether a text holds one of a list is asked of a few numbers.
struct AtomLists: Sendable {
  /// Up to 64 atoms: the bits of `atoms` that stand for them in number `word` of a set of atoms.
  struct Bits: Sendable {
    let word: Int32
    fileprivate(set) var atoms: UInt64
  }

  private var bits: [Bits] = []
  private var first: [Int32] = [0]
  private var numbers: [[Int32]: Int32] = [:]
  // How often a word of each list is to be expected in a text.
  private var expected: [Double] = []
  private var atoms: [[Int32]] = []

  /// The atoms of `list`, in order.
  subscript(_ list: Int32) -> [Int32] { atoms[Int(list)] }

  /// How often a word of `list` is to be expected in a text: the less, the rarer.
  func expected(_ list: Int32) -> Double { expected[Int(list)] }

  /// The number of a list of atoms.
  ///
  /// - Parameter rarity: tells how often an atom is to be expected.
  mutating func number(of listed: [Int32], rarity: (Int32) -> Double) -> Int32 {
    var sorted = listed.sorted()
    for place in sorted.indices.dropFirst().reversed() where sorted[place] == sorted[place - 1] {
      sorted.remove(at: place)
    }
    if let number = numbers[sorted] { return number }
    let number = Int32(atoms.count)
    for atom in sorted {
      if bits.count == first[Int(number)] || bits[bits.count - 1].word != atom >> 6 {
        bits.append(Bits(word: atom >> 6, atoms: 0))
      }
      bits[bits.count - 1].atoms |= 1 << UInt64(atom & 63)
    }
    first.append(Int32(bits.count))
    numbers[sorted] = number
    expected.append(sorted.reduce(0) { $0 + rarity($1) })
    atoms.append(sorted)
    return number
  }

  /// The atoms of `list` as bits.
  func bits(of list: Int32) -> ArraySlice<Bits> { bits[Int(first[Int(list)])..<Int(first[Int(list) + 1])] }

  /// Calls `body` with each atom of `list` that is found.
  ///
  /// - Parameter found: tells 64 atoms as bits.
  @inline(__always)
  func forEachFound(of list: Int32, in found: (Int) -> UInt64, _ body: (Int32) -> Void) {
    for index in Int(first[Int(list)])..<Int(first[Int(list) + 1]) {
      var atoms = found(Int(bits[index].word)) & bits[index].atoms
      while atoms != 0 {
        body(bits[index].word << 6 | Int32(atoms.trailingZeroBitCount))
        atoms &= atoms &- 1
      }
    }
  }
}
