public import ArgumentParser
internal import Complaints
internal import Digests
internal import Foundation
internal import Posts
public import Reports

/// What reports may show and what corrects them: shared by `run` and the verbs that read a finished run.
struct DisclosureOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        ko: "사람이 코딩한 표본 (meoktong sample이 만든 CSV). 여러 번 쓸 수 있습니다.",
        en: "Coded sample, a CSV of meoktong sample. Repeatable."),
      valueName: "csv"))
  var gold: [String] = []

  @Option(
    help: ArgumentHelp(
      say(
        ko: "개인정보를 가리지 않는 까닭; manifest에 남습니다.", en: "Why personal data is not masked; the manifest keeps it."),
      valueName: "reason"))
  var unmask: String?

  @Option(
    name: .customLong("csv-newlines"),
    help: ArgumentHelp(
      say(ko: "CSV 칸 안의 줄바꿈: keep(그대로), space(빈칸으로).", en: "Line breaks in CSV cells: keep, space."),
      valueName: "way"))
  var csvNewlines: CSVNewlines?

  mutating func validate() throws {
    guard let unmask, unmask.allSatisfy(\.isWhitespace) else { return }
    throw ValidationError(say(ko: "--unmask에는 까닭을 적어야 합니다.", en: "--unmask needs a reason."))
  }

  func privacy() throws(Failure) -> Privacy {
    Privacy(key: try PrivateKey.load(), mode: unmask.map { .open(reason: $0) } ?? .masked)
  }

  /// What all sheets say; how far their coding has come is told.
  func sample(_ codebook: Codebook) throws(Failure) -> CodedSample {
    guard !gold.isEmpty else { return CodedSample() }
    let sample: CodedSample
    do throws(CodeSheet.Fault) {
      sample = try CodedSample(
        reading: gold.map { URL(filePath: $0) }, codebook: codebook, needsChances: true)
    } catch {
      throw Failure(fault: error)
    }
    let (drawn, coded) = (sample.sampled, sample.coded)
    Console.say(
      Bilingual(
        ko: "표본의 글 \(drawn)건 가운데 \(coded)건이 코딩되었습니다."
          + (coded < drawn ? " 종류 칸이 모두 빈 글 \(drawn - coded)건은 아직 코딩하지 않은 것으로 보고 뺍니다." : ""),
        en: "Coded: \(coded) of \(drawn) sampled posts."
          + (coded < drawn ? " Left out as not coded yet, every kind being blank: \(drawn - coded)." : "")))
    return sample
  }

  /// The sheets with their digests, for the manifest.
  func inputs() throws -> [ManifestValues.Input] {
    try gold.map { path in
      let file = URL(filePath: path)
      return ManifestValues.Input(
        role: ManifestValues.gold, name: file.lastPathComponent,
        sha256: SHA256.hex(of: Array(try Data(contentsOf: file))))
    }
  }
}

extension CSVNewlines: ExpressibleByArgument {}

extension Failure {
  /// A sheet of codes that cannot be used.
  init(fault: CodeSheet.Fault) {
    self.init(
      fault.isMistakeOfCaller ? .usage : .cannotReadOrWrite, ko: "\(fault.location): \(fault.message.ko)",
      en: "\(fault.location): \(fault.message.en)")
  }
}
