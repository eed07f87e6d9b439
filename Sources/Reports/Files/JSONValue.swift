internal import FoundationEssentials

/// A JSON document, made of plain values; keys are written in their order.
enum JSONValue: Encodable, Sendable {
  case null
  case string(String)
  case integer(Int)
  case number(Double)
  case flag(Bool)
  case list([JSONValue])
  case object([String: JSONValue])

  static func string(optional text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .string(let text): try container.encode(text)
    case .integer(let number): try container.encode(number)
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .list(let values): try container.encode(values)
    case .object(let values): try container.encode(values)
    }
  }

  /// The document as text: on one line, or indented.
  func text(pretty: Bool = false) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
    // Every number here is finite, the one thing the encoder could refuse.
    guard let data = try? encoder.encode(self) else { preconditionFailure("JSON refuses a number") }
    return String(decoding: data, as: UTF8.self)
  }
}
