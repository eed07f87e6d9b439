import Foundation
import Testing

/// The built command, run as a user runs it.
struct Program {
  let status: Int32
  let out: String
  let err: String

  /// Runs `meoktong` with `arguments` in `folder` and waits for it, two minutes at the most.
  init(
    _ arguments: [String], input: String = "", in folder: URL? = nil, environment: [String: String] = [:],
    executable: URL = Program.url
  )
    throws
  {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment
      .merging(["LC_ALL": "C.UTF-8", "LANG": "C.UTF-8"]) { $1 }.merging(environment) { $1 }
    let scratch = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    // Files and not pipes: a full pipe would stop the program.
    for name in ["in", "out", "err"] {
      try Data(name == "in" ? input.utf8 : "".utf8).write(to: scratch.appending(path: name))
    }
    process.standardInput = try FileHandle(forReadingFrom: scratch.appending(path: "in"))
    process.standardOutput = try FileHandle(forWritingTo: scratch.appending(path: "out"))
    process.standardError = try FileHandle(forWritingTo: scratch.appending(path: "err"))
    try process.run()
    let limit = DispatchWorkItem { [identifier = process.processIdentifier] in kill(identifier, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + 120, execute: limit)
    process.waitUntilExit()
    limit.cancel()
    status = process.terminationStatus
    out = String(decoding: try Data(contentsOf: scratch.appending(path: "out")), as: UTF8.self)
    err = String(decoding: try Data(contentsOf: scratch.appending(path: "err")), as: UTF8.self)
  }

  /// Beside the test bundle.
  static let url: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let folder = bundle?.deletingLastPathComponent() ?? Bundle.main.bundleURL
    return folder.appending(path: "meoktong")
  }()
}

/// A folder that vanishes with its owner.
final class Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "meoktong-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file of that name and gives its path.
  @discardableResult
  func file(_ name: String, _ text: String) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  func path(_ name: String) -> String { url.appending(path: name).path }

  /// Every file below, by path below this folder.
  func contents(of name: String) throws -> [String: Data] {
    let folder = url.appending(path: name)
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    var found: [String: Data] = [:]
    for path in paths {
      let file = folder.appending(path: path)
      if try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        found[path] = try Data(contentsOf: file)
      }
    }
    return found
  }
}
