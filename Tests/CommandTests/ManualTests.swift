import Foundation
import Testing

/// The man pages, beside what the program says of itself.
@Suite struct ManualTests {
  private struct Help: Decodable {
    struct Command: Decodable {
      struct Argument: Decodable {
        struct Name: Decodable { let kind, name: String }
        let names: [Name]?
      }
      let commandName: String
      let arguments: [Argument]?
      let subcommands: [Command]?

      /// The heading and the long options of this verb and of those below it.
      func verbs(_ path: String) -> [(heading: String, options: [String])] {
        (subcommands ?? []).filter { $0.commandName != "help" }.flatMap { verb in
          let inner = path + " " + verb.commandName
          let names = (verb.arguments ?? []).flatMap { $0.names ?? [] }.filter { $0.kind == "long" }.map(
            \.name)
          return [(inner, names)] + verb.verbs(inner)
        }
      }
    }
    let command: Command
  }

  @Test(arguments: ["meoktong.1", "ko/meoktong.1"])
  func `every verb and option stands in the man page`(page: String) throws {
    let told = try Program(["--experimental-dump-help"])
    let help = try JSONDecoder().decode(Help.self, from: Data(told.out.utf8))
    let text = try String(
      contentsOf: HouseRulesTests.root.appending(path: "docs/man/\(page)"), encoding: .utf8)
    var sections: [String: String] = [:]
    for section in text.components(separatedBy: "\n.SS ").dropFirst() {
      sections[String(section.prefix { $0 != "\n" })] = section
    }
    let verbs = help.command.verbs("meoktong")
    #expect(verbs.count > 20)
    for verb in verbs {
      let section = sections[verb.heading] ?? ""
      #expect(!section.isEmpty, "\(verb.heading) is missing: make man")
      for option in verb.options where !["help", "version", "lang"].contains(option) {
        let written = #"\fB\-\-"# + option.replacing("-", with: #"\-"#) + #"\fR"#
        #expect(section.contains(written), "\(verb.heading) --\(option) is missing: make man")
      }
    }
  }
}
