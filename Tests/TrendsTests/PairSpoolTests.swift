import Testing

@testable import Trends

/// Names that wait to be told apart.
@Suite struct PairSpoolTests {
  @Test func `a name that very many posts share takes no more memory than its places`() throws {
    let spool = PairSpool()
    for number in 0..<300_000 {
      spool.add(7, at: UInt64(number % 5))
      if number % 100 == 0 { spool.add(UInt64(number) << 40, at: 9) }
    }
    var found: [UInt64: Set<UInt64>] = [:]
    var most = 0
    try spool.forEachShare { pairs in
      most = max(most, pairs.count)
      for pair in pairs { found[pair.digest, default: []].insert(pair.place) }
    }
    #expect(most < 100_000)
    #expect(found[7] == [0, 1, 2, 3, 4])
    #expect(found.count == 3001 && found[UInt64(100) << 40] == [9])
  }
}
