internal import ArgumentParser
internal import Complaints
internal import Foundation
internal import Posts

/// `meoktong explain`: why a text got the labels it got, and why not others.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: say(
        ko: "글 하나가 왜 그렇게 분류됐는지 유형, 낱말, 무게, 막힌 유형을 보여 줍니다.",
        en: "Shows why a text got its labels: rules, words, weights, and what was blocked."))
  }

  @OptionGroup var language: LanguageOptions
  @OptionGroup var options: ClassifierOptions

  @Argument(help: ArgumentHelp(say(ko: "글.", en: "The text."), valueName: "text"))
  var text: String

  @Option(help: ArgumentHelp(say(ko: "점수마다 보일 낱말의 수.", en: "Words to show for each score."), valueName: "n"))
  var top = 6

  func run() throws {
    var worker = try options.classifier().makeWorker()
    let explanation = worker.explain(text)
    let found = Set(explanation.finding.labels.map(\.kind.rawValue))
    for output in explanation.outputs
    where output.score > output.threshold - 1.5 || found.contains(output.name) {
      let verdict = output.name == "complaint" ? explanation.finding.isComplaint : found.contains(output.name)
      print(
        "\(verdict ? "+" : "-") \(output.name)\t\(shown(output.score)) / \(shown(output.threshold))\tbias \(shown(output.bias))"
      )
      for part in output.parts.sorted(by: { abs($0.weight) > abs($1.weight) }).prefix(top) {
        print(
          "    \(shown(part.weight))\t\(part.range.start)-\(part.range.end)\t\(part.text)\(part.name.map { "\t\($0.prefix(60))" } ?? "")"
        )
      }
    }
    for rule in explanation.rules {
      let blocked = rule.blockedBy.map { "\tblocked by \($0)" } ?? ""
      print("  \(rule.owner):\(rule.line)\t\(rule.range.start)-\(rule.range.end)\t\(rule.text)\(blocked)")
    }
  }

  private func shown(_ value: Double) -> String { String((value * 1000).rounded() / 1000) }
}
