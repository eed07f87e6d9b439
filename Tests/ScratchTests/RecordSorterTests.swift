import Scratch
import Testing

/// Records that are more than memory should hold.
@Suite struct RecordSorterTests {
  private struct Record: Hashable {
    let key: [UInt8]
    let text: String
  }

  private static func some(_ count: Int, seed: UInt64) -> [Record] {
    var state = seed
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    return (0..<count).map { number in
      // Many keys begin alike, and some are the beginning of others.
      var key = (0..<next() % 12).map { _ in UInt8(next() % 3) * 127 }
      key += [9, UInt8(number >> 8), UInt8(number & 255)]
      return Record(key: key, text: String(repeating: "글", count: Int(next() % 40)))
    }
  }

  private static func sorted(_ records: [Record], runBytes: Int) throws -> SortedRecords {
    var sorter = RecordSorter(runBytes: runBytes)
    for record in records {
      var value = RecordWriter()
      value.add(record.text)
      value.add(record.key.count)
      for byte in record.key { value.add(Int(byte)) }
      sorter.add(value.bytes, key: record.key)
    }
    return try sorter.sorted()
  }

  private static func all(_ sorted: SortedRecords) throws -> [Record] {
    var found: [Record] = []
    try sorted.forEach { record in
      let text = record.text()
      let key = (0..<record.integer()).map { _ in UInt8(record.integer()) }
      found.append(Record(key: key, text: text))
    }
    return found
  }

  @Test(arguments: [1, 100, 5000, 1 << 20]) func `they come in the order of their keys`(runBytes: Int) throws
  {
    let records = Self.some(600, seed: 20_221_015)
    let wanted = records.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let sorted = try Self.sorted(records, runBytes: runBytes)
    #expect(try Self.all(sorted) == wanted)
    // As often as one likes.
    #expect(try Self.all(sorted) == wanted)
  }

  @Test func `several sorters make one order`() throws {
    let records = Self.some(500, seed: 7)
    let parts = try [records[..<200], records[200..<200], records[200...]].map {
      try Self.sorted(Array($0), runBytes: 2000)
    }
    let wanted = records.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    #expect(try Self.all(SortedRecords(joining: parts)) == wanted)
  }

  @Test func `a record longer than a piece of the file is read whole`() throws {
    let records = [3, 1, 2].map {
      Record(key: [UInt8($0)], text: String(repeating: "먹통", count: $0 * 20_000))
    }
    #expect(try Self.all(Self.sorted(records, runBytes: 1000)).map(\.key) == [[1], [2], [3]])
  }

  @Test func `values come back as they were added`() {
    var writer = RecordWriter()
    writer.add("먹통")
    writer.add(nil as String?)
    writer.add("" as String?)
    writer.add(-1)
    writer.add(-0.0)
    writer.add(true)
    var reader = RecordReader(writer.bytes)
    #expect(reader.text() == "먹통" && reader.optionalText() == nil && reader.optionalText() == "")
    #expect(reader.integer() == -1 && reader.fraction().sign == .minus && reader.flag())
  }

  @Test func `nothing sorted is nothing`() throws {
    #expect(try Self.all(Self.sorted([], runBytes: 10)).isEmpty)
  }
}
