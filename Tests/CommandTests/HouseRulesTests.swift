import Foundation
import Testing

/// What a machine can see of the house rules.
@Suite struct HouseRulesTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let fences = ["Digests", "Markup", "Containers", "Workbook", "DoubleArray"]

  /// Every Swift file of `Sources`, as path below `Sources` and lines.
  static func sources() throws -> [(path: String, lines: [Substring])] {
    let folder = root.appending(path: "Sources")
    let paths = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
    return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      return (path, text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }

  @Test func `unsafe stands behind the fences only`() throws {
    let files = try HouseRulesTests.sources()
    #expect(files.count > 20)
    for file in files where !HouseRulesTests.fences.contains(where: { file.path.hasPrefix($0 + "/") }) {
      for (number, line) in file.lines.enumerated() {
        let code = line.components(separatedBy: "//")[0]
        #expect(
          code.firstRange(of: #/\bunsafe\b|@unsafe|nonisolated\(unsafe\)|@unchecked Sendable/#) == nil,
          "\(file.path):\(number + 1)")
      }
    }
  }

  @Test func `no file grows into two rooms`() throws {
    for file in try HouseRulesTests.sources() {
      #expect(file.lines.count <= 301, "\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test func `nothing is forced and nothing is left for later`() throws {
    let forbidden = #/\btry!|\bas!|fatalError\(|\bTODO\b|\bFIXME\b/#
    for file in try HouseRulesTests.sources() {
      for (number, line) in file.lines.enumerated() {
        #expect(line.firstRange(of: forbidden) == nil, "\(file.path):\(number + 1)")
      }
    }
  }

  @Test func `no Swift file knows an incident or a company`() throws {
    let names = #/(?i)kakao|카카오|카톡|판교/#
    for file in try HouseRulesTests.sources() {
      for (number, line) in file.lines.enumerated() {
        // The names of file formats, of incidents in help texts, and of tools are no knowledge of a case.
        let knowledge = line.replacing(#/(?i)kakaotalk|kakao-2022-10|kakao-windows|카카오톡 대화/#, with: "")
        #expect(knowledge.firstRange(of: names) == nil, "\(file.path):\(number + 1): \(line)")
      }
    }
  }
}
