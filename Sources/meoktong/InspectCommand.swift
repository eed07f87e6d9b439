internal import Archives
internal import ArgumentParser
internal import Foundation
internal import Posts

/// `meoktong inspect`: what a file is and how it is read.
struct InspectCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "inspect",
      abstract: say(ko: "파일이 무엇이고 어떻게 읽히는지 보여 줍니다.", en: "Shows what a file is and how it is read."))
  }

  @OptionGroup var language: LanguageOptions
  @OptionGroup var reading: ReadingOptions

  @Argument(
    help: ArgumentHelp(say(ko: "파일; -는 표준 입력.", en: "A file; - is standard input."), valueName: "file"))
  var file: String

  @Flag(help: ArgumentHelp(say(ko: "JSON 한 줄씩.", en: "One JSON object a line.")))
  var json = false

  func run() throws {
    let intake = try reading.intake()
    var found = false
    do {
      for file in try intake.files(at: [file]) {
        var first: Post?
        let readings = intake.read(file) { (post: Post) in if first == nil { first = post } }
        for reading in readings {
          found = found || reading.postCount > 0
          if json { print(try Inspection(reading).line()) } else { show(reading, first) }
          first = nil
        }
      }
    } catch let error as IntakeError {
      throw Failure(.cannotReadOrWrite, ko: error.message.ko, en: error.message.en)
    }
    if !found { throw ExitCode(ExitStatus.nothingFound.rawValue) }
  }

  private func show(_ reading: FileReading, _ first: Post?) {
    let none = say(ko: "없음", en: "none")
    let encoding = reading.encoding.map { "\($0) (\(reading.encodingReason ?? "?"))" }
    var lines = [
      reading.file,
      say(ko: "  형식      ", en: "  format    ") + (reading.format ?? none),
      say(ko: "  인코딩    ", en: "  encoding  ") + (encoding ?? none),
      say(ko: "  플랫폼    ", en: "  platform  ") + (reading.platform ?? none),
      say(ko: "  바이트    ", en: "  bytes     ") + "\(reading.byteCount)",
      say(ko: "  게시물    ", en: "  posts     ") + "\(reading.postCount)",
    ]
    if let first {
      let time =
        first.published.map { "\($0.written) (\($0.precision.rawValue), \($0.origin.rawValue))" } ?? none
      lines += [
        say(ko: "  첫 게시물 ", en: "  first     ")
          + [first.author?.name, first.author?.handle].compactMap { $0 }
          .joined(separator: " @"),
        "            " + time,
        "            " + (first.permalink ?? none),
        "            " + (first.title ?? ""),
        "            " + String(first.text.prefix(200)).replacing("\n", with: "\n            "),
      ]
    }
    for rejection in reading.rejections {
      lines.append(
        say(ko: "  못 읽음   ", en: "  lost      ") + "\(rejection.location): \(rejection.reason): "
          + rejection.message[Console.language])
    }
    print(lines.joined(separator: "\n").visible)
  }
}

/// The JSON form of `inspect`, with stable keys.
private struct Inspection: Encodable {
  struct Rejected: Encodable {
    let reason: String
    let bytes: Int?
    let offset: Int?
    let record: Int?

    private enum CodingKeys: String, CodingKey { case reason, bytes, offset, record }

    func encode(to encoder: any Encoder) throws {
      var fields = encoder.container(keyedBy: CodingKeys.self)
      try fields.encode(reason, forKey: .reason)
      try fields.encode(bytes, forKey: .bytes)
      try fields.encode(offset, forKey: .offset)
      try fields.encode(record, forKey: .record)
    }
  }
  let file: String
  let format, encoding, encodingReason, platform: String?
  let posts, bytes: Int
  let sha256: String
  let rejected: [Rejected]

  init(_ reading: FileReading) {
    file = reading.file
    format = reading.format
    encoding = reading.encoding
    encodingReason = reading.encodingReason
    platform = reading.platform
    posts = reading.postCount
    bytes = reading.byteCount
    sha256 = reading.sha256
    rejected = reading.rejections.map {
      Rejected(
        reason: $0.reason, bytes: $0.byteCount, offset: $0.location.byteOffset, record: $0.location.record)
    }
  }

  private enum CodingKeys: String, CodingKey {
    case file, format, encoding, encodingReason, platform, posts, bytes, sha256, rejected
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(file, forKey: .file)
    try fields.encode(format, forKey: .format)
    try fields.encode(encoding, forKey: .encoding)
    try fields.encode(encodingReason, forKey: .encodingReason)
    try fields.encode(platform, forKey: .platform)
    try fields.encode(posts, forKey: .posts)
    try fields.encode(bytes, forKey: .bytes)
    try fields.encode(sha256, forKey: .sha256)
    try fields.encode(rejected, forKey: .rejected)
  }

  func line() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
