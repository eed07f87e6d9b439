internal import ArgumentParser
internal import Complaints
internal import Foundation
internal import Lexicons
internal import Posts

/// What every verb that looks for complaints needs: words, codebook, incident.
struct ClassifierOptions: ParsableArguments {
  @OptionGroup var lexicon: LexiconOptions

  @Option(
    help: ArgumentHelp(
      say(
        ko: "코드북: 함께 오는 것의 이름이나 YAML 파일.", en: "The codebook: a bundled one's name, or a YAML file."),
      valueName: "name|yaml"))
  var codebook = "outage"

  @Option(
    help: ArgumentHelp(
      say(
        ko: "사건: 함께 오는 것의 이름이나 YAML 파일. 서비스와 업종 이름을 여기서 찾습니다.",
        en: "The incident: a bundled one's name, or a YAML file; it says how services and trades are named."),
      valueName: "name|yaml"))
  var incident = "kakao-2022-10"

  /// The classifier of the chosen files.
  func classifier() throws -> Classifier {
    let tokenizer = try lexicon.tokenizer()
    do throws(CodebookError) {
      return try Classifier(
        lexicons: Lexicons.folder, codebook: codebook, incident: incident, tokenizer: tokenizer)
    } catch {
      throw Failure(fault: error)
    }
  }
}

extension Failure {
  /// A fault in a file that users edit.
  init(fault: LexiconFault) {
    self.init(
      .cannotReadOrWrite, ko: "\(fault.location): \(fault.message.ko)",
      en: "\(fault.location): \(fault.message.en)")
  }
}
