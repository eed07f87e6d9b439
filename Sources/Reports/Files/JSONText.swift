/// Writes JSON as `JSONEncoder` does with sorted keys and plain slashes, at a small part of its cost.
struct JSONText {
  private(set) var bytes: [UInt8] = []
  private let isPretty: Bool
  private var depth = 0

  init(pretty: Bool = false) { isPretty = pretty }

  /// Empties the text, so that the next values go on where it ended.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .string(let text): write(text)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .number(let number): write(number)
    case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .list(let values):
      open("[")
      for (place, value) in values.enumerated() {
        separate(from: place)
        write(value)
      }
      close("]")
    case .object(let values):
      open("{")
      for (place, (key, value)) in values.sorted(by: { $0.key < $1.key }).enumerated() {
        separate(from: place)
        write(key: key)
        write(value)
      }
      close("}")
    }
  }

  // MARK: The parts of a document that is too large to be held

  /// Begins a list or an object.
  mutating func open(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    depth += 1
    if isPretty { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Ends it.
  mutating func close(_ bracket: Unicode.Scalar) {
    depth -= 1
    if isPretty {
      bytes.append(UInt8(ascii: "\n"))
      indent()
    }
    bytes.append(UInt8(ascii: bracket))
  }

  /// What stands before the member of that number, counted from 0.
  mutating func separate(from place: Int) {
    if place > 0 { bytes.append(contentsOf: (isPretty ? ",\n" : ",").utf8) }
    if isPretty { indent() }
  }

  mutating func write(key: String) {
    write(key)
    bytes.append(contentsOf: (isPretty ? " : " : ":").utf8)
  }

  private mutating func indent() { bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth)) }

  private mutating func write(_ number: Double) {
    let text = number.description
    bytes.append(contentsOf: text.hasSuffix(".0") ? text.utf8.dropLast(2) : text.utf8[...])
  }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x20...: bytes.append(byte)
      case 0x08: bytes.append(contentsOf: "\\b".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0C: bytes.append(contentsOf: "\\f".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      default:
        let digits = String(byte, radix: 16)
        bytes.append(contentsOf: (byte < 0x10 ? "\\u000" : "\\u00").utf8)
        bytes.append(contentsOf: digits.utf8)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
