/// Lays keys out as a `DoubleArray`.
public struct DoubleArrayBuilder {
  private var base: [Int32] = []
  private var owner: [Int32] = []
  private var ending: [Int32] = []
  /// Cells before this one are nearly all taken.
  private var firstFree = 1

  /// A range of sorted keys that share their first `depth` codes.
  private struct Branch {
    let node: Int
    let keys: Range<Int>
    let depth: Int
  }

  private init() { grow(to: 2 * DoubleArray.alphabet) }

  /// The trie of `keys`, where the number of a key is its place in the list.
  ///
  /// - Precondition: `keys` are sorted, differ from each other, are not empty, and their codes lie in
  ///   `1..<DoubleArray.alphabet`.
  /// - Complexity: O(codes) and the search for room, which stays small for lexicons of natural language.
  public static func build(_ keys: [[UInt16]]) -> DoubleArray {
    var builder = DoubleArrayBuilder()
    builder.owner[0] = 1
    var branches = [Branch(node: 0, keys: 0..<keys.count, depth: 0)]
    while let branch = branches.popLast() {
      builder.place(branch, of: keys, into: &branches)
    }
    return builder.finish()
  }

  private mutating func place(_ branch: Branch, of keys: [[UInt16]], into branches: inout [Branch]) {
    var codes: [UInt16] = []
    var ranges: [Range<Int>] = []
    var index = branch.keys.lowerBound
    if index < branch.keys.upperBound, keys[index].count == branch.depth {
      ending[branch.node] = Int32(index) + 1
      index += 1
    }
    while index < branch.keys.upperBound {
      let code = keys[index][branch.depth]
      let first = index
      while index < branch.keys.upperBound, keys[index][branch.depth] == code { index += 1 }
      codes.append(code)
      ranges.append(first..<index)
    }
    guard let least = codes.first, let most = codes.last else { return }
    precondition(least > 0 && most < DoubleArray.alphabet, "codes lie in 1..<\(DoubleArray.alphabet)")
    let start = room(for: codes)
    base[branch.node] = Int32(start)
    for (code, range) in zip(codes, ranges) {
      let child = start + Int(code)
      owner[child] = Int32(branch.node) + 1
      branches.append(Branch(node: child, keys: range, depth: branch.depth + 1))
    }
  }

  /// The least base under which all `codes` find free cells.
  private mutating func room(for codes: [UInt16]) -> Int {
    let least = Int(codes[0])
    var cell = max(firstFree, least)
    var taken = 0
    let start = cell
    while true {
      if cell + DoubleArray.alphabet >= owner.count { grow(to: owner.count * 2) }
      if owner[cell] != 0 {
        taken += 1
        cell += 1
        continue
      }
      let base = cell - least
      if codes.allSatisfy({ owner[base + Int($0)] == 0 }) {
        // A stretch that is nearly full is not worth searching again.
        if taken * 20 >= (cell - start + 1) * 19 { firstFree = max(firstFree, cell) }
        return base
      }
      cell += 1
    }
  }

  private mutating func grow(to count: Int) {
    let more = count - base.count
    base.append(contentsOf: repeatElement(0, count: more))
    owner.append(contentsOf: repeatElement(0, count: more))
    ending.append(contentsOf: repeatElement(0, count: more))
  }

  private consuming func finish() -> DoubleArray {
    let last = owner.lastIndex { $0 != 0 } ?? 0
    let count = last + 1 + DoubleArray.alphabet
    let cells = (0..<count).map { index in
      index < owner.count
        ? DoubleArray.Cell(base: base[index], owner: owner[index], ending: ending[index]) : .free
    }
    guard let trie = DoubleArray(cells: cells) else { preconditionFailure("the builder keeps the padding") }
    return trie
  }
}
