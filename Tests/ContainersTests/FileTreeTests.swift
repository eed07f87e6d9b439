import Foundation
import Testing

@testable import Containers

@Suite struct FileTreeTests {
  @Test func `links out of the folder are told, not followed`() throws {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appending(
      path: "tree-\(ProcessInfo.processInfo.processIdentifier)")
    let named = folder.appending(path: "named")
    try manager.createDirectory(at: named.appending(path: "inner"), withIntermediateDirectories: true)
    defer { try? manager.removeItem(at: folder) }
    try Data("a".utf8).write(to: folder.appending(path: "secret.txt"))
    try Data("b".utf8).write(to: named.appending(path: "inner/post.txt"))
    try Data("c".utf8).write(to: named.appending(path: ".note.txt"))
    try Data("d".utf8).write(to: named.appending(path: ".DS_Store"))
    for (name, target) in [
      ("out", "../secret.txt"), ("folder-out", ".."), ("again", "inner/post.txt"), ("inner/up", ".."),
      ("inner/hidden", "../.note.txt"), ("self", "self"), ("gone", "nowhere"),
    ] {
      try manager.createSymbolicLink(atPath: named.appending(path: name).path, withDestinationPath: target)
    }
    var found: [String: PathProblem.Kind?] = [:]
    for entry in try FileTree.entries(at: StoredPath(named.path)) {
      found[String(entry.path.display.dropFirst(named.path.count + 1))] = .some(entry.problem)
    }
    let wanted: [String: PathProblem.Kind?] = [
      "inner/post.txt": nil, "inner/hidden": nil, ".note.txt": .hidden, "out": .outside,
      "folder-out": .outside,
      "again": .again, "inner/up": .loop, "self": .loop, "gone": .missing,
    ]
    #expect(found == wanted)
    // A folder with the marks of a run is told and not gone into.
    for name in ["plan.json", "casebook.sqlite", "posts.csv"] {
      try Data("e".utf8).write(to: named.appending(path: "inner/\(name)"))
    }
    let marks = ["plan.json", "casebook.sqlite"]
    let without = try FileTree.entries(at: StoredPath(named.path), leavingOut: marks)
      .filter { $0.path.display.contains("/inner") }
    #expect(without.map(\.problem) == [.leftOut])
    #expect(
      try FileTree.entries(at: StoredPath(named.path), leavingOut: marks + ["absent"])
        .contains { $0.path.display.hasSuffix("inner/posts.csv") })
    // What the user names is read wherever it leads.
    let direct = try FileTree.entries(at: StoredPath(named.appending(path: "out").path))
    #expect(direct.map(\.problem) == [nil])
  }
}
