import Foundation
import Posts
import Testing

@testable import Archives

/// Files made to break readers: bombs, lies, depth, cuts, links. Each ends as its sentence in EXPECT.json asks.
@Suite struct HostileTests {
  static let maker = CollectedCases.folder.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "tools/make_hostile.py")
  static let isThere = FileManager.default.fileExists(atPath: maker.path)

  /// Makes the small set in a new folder.
  static func make() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hostile-\(UUID().uuidString)")
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/env")
    python.arguments = ["python3", "-W", "ignore", maker.path, folder.path, "--small"]
    python.standardOutput = FileHandle.nullDevice
    try python.run()
    python.waitUntilExit()
    return folder
  }

  @Test(.enabled(if: isThere, "no ../shared/tools beside this checkout"), .timeLimit(.minutes(30)))
  func `every hostile file ends as posts or as a reason, as it is asked`() throws {
    let folder = try HostileTests.make()
    defer { try? FileManager.default.removeItem(at: folder) }
    let data = try Data(contentsOf: folder.appending(path: "EXPECT.json"))
    var reader = JSONReader(Array(data))
    guard case .object(let cases)? = reader.value() else {
      Issue.record("EXPECT.json is no object")
      return
    }
    #expect(cases.fields.count > 190)
    let intake = try Intake(options: Intake.Options(platforms: LedgerTests.platforms))
    for (file, entry) in cases.fields where file != "fs/unreadable.html" {
      let path = folder.appending(path: file == "fs/names" ? "fs" : file).path
      var posts: [String] = []
      var reasons: [String] = []
      for input in try intake.files(at: [path]) {
        let readings = intake.read(input) { (post: Post) in
          posts.append(post.text + "\n" + (post.title ?? ""))
          #expect(
            post.permalink.map { $0.hasPrefix("http://") || $0.hasPrefix("https://") } ?? true, "\(file)")
        }
        reasons += readings.flatMap { $0.rejections.map(\.reason) }
      }
      #expect(!posts.contains { $0.contains("root:x:0") || $0.unicodeScalars.contains("\0") }, "\(file)")
      let complaint = HostileExpectation(file, entry).complaint(posts: posts, reasons: reasons)
      #expect(complaint == nil, "\(file): \(entry["expect"]?.text ?? "")")
    }
    for start in [folder.path, FileManager.default.currentDirectoryPath] {
      var place = URL(filePath: start, directoryHint: .isDirectory)
      while place.path != "/" {
        let proof = place.appending(path: "ingest_slip_proof.html").path
        #expect(!FileManager.default.fileExists(atPath: proof), "written outside: \(proof)")
        place.deleteLastPathComponent()
      }
    }
  }
}
