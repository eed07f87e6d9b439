/// Makes a record of values that lie one behind the other; `RecordReader` gives them back in the same order.
package struct RecordWriter {
  /// The record so far.
  package private(set) var bytes: [UInt8] = []

  /// An empty record.
  package init() {}

  /// Begins the next record.
  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Adds a number.
  package mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }

  /// Adds a number, every bit of it.
  package mutating func add(_ number: Double) { add(number.bitPattern) }

  /// Adds a yes or a no.
  package mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// Adds a text.
  package mutating func add(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Adds a text, or that there is none.
  package mutating func add(_ text: String?) {
    add(text != nil)
    if let text { add(text) }
  }

  private mutating func add(_ number: UInt64) {
    for byte in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(8 * byte))) }
  }
}
