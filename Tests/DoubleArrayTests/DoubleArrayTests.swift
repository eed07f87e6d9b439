import DoubleArray
import Testing

struct Keys: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 31)
  }

  mutating func key() -> [UInt16] {
    (0..<Int.random(in: 1...7, using: &self)).map { _ in UInt16.random(in: 1..<40, using: &self) }
  }
}

func find(_ key: [UInt16], in trie: DoubleArray) -> Int32? {
  var node = DoubleArray.root
  for code in key {
    guard let next = trie.child(of: node, by: code) else { return nil }
    node = next
  }
  return trie.number(at: node)
}

@Test(arguments: [UInt64(1), 7, 2022])
func `a trie finds its keys and nothing else`(seed: UInt64) {
  var random = Keys(state: seed)
  let keys = Set((0..<3000).map { _ in random.key() }).sorted { $0.lexicographicallyPrecedes($1) }
  let trie = DoubleArrayBuilder.build(keys)
  for (number, key) in keys.enumerated() { #expect(find(key, in: trie) == Int32(number)) }
  let known = Set(keys)
  for _ in 0..<3000 {
    let key = random.key()
    if !known.contains(key) { #expect(find(key, in: trie) == nil) }
  }
}

@Test func `a trie of no keys holds nothing`() {
  #expect(find([1], in: DoubleArrayBuilder.build([])) == nil)
}

@Test func `cells that lead out of the array are refused`() {
  var cells = DoubleArrayBuilder.build([[1, 2], [3]]).cells
  #expect(DoubleArray(cells: cells) != nil)
  cells[0] = DoubleArray.Cell(base: Int32(cells.count), owner: 1, ending: 0)
  #expect(DoubleArray(cells: cells) == nil)
  #expect(DoubleArray(cells: []) == nil)
}

@Test func `arrays come back as they were written, and no cut file is read`() {
  var writer = RawArrayWriter()
  writer.append([UInt32(7), 8, .max])
  writer.append([Int16]())
  writer.append([Int16(-3)])
  var reader = RawArrayReader(writer.bytes)
  #expect(reader.array(of: UInt32.self) == [7, 8, .max])
  #expect(reader.array(of: Int16.self) == [])
  #expect(reader.array(of: Int16.self) == [-3])
  #expect(reader.isAtEnd)
  for count in 0..<20 {
    var cut = RawArrayReader(Array(writer.bytes.prefix(count)))
    #expect(cut.array(of: UInt32.self) == nil)
  }
}
