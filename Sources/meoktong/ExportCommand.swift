internal import ArgumentParser
internal import Foundation
internal import Posts
internal import Reports
internal import Trends

/// `meoktong export`: the reports of a finished run, once more or otherwise.
struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: say(
        ko: "끝난 run의 표와 보고서를 다시 또는 다른 꼴로 만듭니다.",
        en: "Writes tables and reports of a finished run, again or in other formats."))
  }

  @OptionGroup var finished: FinishedRun
  @OptionGroup var language: LanguageOptions

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      say(ko: "형식: \(ReportFormats.known) (기본: 모두).", en: "Formats: \(ReportFormats.known) (default: all)."),
      valueName: "format"))
  var format: [String] = []

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      say(ko: "쓸 폴더 (기본: 그 run의 폴더).", en: "The folder to write (default: the run's)."), valueName: "folder"))
  var output: String?

  @Option(
    help: ArgumentHelp(say(ko: "구간 (기본: 그 run의 구간).", en: "Bins (default: the run's)."), valueName: "bin"))
  var bin: String?

  @Option(
    help: ArgumentHelp(
      say(ko: "시간대 (기본: 그 run의 시간대).", en: "Time zone (default: the run's)."), valueName: "zone"))
  var tz: String?

  @Option(
    help: ArgumentHelp(
      say(ko: "CSV: excel, plain, cp949.", en: "CSV: excel, plain, cp949."), valueName: "dialect"))
  var csv: CSVDialect?

  @Flag(
    help: ArgumentHelp(
      say(
        ko: "run의 것이 아닌 폴더에 있는 같은 이름의 파일을 덮어씀.",
        en: "Overwrite files of these names in a folder that is no run's.")))
  var force = false

  func run() throws {
    let names = format.flatMap { $0.split(separator: ",").map(String.init) }
    let formats = try ReportFormats.named(names)
    let context = try finished.context(
      language: language.language, bin: bin, tz: tz, csv: csv,
      readsWords: formats.contains { $0 is PageFormat })
    let folder = output.map { URL(filePath: $0, directoryHint: .isDirectory) } ?? finished.folder
    try checkPlace(folder)
    try checkSteps(context, folder, isWhole: names.isEmpty)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure(
        .cannotReadOrWrite, ko: "\(folder.path): 폴더를 만들 수 없습니다.", en: "\(folder.path) cannot be made.")
    }
    let notes = try Report.write(try finished.book(), context, into: folder, formats: formats)
    for file in notes.files { print(folder.appending(path: file).path) }
    ExportWarnings.tell(notes)
  }

  /// Files of others are not written over because they happen to have these names.
  private func checkPlace(_ folder: URL) throws(Failure) {
    let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    guard !force, !found.contains(RunBasis.fileName),
      let name = found.sorted().first(where: RunFiles.areWritten)
    else { return }
    throw Failure(
      .usage, ko: "\(folder.path)/\(name): 이미 있는 파일입니다. 다른 폴더를 주거나 --force로 덮어쓰세요.",
      en: "\(folder.path)/\(name) is there already. Give another folder, or --force to overwrite it.")
  }

  /// Some files in other steps of time than their neighbours would make a folder that contradicts itself.
  private func checkSteps(_ context: ReportContext, _ folder: URL, isWhole: Bool) throws {
    let earlier = try RunRecord(of: finished.folder).activity.parameters
    let isSame = earlier.bin == context.bin.rawValue && earlier.zone == context.zone.name
    let places = [folder, finished.folder].map { $0.standardizedFileURL.resolvingSymlinksInPath().path }
    guard !isSame, !isWhole, places[0] == places[1] else { return }
    throw Failure(
      .usage,
      ko:
        "이 run의 구간은 \(earlier.bin), 시간대는 \(earlier.zone)입니다. 같은 폴더의 일부만 다르게 쓰면 표와 보고서가 어긋납니다. -o로 다른 폴더를 주거나 --format을 빼고 모두 다시 쓰세요.",
      en:
        "The run has bins of \(earlier.bin) and the zone \(earlier.zone). Writing only some of its files otherwise would make them contradict each other: name another folder with -o, or leave out --format to write all anew."
    )
  }
}
