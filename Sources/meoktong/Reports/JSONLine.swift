internal import Foundation

/// A line of JSON on standard output: keys in their order, absent values `null`.
enum JSONLine {
  /// What a key may hold.
  enum Value: Encodable {
    case text(String?)
    case integer(Int)
    case number(Double)

    func encode(to encoder: any Encoder) throws {
      var field = encoder.singleValueContainer()
      switch self {
      case .text(let text): try field.encode(text)
      case .integer(let number): try field.encode(number)
      case .number(let number): try field.encode(number)
      }
    }
  }

  static func print(_ values: [String: Value]) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    Output.write(line: String(decoding: try encoder.encode(values), as: UTF8.self))
  }
}
