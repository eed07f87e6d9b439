/// A JSON document, made of plain values; keys are written sorted.
enum JSONValue: Sendable {
  case null
  case string(String)
  case integer(Int)
  case number(Double)
  case flag(Bool)
  case list([JSONValue])
  case object([String: JSONValue])

  static func string(optional text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// The document as text: on one line, or indented.
  func text(pretty: Bool = false) -> String {
    var text = JSONText(pretty: pretty)
    text.write(self)
    return String(decoding: text.bytes, as: UTF8.self)
  }
}
