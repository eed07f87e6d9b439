internal import Archives
internal import ArgumentParser
internal import Foundation
internal import Posts

/// `meoktong read`: archives in, posts out, one JSON object a line.
struct ReadCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "read",
      abstract: say(
        ko: "보관 자료에서 게시물을 꺼내 JSON Lines로 씁니다.", en: "Takes the posts out of archives as JSON Lines."))
  }

  @OptionGroup var language: LanguageOptions
  @OptionGroup var reading: ReadingOptions

  @Argument(
    help: ArgumentHelp(
      say(ko: "파일이나 폴더; -는 표준 입력.", en: "Files or folders; - is standard input."), valueName: "path"))
  var paths: [String]

  @Flag(
    help: ArgumentHelp(say(ko: "읽지 못한 것이 있으면 2로 끝냅니다.", en: "Exit with 2 if anything could not be read.")))
  var strict = false

  @Flag(
    help: ArgumentHelp(
      say(
        ko: "글마다 퍼온 글을 찾는 지문을 덧붙이고, 읽지 못한 것도 줄로 씁니다 (families 명령과 클러스터용).",
        en:
          "Adds to each post the fingerprint that finds reposts, and writes losses as lines too (for families)."
      )))
  var fingerprints = false

  func run() throws {
    let intake = try reading.intake()
    let files: [InputFile]
    do {
      files = try intake.files(at: paths)
    } catch {
      throw Failure(.cannotReadOrWrite, ko: error.message.ko, en: error.message.en)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let output = FileHandle.standardOutput
    var waiting: [UInt8] = []
    var posts = 0
    var losses = 0
    for file in files {
      let readings = try intake.read(file) { (post: Post) throws(any Error) in
        if fingerprints {
          waiting += try encoder.encode(SketchedPost(post))
        } else {
          post.appendJSON(to: &waiting)
        }
        waiting.append(0x0A)
        posts += 1
        if waiting.count > 1 << 16 {
          try output.write(contentsOf: waiting)
          waiting.removeAll(keepingCapacity: true)
        }
      }
      for rejection in readings.flatMap(\.rejections) {
        losses += 1
        if fingerprints {
          waiting += try encoder.encode(LossLine(rejection))
          waiting.append(0x0A)
        }
        Console.say(
          Bilingual(
            ko: "\(rejection.location): \(rejection.reason): \(rejection.message.ko)",
            en: "\(rejection.location): \(rejection.reason): \(rejection.message.en)"))
      }
    }
    try output.write(contentsOf: waiting)
    Console.say(
      Bilingual(
        ko: "파일 \(files.count)개에서 게시물 \(posts)건, 읽지 못한 부분 \(losses)건.",
        en: "\(posts) posts from \(files.count) files; \(losses) losses."))
    if posts == 0 { throw ExitCode(ExitStatus.nothingFound.rawValue) }
    if strict, losses > 0 { throw ExitCode(ExitStatus.damagedInput.rawValue) }
  }
}
