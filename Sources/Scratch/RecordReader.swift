/// Gives back the values of a record in the order in which a `RecordWriter` added them.
package struct RecordReader {
  private let bytes: [UInt8]
  private var place: Int

  /// The record that begins at `place` of `bytes`.
  package init(_ bytes: [UInt8], at place: Int = 0) {
    self.bytes = bytes
    self.place = place
  }

  /// The next value, a number.
  package mutating func integer() -> Int { Int(Int64(bitPattern: number())) }

  /// The next value, a number with a fraction.
  package mutating func fraction() -> Double { Double(bitPattern: number()) }

  /// The next value, a yes or a no.
  package mutating func flag() -> Bool {
    place += 1
    return bytes[place - 1] != 0
  }

  /// The next value, a text.
  package mutating func text() -> String {
    let count = integer()
    place += count
    return String(decoding: bytes[place - count..<place], as: UTF8.self)
  }

  /// The next value, a text that may be absent.
  package mutating func optionalText() -> String? { flag() ? text() : nil }

  private mutating func number() -> UInt64 {
    place += 8
    return bytes.number(at: place - 8)
  }
}
