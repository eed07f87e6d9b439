internal import ArgumentParser
internal import Complaints
internal import Foundation
internal import Posts

/// `meoktong eval`: how well findings agree with people.
struct EvalCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "eval",
      abstract: say(
        ko: "사람이 표시한 글(JSONL)로 정확도, 재현율, F1을 95 % 구간과 함께 잽니다.",
        en:
          "Measures precision, recall and F1 with 95 % intervals on posts that people labelled (JSON Lines).")
    )
  }

  @OptionGroup var language: LanguageOptions
  @OptionGroup var options: ClassifierOptions

  @Argument(help: ArgumentHelp(say(ko: "표시가 붙은 글.", en: "Labelled posts."), valueName: "jsonl"))
  var gold: String

  @Flag(help: ArgumentHelp(say(ko: "JSON으로 씁니다.", en: "Write JSON.")))
  var json = false

  @Option(
    help: ArgumentHelp(
      say(ko: "micro-F1이 이보다 낮으면 종료 코드 4.", en: "Exit 4 if micro-F1 is below."), valueName: "0-1"))
  var minF1: Double?

  @Flag(
    help: ArgumentHelp(
      say(
        ko: "띄어쓰기를 지운 글과 맞춤법이 틀린 글에서 잃는 micro-F1도 잽니다.",
        en: "Also measure the micro-F1 lost on the same posts without spaces and misspelt.")))
  var distort = false

  @Option(help: ArgumentHelp(say(ko: "보일 오류의 수.", en: "How many errors to show."), valueName: "n"))
  var errors = 0

  func run() throws {
    let classifier = try options.classifier()
    let posts: [LabelledPost]
    do throws(LexiconFault) {
      posts = try LabelledPost.read(URL(filePath: gold))
    } catch {
      throw Failure(fault: error)
    }
    guard !posts.isEmpty else {
      throw Failure(.nothingFound, ko: "\(gold): 글이 없습니다.", en: "\(gold): no posts.")
    }
    let evaluation = Evaluation(posts, classifier: classifier)
    let report = EvaluationReport(evaluation)
    if json { print(try report.json()) } else { for line in report.lines { print(line) } }
    if !json {
      print("")
      for line in report.confusions(8) { print(line) }
    }
    if distort, !json {
      print("")
      let others = Respelling.allCases.map { way in
        (name: way.rawValue, evaluation: Evaluation(way.respell(posts), classifier: classifier))
      }
      for line in EvaluationReport.distortions(evaluation, others) { print(line) }
    }
    if errors > 0, !json { for line in report.errors(errors) { print(line) } }
    if let minF1, evaluation.measures.micro.f1 < minF1 {
      throw Failure(
        .gateFailed, ko: "micro-F1 \(EvaluationReport.shown(evaluation.measures.micro.f1)): \(minF1)보다 낮습니다.",
        en: "micro-F1 \(EvaluationReport.shown(evaluation.measures.micro.f1)) is below \(minF1).")
    }
  }
}
