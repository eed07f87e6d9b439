import Foundation
import Testing

/// What the READMEs show is what the program prints.
@Suite struct ReadmeTests {
  static let root = HouseRulesTests.root

  /// The lines behind `$ command` up to the end of its block or the next command.
  static func output(of command: String, in text: String) -> String? {
    guard let start = text.range(of: "$ \(command)\n") else { return nil }
    var lines: [Substring] = []
    for line in text[start.upperBound...].split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") || line.hasPrefix("$ ") { break }
      lines.append(line)
    }
    return lines.joined(separator: "\n").trimmingCharacters(in: .newlines)
  }

  /// The command line that `make demo` runs, as make itself says.
  static func demoArguments(language: String) throws -> [String] {
    let make = Process()
    make.executableURL = URL(filePath: "/usr/bin/env")
    make.arguments = ["make", "-n", "demo", "LANG_OF_DEMO=\(language)"]
    make.currentDirectoryURL = root
    let pipe = Pipe()
    make.standardOutput = pipe
    try make.run()
    let printed = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    make.waitUntilExit()
    let line = try #require(
      printed.split(separator: "\n").last { $0.contains(".build/release/meoktong run") })
    return line.split(separator: " ").dropFirst().map(String.init)
  }

  @Test(arguments: [("README.md", "en", "make demo"), ("README.ko.md", "ko", "make demo LANG_OF_DEMO=ko")])
  func `the demo prints what the README says it prints`(file: String, language: String, command: String)
    throws
  {
    let readme = try String(contentsOf: ReadmeTests.root.appending(path: file), encoding: .utf8)
    let shown = try #require(ReadmeTests.output(of: command, in: readme))
    let scratch = try Scratch()
    var arguments = try ReadmeTests.demoArguments(language: language)
    let output = try #require(arguments.firstIndex(of: "-o"))
    arguments[output + 1] = scratch.path("run")
    let run = try Program(arguments, in: ReadmeTests.root)
    #expect(run.status == 0, "\(run.err)")
    #expect(run.out.trimmingCharacters(in: .newlines) == shown, "\(file) shows something else")
  }

  @Test func `both READMEs hold the same commands`() throws {
    let files = try ["README.md", "README.ko.md"].map { name in
      try String(contentsOf: ReadmeTests.root.appending(path: name), encoding: .utf8)
    }
    for command in [
      "make test", "meoktong run", "meoktong inspect", "meoktong read", "| meoktong label",
      "| meoktong tokenize",
    ] {
      for file in files { #expect(file.contains(command), "\(command)") }
    }
  }
}
