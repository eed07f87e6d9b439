internal import Archives
internal import ArgumentParser
internal import Complaints
internal import Foundation
internal import Lexicons
internal import Posts

/// `meoktong codebook`: what those who edit codebooks need.
struct CodebookCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "codebook",
      abstract: say(ko: "코드북을 살피고, 시험하고, 견주고, 새로 만듭니다.", en: "Checks, tests, compares and begins codebooks."),
      subcommands: [Lint.self, Test.self, Diff.self, Begin.self])
  }

  /// Reads and compiles; wrong patterns, kinds without examples, cues that say the same.
  struct Lint: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "lint",
        abstract: say(ko: "잘못된 유형과 빠진 예를 찾습니다.", en: "Finds wrong patterns and missing examples."))
    }
    @OptionGroup var language: LanguageOptions
    @OptionGroup var options: ClassifierOptions

    func run() throws {
      let findings = try options.classifier().lint()
      for finding in findings { print("\(finding.location): \(finding.message[language.language])") }
      if !findings.isEmpty {
        throw Failure(
          .gateFailed, ko: "고칠 곳이 \(findings.count)군데 있습니다.", en: "\(findings.count) places to mend.")
      }
      Console.say(Bilingual(ko: "고칠 곳이 없습니다.", en: "Nothing to mend."))
    }
  }

  /// Every example must be found with its words, every near miss must not.
  struct Test: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "test", abstract: say(ko: "모든 예를 시험합니다.", en: "Tries every example."))
    }
    @OptionGroup var language: LanguageOptions
    @OptionGroup var options: ClassifierOptions

    func run() throws {
      let classifier = try options.classifier()
      let broken = classifier.brokenExamples()
      for example in broken {
        print("\(example.kind.rawValue)\t\(example.expected ? "+" : "-")\t\(example.text)")
      }
      if !broken.isEmpty {
        throw Failure(
          .gateFailed, ko: "지켜지지 않는 예가 \(broken.count)개 있습니다.", en: "\(broken.count) examples do not hold.")
      }
      let tried = classifier.codebook.types.reduce(0) { $0 + $1.examples.count + $1.nearMisses.count }
      Console.say(Bilingual(ko: "예 \(tried)개가 모두 지켜집니다.", en: "All \(tried) examples hold."))
    }
  }

  /// Which posts two codebooks label differently.
  struct Diff: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "diff",
        abstract: say(
          ko: "두 코드북이 달리 보는 글을 보관 자료에서 찾아, 달라진 종류와 그 근거를 씁니다.",
          en: "Finds posts of an archive that two codebooks see differently, with the kind and its words."))
    }
    @OptionGroup var language: LanguageOptions
    @OptionGroup var options: LexiconOptions
    @OptionGroup var reading: ReadingOptions
    @Argument(help: ArgumentHelp(say(ko: "앞 코드북.", en: "The first codebook."), valueName: "a")) var first:
      String
    @Argument(help: ArgumentHelp(say(ko: "뒤 코드북.", en: "The second codebook."), valueName: "b")) var second:
      String

    @Argument(
      help: ArgumentHelp(
        say(
          ko: "파일이나 폴더; 없으면 표준 입력의 글(한 줄에 하나, 또는 JSONL).",
          en: "Files or folders; texts on standard input (one a line, or JSONL) if there are none."),
        valueName: "archive")) var paths: [String] = []

    func run() throws {
      var comparison = try CodebookComparison(first, second, tokenizer: options.tokenizer())
      if paths.isEmpty {
        let decoder = JSONDecoder()
        while let line = readLine() {
          let post = TextLine.read(Array(line.utf8), decoder)
          for line in comparison.lines(id: post.id ?? "", post.text) { print(line) }
        }
        return
      }
      let intake = try reading.intake()
      let files: [InputFile]
      do {
        files = try intake.files(at: paths)
      } catch {
        throw Failure(.cannotReadOrWrite, ko: error.message.ko, en: error.message.en)
      }
      for file in files {
        _ = intake.read(file) { (post: Post) in
          for line in comparison.lines(id: post.id.rawValue, post.text) { print(line) }
        }
      }
    }
  }

  /// A small codebook that works, to be edited.
  struct Begin: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "init", abstract: say(ko: "새 코드북을 만듭니다.", en: "Begins a new codebook."))
    }
    @OptionGroup var language: LanguageOptions
    @Argument(help: ArgumentHelp(say(ko: "만들 파일.", en: "The file to make."), valueName: "yaml")) var file:
      String

    func run() throws {
      let target = URL(filePath: file)
      let folder = target.deletingPathExtension()
      guard !FileManager.default.fileExists(atPath: target.path) else {
        throw Failure(.cannotReadOrWrite, ko: "\(file): 이미 있습니다.", en: "\(file) exists already.")
      }
      let name = target.deletingPathExtension().lastPathComponent
      let source = Lexicons.folder.appending(path: "codebooks")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        at: source.appending(path: "outage/delay.yaml"), to: folder.appending(path: "delay.yaml"))
      let book = try String(contentsOf: source.appending(path: "outage.yaml"), encoding: .utf8)
      let lines = book.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        if line.hasPrefix("id:") { return "id: \(name)" }
        return line.hasPrefix("kinds:") ? "kinds: [delay]" : String(line)
      }
      try Data(lines.joined(separator: "\n").utf8).write(to: target)
      print(file)
    }
  }
}
