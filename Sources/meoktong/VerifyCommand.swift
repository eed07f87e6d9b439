internal import ArgumentParser
internal import Foundation
internal import Posts
internal import Reports

/// `meoktong verify`: whether a run still stands on the files it was made from.
struct VerifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: say(
        ko: "run을 만든 원본과 결과 파일이 그대로인지 해시로 확인합니다.",
        en: "Checks by hash that the sources and the files of a run have not changed."))
  }

  @Argument(
    help: ArgumentHelp(
      say(ko: "meoktong run이 만든 폴더.", en: "The folder that meoktong run made."), valueName: "run"))
  var path: String

  @Option(
    help: ArgumentHelp(
      say(
        ko: "원본 경로의 기준 폴더 (기본: run을 만든 폴더).",
        en: "Where paths of sources count from (default: where the run was made)."),
      valueName: "folder"))
  var archives: String?

  @OptionGroup var language: LanguageOptions

  func run() throws {
    let base = archives.map { URL(filePath: $0, directoryHint: .isDirectory) }
    let check = try Verification(of: URL(filePath: path, directoryHint: .isDirectory), archives: base)
    for line in check.lines where line.outcome == .changed || line.outcome == .missing {
      let isChanged = line.outcome == .changed
      print(
        Bilingual(
          ko: "\(isChanged ? "바뀜" : "없음")\t\(line.isSource ? "원본" : "결과")\t\(line.name)",
          en: "\(isChanged ? "changed" : "missing")\t\(line.isSource ? "source" : "output")\t\(line.name)")[
            language.language])
    }
    guard check.holds else { throw ExitCode(ExitStatus.gateFailed.rawValue) }
    let sources = check.lines.count { $0.isSource }
    print(
      Bilingual(
        ko: "동일: 원본 \(sources)개, 결과 \(check.lines.count - sources)개",
        en: "same: \(sources) sources, \(check.lines.count - sources) outputs")[language.language])
  }
}
