internal import Posts
internal import Trends

/// A part of the page: one file in `Sections` and one line in `PageSections.all`.
protocol PageSection: Sendable {
  /// Unique in the page.
  var id: String { get }
  var title: Bilingual { get }
  /// What stands under the heading; `nil` leaves the part out.
  func body(_ page: PageView) -> String?
}

/// The parts of the page, in the order in which people read them.
enum PageSections {
  static let all: [any PageSection] = [
    TimelineSection(), SharesSection(), DaysSection(), CorrectionsSection(), OutageSection(), PartsSection(),
    WordsSection(), VoicesSection(), FamiliesSection(), PostsSection(), LedgerSection(), MethodSection(),
  ]
}

/// What the parts of a page are made from.
struct PageView {
  let run: RunView
  let gathered: Gathering

  var language: Language { run.context.language }
  var words: DateWords { DateWords(zone: run.context.zone, language: language) }

  func say(_ ko: String, _ en: String) -> String { language == .korean ? ko : en }

  func number(_ number: Int) -> String { Decimals.grouped(number) }

  /// A cell with a count; nought is pale.
  func cell(_ number: Int?) -> String {
    guard let number else { return "<td></td>" }
    return number == 0 ? "<td class=\"zero\">0</td>" : "<td>\(Decimals.grouped(number))</td>"
  }
}
