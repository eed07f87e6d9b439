import Foundation
import Testing

/// What a machine can see of the house rules.
@Suite struct HouseRulesTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let fences = ["Digests", "Markup", "Containers", "Workbook", "DoubleArray"]

  struct File {
    let path: String
    let text: String

    /// The lines that hold one of `words`, without their comments unless `comments`.
    func lines(with words: [String], comments: Bool = true) -> [String] {
      // Files that hold none are told at once: lines cost much more than a search.
      guard words.contains(where: { text.utf8.firstRange(of: Array($0.utf8)) != nil }) else { return [] }
      return text.split(separator: "\n").map { line in
        comments ? String(line) : line.components(separatedBy: "//")[0]
      }.filter { line in words.contains { line.contains($0) } }
    }
  }

  /// Every Swift file of `Sources`.
  static func sources() throws -> [File] {
    let folder = root.appending(path: "Sources")
    let paths = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
    return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      File(path: path, text: try String(contentsOf: folder.appending(path: path), encoding: .utf8))
    }
  }

  @Test func `unsafe stands behind the fences only`() throws {
    let files = try HouseRulesTests.sources()
    #expect(files.count > 20)
    for file in files where !HouseRulesTests.fences.contains(where: { file.path.hasPrefix($0 + "/") }) {
      let found = file.lines(
        with: ["unsafe ", "@unsafe", "(unsafe)", "@unchecked Sendable"], comments: false)
      #expect(found.isEmpty, "\(file.path): \(found)")
    }
  }

  @Test func `no file grows into two rooms`() throws {
    for file in try HouseRulesTests.sources() {
      let count = file.text.utf8.count { $0 == 0x0A }
      #expect(count <= 300, "\(file.path) has \(count) lines")
    }
  }

  @Test func `nothing is forced and nothing is left for later`() throws {
    for file in try HouseRulesTests.sources() {
      let found = file.lines(with: ["try! ", " as! ", "fatalError(", "TODO", "FIXME"])
      #expect(found.isEmpty, "\(file.path): \(found)")
    }
  }

  @Test func `no Swift file knows an incident or a company`() throws {
    // The names of file formats, of the default incident, of saved chats and of the site of open ones, and the account
    // numbers of banks are no knowledge of a case.
    let allowed = ["open.kakao.com", "kakaotalk", "kakao-2022-10", "카카오톡 대화", "카카오뱅크"]
    for file in try HouseRulesTests.sources() {
      for line in file.lines(with: ["Kakao", "kakao", "카카오", "카톡", "판교"]) {
        let isFormat = line.contains("KakaoTalk") || allowed.contains { line.contains($0) }
        #expect(isFormat, "\(file.path): \(line)")
      }
    }
  }
}
