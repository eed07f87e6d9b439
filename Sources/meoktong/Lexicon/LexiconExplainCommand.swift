internal import ArgumentParser
internal import Morphology

/// `meoktong lexicon explain`: the lattice of a text with its weights, as a picture in text.
struct LexiconExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: say(
        ko: "글을 나눌 수 있는 갈래와 무게를 그림으로 보입니다.", en: "Draws the readings of a text with their weights."),
      discussion: say(
        ko: "무게는 클수록 좋습니다. *는 고른 갈래입니다.", en: "More weight is better. * marks the readings chosen."))
  }

  @OptionGroup var language: LanguageOptions
  @OptionGroup var lexicon: LexiconOptions
  @Argument(help: ArgumentHelp(say(ko: "글.", en: "The text."))) var text: String
  @Option(help: ArgumentHelp(say(ko: "한 자리에서 보일 갈래 수.", en: "Readings shown at each place."))) var width = 6

  func run() throws {
    let explanation = try lexicon.tokenizer().explain(text)
    var place = -1
    var shown = 0
    for reading in explanation.readings {
      if reading.start != place {
        place = reading.start
        shown = 0
      }
      shown += 1
      guard shown <= width || reading.isBest else { continue }
      let indent = String(repeating: "· ", count: min(reading.start, 40))
      let mark = reading.isBest ? "*" : " "
      print(
        "\(mark) \(indent)\(reading.surface)  \(reading.morphemes.joined(separator: " + "))  \(reading.weight)"
      )
    }
    print("= \(explanation.total)")
  }
}
