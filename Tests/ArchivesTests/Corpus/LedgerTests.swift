import Containers
import Corpora
import Foundation
import Lexicons
import Posts
import Testing

@testable import Archives

/// What holds for every file, whole or cut: the run ends, and each file ends as posts or as a reason.
@Suite struct LedgerTests {
  static let archive = Corpora.folder.appending(path: "kakao-2022-10/archive")

  static let platforms = Lexicons.folder.appending(path: "platforms", directoryHint: .isDirectory)
  static let rules = Result { try PlatformRules(folder: platforms) }

  static func reader(_ deliver: @escaping (Post) -> Bool) throws -> FileReader {
    FileReader(options: Intake.Options(platforms: platforms), rules: try rules.get(), deliver: deliver)
  }

  /// The posts of a file of that name which holds `bytes`.
  static func posts(_ bytes: [UInt8], _ name: String) throws -> [Post] {
    var posts: [Post] = []
    _ = try reader {
      posts.append($0)
      return true
    }.read(bytes, Origin(name: name), depth: 0)
    return posts
  }

  static func files() throws -> [String] {
    try Intake().files(at: [archive.path]).map(\.name)
  }

  @Test func `every cut of every bundled file ends as posts or as a reason`() throws {
    for name in try LedgerTests.files() {
      let bytes = Array(try Data(contentsOf: URL(filePath: name)))
      var whole: Set<String> = []
      _ = try LedgerTests.reader {
        whole.insert($0.text); return true
      }.read(bytes, Origin(name: name), depth: 0)
      var generator = Seeded(state: UInt64(bytes.count))
      // Small files are cut at many places, large ones at a few.
      let random = (0..<6).map { _ in Int.random(in: 0...bytes.count, using: &generator) }
      let dense =
        bytes.count <= 16384 ? Array(stride(from: 0, to: bytes.count, by: max(1, bytes.count / 24))) : []
      for length in random + dense {
        var posts = 0
        var foreign = 0
        let readings = try LedgerTests.reader { post in
          posts += 1
          // A cut text is the beginning of the whole one; anything else came from nowhere.
          let isKnown =
            whole.contains(post.text) || whole.contains { $0.hasPrefix(post.text) || $0.contains(post.text) }
          if !isKnown { foreign += 1 }
          return true
        }.read(Array(bytes.prefix(length)), Origin(name: name), depth: 0)
        #expect(readings.reduce(0) { $0 + $1.postCount } == posts, "\(name) cut at \(length)")
        #expect(readings.contains { $0.postCount > 0 || !$0.rejections.isEmpty }, "\(name) cut at \(length)")
        #expect(foreign <= 2, "\(name) cut at \(length)")
      }
    }
  }

  @Test func `bytes of a post hold its words`() throws {
    for name in try LedgerTests.files()
    where name.hasSuffix(".html") || name.hasSuffix(".rss") || name.hasSuffix(".txt") {
      let bytes = Array(try Data(contentsOf: URL(filePath: name)))
      _ = try LedgerTests.reader { post in
        let source = post.sources[0]
        #expect(source.bytes.upperBound <= bytes.count)
        guard source.encoding == "UTF-8", source.bytes.count < bytes.count else { return true }
        let part = String(decoding: bytes[source.bytes], as: UTF8.self)
        let word =
          post.text.split(whereSeparator: { $0.isWhitespace || $0 == "\"" || $0 == "&" }).first.map(
            String.init) ?? ""
        #expect(part.contains(word), "\(name): \(word)")
        return true
      }.read(bytes, Origin(name: name), depth: 0)
    }
  }

  @Test func `a missing path, a folder in NFD and standard input are told apart`() throws {
    #expect(throws: IntakeError.self) { try Intake().files(at: ["/nowhere/at/all"]) }
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "intake-\(ProcessInfo.processInfo.processIdentifier)")
    let inner = folder.appending(path: "보관".decomposedStringWithCanonicalMapping)
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("어제부터 예약 내역이 안 보입니다.".utf8).write(to: inner.appending(path: "글.txt"))
    try FileManager.default.createSymbolicLink(at: inner.appending(path: "되돌이"), withDestinationURL: folder)
    let found = try Intake().files(at: [folder.path, "-"])
    #expect(found.count == 3)
    #expect(found.contains { $0.problem == .loop })
    #expect(found.last?.name == "-")
    var texts: [String] = []
    for file in found where file.path != nil {
      _ = try Intake().read(file) { (post: Post) in texts.append(post.text) }
    }
    #expect(texts == ["어제부터 예약 내역이 안 보입니다."])
  }
}
