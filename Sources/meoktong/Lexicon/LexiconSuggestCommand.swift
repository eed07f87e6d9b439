internal import Archives
internal import ArgumentParser
internal import Foundation
internal import Morphology
internal import Posts
internal import Reports

/// `meoktong lexicon suggest`: nouns that the lexicon lacks, ready to paste into one's own.
struct LexiconSuggestCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "suggest",
      abstract: say(
        ko: "사전에 없는 명사를 글에서 찾아, 내 낱말 파일에 붙일 수 있게 냅니다.",
        en: "Finds nouns that the lexicon lacks, in lines ready to paste into your own."),
      discussion: say(
        ko: "meoktong run이 읽는 보관 자료를 모두 읽습니다. 표준 입력과, 게시물이 없는 글 파일은 한 줄을 글 하나로 봅니다.",
        en: """
          Reads every archive that meoktong run reads. Standard input, and a text file without posts, is read as a \
          text a line.
          """))
  }

  @OptionGroup var language: LanguageOptions
  @OptionGroup var lexicon: LexiconOptions
  @OptionGroup var reading: ReadingOptions
  @Argument(
    help: ArgumentHelp(
      say(ko: "보관 자료나 글 파일. 없거나 -이면 표준 입력.", en: "Archives or text files; - or none: standard input.")))
  var files: [String] = []
  @Option(help: ArgumentHelp(say(ko: "이만큼 나온 낱말부터.", en: "Words seen so often or more."))) var least = 3
  @Option(help: ArgumentHelp(say(ko: "많아야 이만큼.", en: "So many at most."))) var limit = 200

  private struct Line: Decodable {
    let text: String
  }

  func run() throws {
    var words = NewWords(try lexicon.tokenizer())
    // The lines are made to be pasted into a file that is shared: no one's number or name may stand in them.
    let privacy = Privacy(key: try PrivateKey.load())
    for path in files.isEmpty ? ["-"] : files {
      if path == "-" {
        try read(linesOf: path, privacy, into: &words)
      } else {
        try read(archive: path, privacy, into: &words)
      }
    }
    let found = words.suggestions(least: least)
    print(
      "# "
        + say(
          ko: "낱말, 품사; 횟수, 응집도, 가지치기(비트), 보기", en: "word, tag; count, cohesion, branching (bits), contexts"))
    for suggestion in found.prefix(limit) {
      print(
        "# \(suggestion.count)×  \(rounded(suggestion.cohesion))  \(rounded(suggestion.branching))  "
          + suggestion.contexts.joined(separator: " | "))
      print("\(suggestion.word)\tNNG")
    }
  }

  private func read(archive path: String, _ privacy: Privacy, into words: inout NewWords) throws {
    let intake = try reading.intake()
    let inputs: [InputFile]
    do {
      inputs = try intake.files(at: [path])
    } catch {
      throw Failure(.cannotReadOrWrite, ko: error.message.ko, en: error.message.en)
    }
    var posts = 0
    var losses: [Rejection] = []
    for input in inputs {
      let readings = try intake.read(input) { (post: Post) throws(any Error) in
        words.read(privacy.mask(post.text).text)
        posts += 1
      }
      losses += readings.flatMap(\.rejections)
    }
    let kind = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    if posts == 0, kind == .typeRegular { return try read(linesOf: path, privacy, into: &words) }
    for loss in losses {
      Console.say(
        Bilingual(
          ko: "\(loss.location): \(loss.reason): \(loss.message.ko)",
          en: "\(loss.location): \(loss.reason): \(loss.message.en)"))
    }
  }

  private func read(linesOf file: String, _ privacy: Privacy, into words: inout NewWords) throws {
    var batches = try LineBatches(file: file)
    let decoder = JSONDecoder()
    while let lines = try batches.next() {
      for line in lines {
        if line.first == 123, let post = try? decoder.decode(Line.self, from: Data(line)) {
          words.read(privacy.mask(post.text).text)
        } else {
          words.read(privacy.mask(String(decoding: line, as: UTF8.self)).text)
        }
      }
    }
  }

  private func rounded(_ value: Double) -> String { String((value * 100).rounded() / 100) }
}
