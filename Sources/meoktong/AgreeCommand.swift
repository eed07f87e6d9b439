internal import ArgumentParser
internal import Complaints
internal import Foundation
internal import Posts
internal import Reports
internal import Trends

/// `meoktong agree`: how well coders agree, and a gate on it.
struct AgreeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "agree",
      abstract: say(
        ko: "코더들이 얼마나 일치하는지 종류마다 Krippendorff의 α로 잽니다.",
        en: "Krippendorff's alpha of the coders, kind by kind."))
  }

  @Argument(help: ArgumentHelp(say(ko: "코딩한 CSV 파일들.", en: "Coded sheets."), valueName: "csv"))
  var sheets: [String]
  @Option(help: ArgumentHelp(say(ko: "코드북.", en: "The codebook."), valueName: "name|yaml"))
  var codebook = "outage"
  @Option(
    name: .customLong("min-alpha"),
    help: ArgumentHelp(
      say(ko: "α가 이보다 낮으면 종료 코드 4.", en: "Exit 4 if any alpha is below."), valueName: "alpha"))
  var least: Double?
  @Option(help: ArgumentHelp(say(ko: "부트스트랩의 씨앗.", en: "Seed of the bootstrap."), valueName: "seed"))
  var seed: UInt64 = 7
  @OptionGroup var language: LanguageOptions

  mutating func validate() throws {
    guard let least, !(-1...1).contains(least) else { return }
    throw ValidationError(
      say(ko: "--min-alpha에는 -1부터 1까지의 수를 적으세요.", en: "--min-alpha takes a number from -1 to 1."))
  }

  func run() throws {
    let book: Codebook
    do {
      book = try Codebook(contentsOf: try NamedFile.find(codebook, in: "codebooks"))
    } catch let fault as LexiconFault {
      throw Failure(fault: fault)
    }
    let sample: CodedSample
    do throws(CodeSheet.Fault) {
      sample = try CodedSample(reading: sheets.map { URL(filePath: $0) }, codebook: book)
    } catch {
      throw Failure(fault: error)
    }
    let lines = CoderAgreement.lines(sample, codebook: book, seed: seed)
    print("kind\tposts\tpositive_codes\talpha\tlow\thigh")
    func short(_ number: Double) -> String { String((number * 1000).rounded() / 1000) }
    for line in lines {
      let numbers = line.alpha.map { [$0.value, $0.low, $0.high].map(short) } ?? ["", "", ""]
      print(
        ([line.kind.rawValue, String(line.posts), String(line.positives)] + numbers).joined(separator: "\t"))
    }
    let (both, blank) = (lines.map(\.posts).max() ?? 0, sample.blankRows)
    Console.say(
      Bilingual(
        ko: "두 사람 이상이 코딩한 글: \(both)건. 종류 칸이 모두 비어 아직 코딩하지 않은 것으로 보고 뺀 행: \(blank)개.",
        en: "Posts coded by two or more: \(both)."
          + " Rows left out as not coded yet, every kind being blank: \(blank)."))
    guard lines.contains(where: { $0.alpha != nil }) else {
      Console.say(Bilingual(ko: "두 사람 이상이 코딩한 글이 없습니다.", en: "No post was coded by two people."))
      throw ExitCode(ExitStatus.nothingFound.rawValue)
    }
    guard let least else { return }
    let failed = lines.filter { ($0.alpha?.value ?? 1) < least }
    for line in failed {
      guard let alpha = line.alpha else { continue }
      let range = "α=\(short(alpha.value)) [\(short(alpha.low)), \(short(alpha.high))] < \(least)"
      Console.warn(
        Bilingual(
          ko: "\(line.kind.rawValue): \(range): 이 코드로 결론을 내리지 마세요.",
          en: "\(line.kind.rawValue): \(range): do not draw conclusions from this code."))
    }
    if !failed.isEmpty { throw ExitCode(ExitStatus.gateFailed.rawValue) }
  }
}
