import Foundation

@testable import Archives

/// Cases collected by others, beside the checkout; absent at a user's, where tests of them skip.
enum CollectedCases {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/data/archives")
  static let areThere = FileManager.default.fileExists(atPath: folder.appending(path: "MANIFEST.jsonl").path)

  /// The lines of the manifest whose kind begins with `kind`.
  static func all(_ kind: String) throws -> [JSONValue] {
    let lines = try String(contentsOf: folder.appending(path: "MANIFEST.jsonl"), encoding: .utf8)
    return lines.split(separator: "\n").compactMap { line in
      var reader = JSONReader(Array(line.utf8))
      return reader.value()
    }.filter { $0["kind"]?.text?.hasPrefix(kind) ?? false }
  }

  static func bytes(_ item: JSONValue) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: item["file"]?.text ?? "?")))
  }
}
