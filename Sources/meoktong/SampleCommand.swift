internal import ArgumentParser
internal import Foundation
internal import Posts
internal import Reports

/// `meoktong sample`: a sheet of posts for people to code.
struct SampleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sample",
      abstract: say(
        ko: "사람이 코딩할 표본을 층마다 제비로 뽑습니다. 뽑힐 확률이 함께 적힙니다.",
        en: "Draws a stratified sample for people to code, with the chance of each post."))
  }

  @OptionGroup var finished: FinishedRun
  @OptionGroup var language: LanguageOptions
  @Option(name: .customLong("n"), help: ArgumentHelp(say(ko: "글 몇 건.", en: "Posts."), valueName: "n"))
  var size = 300
  @Option(help: ArgumentHelp(say(ko: "층: kind,phase.", en: "Strata: kind,phase."), valueName: "strata"))
  var by = "kind,phase"
  @Option(help: ArgumentHelp(say(ko: "제비의 씨앗.", en: "The seed of the lot."), valueName: "seed"))
  var seed: UInt64 = 7
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(say(ko: "쓸 CSV 파일.", en: "The CSV file to write."), valueName: "csv"))
  var output: String
  @Flag(
    help: ArgumentHelp(
      say(ko: "있는 표를 덮어씀. 한 칸이라도 적은 표는 덮어쓰지 않음.", en: "Overwrite a sheet, but never one that is filled in.")))
  var force = false

  func run() throws {
    let strata = Set(by.split(separator: ",").map(String.init))
    guard strata.isSubset(of: ["kind", "phase"]), size > 0 else {
      throw Failure(
        .usage, ko: "--by에는 kind, phase, 또는 kind,phase를, --n에는 1보다 큰 수를 적으세요.",
        en: "--by takes kind, phase or kind,phase; --n a number above 0.")
    }
    let context = try finished.context(language: language.language)
    try checkPlace(context)
    let view = try RunView(book: try finished.book(), context: context)
    let count = try CodeSheet.write(
      view, size: size, seed: seed, byKind: strata.contains("kind"), byPhase: strata.contains("phase"),
      to: URL(filePath: output))
    Console.say(
      Bilingual(
        ko: "글 \(count)건을 뽑아 \(output)에 적었습니다. 종류 칸에 1이나 0을, coder 칸에 이름을 적으세요."
          + " 한 칸이라도 적은 행의 빈 칸은 0으로, 종류 칸이 모두 빈 행은 아직 코딩하지 않은 것으로 봅니다.",
        en: "Drew \(count) posts into \(output). Fill in 1 or 0 under each kind, and your name under coder."
          + " In a row with any kind filled in, blank means 0; a row with every kind blank is not coded yet.")
    )
  }
  /// What people coded by hand cannot be made again.
  private func checkPlace(_ context: ReportContext) throws(Failure) {
    let place = URL(filePath: output)
    guard FileManager.default.fileExists(atPath: place.path) else { return }
    guard force else {
      throw Failure(
        .usage, ko: "\(output): 이미 있는 파일입니다. 다른 이름을 주거나 --force로 덮어쓰세요.",
        en: "\(output) is there already. Give another name, or --force to overwrite it.")
    }
    let rows = try? CodeSheet.read(place, codebook: context.codebook)
    guard let rows, rows.allSatisfy({ $0.answers == nil }) else {
      throw Failure(
        .usage, ko: "\(output): 누군가 코딩한 표이거나 표본 표가 아니어서 --force로도 덮어쓰지 않습니다. 다른 이름을 주세요.",
        en:
          "\(output) was coded by somebody, or is no sheet; not even --force overwrites it. Give another name."
      )
    }
  }
}
