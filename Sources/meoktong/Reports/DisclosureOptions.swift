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

  /// The codes of all sheets.
  func codes(_ codebook: Codebook) throws(Failure) -> [CodedPost] {
    var codes: [CodedPost] = []
    for path in gold {
      do throws(CodeSheet.Fault) {
        codes += try CodeSheet.read(URL(filePath: path), codebook: codebook)
      } catch {
        throw Failure(
          .cannotReadOrWrite, ko: "\(error.location): \(error.message.ko)",
          en: "\(error.location): \(error.message.en)")
      }
    }
    return codes
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
