internal import Archives
internal import ArgumentParser
internal import Foundation
internal import Lexicons
internal import Posts

/// How archives are read, for every verb that reads them.
struct ReadingOptions: ParsableArguments {
  @Option(
    name: .customLong("encoding"),
    help: ArgumentHelp(
      say(ko: "파일의 인코딩을 정합니다. 여러 번 쓸 수 있습니다.", en: "The encoding of a file; may be given again."),
      valueName: "FILE=cp949"))
  var encodings: [String] = []

  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      say(
        ko: "CSV·JSONL의 열: text=본문,time=작성일 (title, name, handle, permalink, parent, id, platform도 됨).",
        en: """
          Columns of CSV and JSONL: text=본문,time=작성일 (also title, name, handle, permalink, parent, id, platform).
          """),
      valueName: "field=column,…"))
  var columns: [String] = []

  @Option(
    name: .customLong("assume-zone"),
    help: ArgumentHelp(
      say(ko: "시간대가 없는 시각의 시간대.", en: "The zone of times that state none."), valueName: "+09:00"))
  var zone = "+09:00"

  @Option(
    name: .customLong("captured"),
    help: ArgumentHelp(
      say(
        ko: "저장한 시각. \"3시간 전\" 같은 시각의 기준이 됩니다 (기본: 자료에 적힌 때, 없으면 파일의 수정 시각).",
        en:
          "When the pages were saved; times like \"3시간 전\" count back from it (default: what they state, else the time of the file)."
      ),
      valueName: "2022-10-17T20:00+09:00"))
  var captured: String?

  @Option(
    name: .customLong("platforms"),
    help: ArgumentHelp(
      say(ko: "플랫폼 규칙 폴더 (기본: 내장).", en: "Folder of platform rules (default: built in)."), valueName: "folder"
    ))
  var platforms: String?

  /// The reader that these options describe.
  func intake() throws -> Intake {
    let offset = try minutes(of: zone)
    var options = Intake.Options(
      zoneOffsetMinutes: offset,
      platforms: platforms.map { URL(filePath: $0, directoryHint: .isDirectory) }
        ?? Lexicons.folder.appending(path: "platforms", directoryHint: .isDirectory))
    options.encodings = try pairs(encodings, option: "--encoding")
    for (file, name) in options.encodings.sorted(by: { $0.key < $1.key })
    where !Intake.Options.isKnownEncoding(name) {
      throw Failure(
        .usage, ko: "--encoding \(file)=\(name): 아는 인코딩이 아닙니다. cp949나 utf-8처럼 적으세요.",
        en: "--encoding \(file)=\(name): no encoding is called that. Write cp949 or utf-8.")
    }
    options.columns = try pairs(
      columns.flatMap { $0.split(separator: ",").map(String.init) }, option: "--map")
    for field in options.columns.keys.sorted() where !Intake.Options.columnFields.contains(field) {
      let known = Intake.Options.columnFields.joined(separator: ", ")
      throw Failure(
        .usage, ko: "--map \(field): 그런 필드는 없습니다. 쓸 수 있는 필드: \(known).",
        en: "--map \(field): no such field. There are: \(known).")
    }
    if let captured {
      guard let time = CivilTime(iso8601: captured, defaultOffsetMinutes: offset) else {
        throw Failure(
          .usage, ko: "--captured \(captured): 2022-10-17T20:00+09:00 같은 시각이 아닙니다.",
          en: "--captured \(captured): not a time like 2022-10-17T20:00+09:00.")
      }
      options.captured = time.seconds
    }
    do {
      return try Intake(options: options)
    } catch {
      throw Failure(.cannotReadOrWrite, ko: error.message.ko, en: error.message.en)
    }
  }

  private func minutes(of zone: String) throws -> Int {
    guard let time = CivilTime(iso8601: "2022-01-01T00:00" + zone) else {
      throw Failure(
        .usage, ko: "--assume-zone \(zone): +09:00 같은 시간대가 아닙니다.",
        en: "--assume-zone \(zone): not an offset like +09:00.")
    }
    return time.offsetMinutes
  }

  private func pairs(_ texts: [String], option: String) throws -> [String: String] {
    var pairs: [String: String] = [:]
    for text in texts {
      guard let equals = text.lastIndex(of: "="), equals != text.startIndex else {
        throw Failure(
          .usage, ko: "\(option) \(text): 이름=값 꼴이어야 합니다.",
          en: "\(option) \(text): must have the form name=value.")
      }
      pairs[String(text[..<equals])] = String(text[text.index(after: equals)...])
    }
    return pairs
  }
}
