internal import ArgumentParser
internal import Complaints
internal import Foundation
internal import Posts
internal import Reports
internal import Trends

/// `meoktong trend`: the counts of a finished run in other bins, on standard output.
struct TrendCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "trend",
      abstract: say(
        ko: "끝난 run의 수를 다른 구간으로 셉니다 (탭으로 나눔).", en: "Counts of a finished run in other bins, between tabs."))
  }

  @OptionGroup var finished: FinishedRun
  @OptionGroup var language: LanguageOptions
  @Option(
    help: ArgumentHelp(
      say(ko: "구간: 1m, 5m, 15m, 1h, 3h, 1d, phase.", en: "Bins: 1m, 5m, 15m, 1h, 3h, 1d, phase."),
      valueName: "bin"))
  var bin: String?
  @Option(help: ArgumentHelp(say(ko: "시간대.", en: "Time zone."), valueName: "zone"))
  var tz: String?

  func run() throws {
    let context = try finished.context(language: language.language, bin: bin, tz: tz)
    let trend = try RunView(book: try finished.book(), context: context, postsOnly: true).trend
    print((["slot", "start"] + trend.series.map(\.id)).joined(separator: "\t"))
    for slot in trend.slots {
      var start = ""
      if case .bin(let index) = slot {
        start = context.zone.clock(at: trend.axis.counted(index).lowerBound).description
      }
      if case .coarse(let seconds, let offset, _) = slot {
        start = context.zone.clock(at: seconds, writtenAt: offset).description
      }
      let counts = trend.series.map { trend.isCovered(slot) ? String(trend.cell(slot, $0).posts) : "" }
      print(([slot.sort, start] + counts).joined(separator: "\t"))
    }
  }
}
