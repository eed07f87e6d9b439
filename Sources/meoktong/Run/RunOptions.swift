public import ArgumentParser
internal import Foundation
public import Reports

/// What the user may decide about a run.
struct RunOptions: ParsableArguments {
  @OptionGroup var classifying: ClassifierOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var disclosure: DisclosureOptions

  @Argument(
    help: ArgumentHelp(
      say(ko: "읽을 파일이나 폴더; -는 표준 입력.", en: "Files and folders to read; - is standard input."),
      valueName: "archive"))
  var archives: [String]

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(say(ko: "결과를 쓸 폴더.", en: "The folder to write."), valueName: "run"))
  var output: String

  @Option(
    help: ArgumentHelp(
      say(ko: "셀 기간의 시작 (기본: 사건의 시작).", en: "Where the period begins (default: the incident's)."),
      valueName: "time"))
  var from: String?

  @Option(
    help: ArgumentHelp(
      say(ko: "셀 기간의 끝, 그 순간은 빼고 (기본: 사건의 끝).", en: "Where it ends, exclusive (default: the incident's)."),
      valueName: "time"))
  var to: String?

  @Option(
    help: ArgumentHelp(
      say(ko: "구간: auto, 1m, 5m, 15m, 1h, 3h, 1d, phase.", en: "Bins: auto, 1m, 5m, 15m, 1h, 3h, 1d, phase."),
      valueName: "bin"))
  var bin: String = "auto"

  @Option(
    help: ArgumentHelp(
      say(
        ko: "시간대: Asia/Seoul, +09:00 (기본: 사건의 시간대).",
        en: "Time zone: Asia/Seoul, +09:00 (default: the incident's)."),
      valueName: "zone"))
  var tz: String?

  @Option(
    name: [.customShort("j"), .customLong("threads")],
    help: ArgumentHelp(
      say(ko: "스레드 수; 결과는 같습니다 (기본: 코어 수).", en: "Threads; the result is the same (default: cores)."),
      valueName: "n"))
  var threads: Int = ProcessInfo.processInfo.activeProcessorCount

  @Option(
    help: ArgumentHelp(
      say(
        ko:
          "사람이 붙인 분류(JSONL). 여기 있는 글은 분류기 대신 이것을 씁니다. 한 줄에 {\"id\"나 \"text\", \"complaint\":true, \"labels\":[\"refund\"]}.",
        en:
          "Labels that people gave (JSONL); posts found there are not classified. A line: {\"id\" or \"text\", \"complaint\":true, \"labels\":[\"refund\"]}."
      ),
      valueName: "jsonl"))
  var labels: String?

  @Option(
    help: ArgumentHelp(
      say(
        ko: "CSV: excel(엑셀용, BOM 있음), plain, cp949.", en: "CSV: excel (with a byte order mark), plain, cp949."
      ),
      valueName: "dialect"))
  var csv: CSVDialect = .excel

  @Option(
    help: ArgumentHelp(
      say(
        ko: "쓸 형식, 쉼표로: \(ReportFormats.known) (기본: 모두).",
        en: "Formats to write, between commas: \(ReportFormats.known) (default: all)."),
      valueName: "formats"))
  var format: String?

  @Flag(
    help: ArgumentHelp(
      say(
        ko: "끊긴 실행을 이어서 함; 같은 명령에 붙임.",
        en: "Go on with a run that was broken off; add it to the same command.")))
  var resume = false

  @Option(
    help: ArgumentHelp(
      say(ko: "여러 조각 가운데 하나만: 2/8. merge로 합침.", en: "One part of several only: 2/8. Join them with merge."),
      valueName: "i/n"))
  var shard: Shard = .whole

  @Flag(help: ArgumentHelp(say(ko: "앞선 결과 폴더를 덮어씀.", en: "Overwrite the folder of an earlier run.")))
  var force = false

  @Option(
    help: ArgumentHelp(
      say(ko: "진행 표시: bar, plain, ndjson, none.", en: "Progress: bar, plain, ndjson, none."),
      valueName: "style"))
  var progress: ProgressStyle = .fitting

  mutating func validate() throws {
    guard !archives.isEmpty else {
      throw ValidationError(say(ko: "읽을 파일이나 폴더를 주세요.", en: "Name the files or folders to read."))
    }
    guard (1...256).contains(threads) else {
      throw ValidationError(
        say(ko: "-j는 1에서 256 사이여야 하는데 \(threads)입니다.", en: "-j takes 1 to 256, not \(threads)."))
    }
  }
}

extension RunOptions {
  /// The formats asked for; all, where none is named.
  func formats() throws -> [any ReportFormat] {
    try ReportFormats.named(format?.split(separator: ",").map(String.init) ?? [])
  }
}

extension CSVDialect: ExpressibleByArgument {}
