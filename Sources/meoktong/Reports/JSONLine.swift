internal import Foundation

/// A line of JSON on standard output: keys in their order, absent values `null`.
enum JSONLine {
  static func print(_ values: [String: String?]) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    Swift.print(String(decoding: try encoder.encode(values), as: UTF8.self))
  }
}
