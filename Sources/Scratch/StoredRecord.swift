/// A record as it lies among others: the length of its key and its own, four bytes each, the key, the record.
struct StoredRecord {
  static let headSize = 8

  /// Its key among the bytes in which it lies.
  let key: ArraySlice<UInt8>
  /// Where the record itself begins, and where the next one does.
  let body: Int, end: Int

  /// The record that begins at `start`, all of which is there.
  init(_ bytes: [UInt8], at start: Int) {
    body = start + Self.headSize + Int(bytes.number(at: start) as UInt32)
    end = body + Int(bytes.number(at: start + 4) as UInt32)
    key = bytes[start + Self.headSize..<body]
  }

  static func append(_ record: [UInt8], key: [UInt8], to bytes: inout [UInt8]) {
    for count in [UInt32(key.count), UInt32(record.count)] {
      for byte in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: count >> UInt32(8 * byte))) }
    }
    bytes += key
    bytes += record
  }

  /// How many bytes a record takes of which the head begins at `start`.
  static func size(_ bytes: [UInt8], at start: Int) -> Int {
    headSize + Int(bytes.number(at: start) as UInt32) + Int(bytes.number(at: start + 4) as UInt32)
  }

  /// The first eight bytes of a key as a number that is greater for a key that comes later.
  static func prefix(of key: ArraySlice<UInt8>) -> UInt64 {
    var prefix: UInt64 = 0
    for place in 0..<8 {
      let byte = place < key.count ? key[key.startIndex + place] : 0
      prefix = prefix << 8 | UInt64(byte)
    }
    return prefix
  }
}
