/// A zip archive of members that are stored as they are.
struct StoredZip {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  init(_ members: [(name: String, text: String)]) {
    for member in members { add(member.name, Array(member.text.utf8)) }
  }

  var bytes: [UInt8] {
    body + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + Self.little(count, 2) + Self.little(count, 2)
      + Self.little(directory.count, 4) + Self.little(body.count, 4) + [0, 0]
  }

  private mutating func add(_ name: String, _ bytes: [UInt8]) {
    let size = Self.little(bytes.count, 4)
    let facts =
      [20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0x55] + Self.little(Int(Self.checksum(bytes)), 4) + size + size
      + Self.little(name.utf8.count, 2) + [0, 0]
    directory += [0x50, 0x4B, 1, 2, 20, 0] + facts + [UInt8](repeating: 0, count: 10)
    directory += Self.little(body.count, 4) + Array(name.utf8)
    body += [0x50, 0x4B, 3, 4] + facts + Array(name.utf8) + bytes
    count += 1
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  /// CRC-32 as zip has it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
  }
}
