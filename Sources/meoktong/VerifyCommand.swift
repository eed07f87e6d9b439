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
        ko: "run을 만든 원본과 사례집, 결과 파일이 그대로인지 해시로 확인합니다.",
        en: "Checks by hash that the sources, the casebook and the files of a run have not changed."))
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
    for line in check.lines where ![.same, .member].contains(line.outcome) {
      print([name(line.outcome), name(line.part), line.name].joined(separator: "\t"))
    }
    guard check.holds else { throw ExitCode(ExitStatus.gateFailed.rawValue) }
    func count(_ part: Verification.Part) -> Int {
      check.lines.count { $0.part == part && $0.outcome != .unrecorded }
    }
    let (sources, outputs, casebooks) = (count(.source), count(.output), count(.casebook))
    print(
      Bilingual(
        ko: "동일: 원본 \(sources)개, 결과 \(outputs)개, 사례집 \(casebooks)개",
        en: "same: sources \(sources), outputs \(outputs), casebooks \(casebooks)")[language.language])
  }

  private func name(_ outcome: Verification.Outcome) -> String {
    let words =
      switch outcome {
      case .same, .member: Bilingual(ko: "동일", en: "same")
      case .changed: Bilingual(ko: "바뀜", en: "changed")
      case .missing: Bilingual(ko: "없음", en: "missing")
      case .damaged: Bilingual(ko: "깨짐", en: "damaged")
      case .unrecorded: Bilingual(ko: "적힌 해시 없음", en: "no hash on record")
      }
    return words[language.language]
  }

  private func name(_ part: Verification.Part) -> String {
    let words =
      switch part {
      case .source: Bilingual(ko: "원본", en: "source")
      case .output: Bilingual(ko: "결과", en: "output")
      case .casebook: Bilingual(ko: "사례집", en: "casebook")
      }
    return words[language.language]
  }
}
