internal import Markup
internal import Posts

/// When the article of a page was published, by the marks and words that pages use for it.
///
/// What stands in comments below the article dates those, and never the article.
struct PageDates {
  let page: Page
  /// The element of the article's text, if it is known.
  let body: MarkupTree.Node?

  /// Whether a page names the time of its article by a mark.
  static func isStated(in tree: MarkupTree) -> Bool {
    dates.contains { $0.value(in: tree, unit: 0, style: MarkupTree.TextStyle()) != nil }
  }

  func date() -> Moment? {
    let comments = comments()
    for rule in PageDates.dates {
      if let text = rule.value(in: page.tree, unit: 0, style: MarkupTree.TextStyle(), leaving: comments),
        let moment = page.times.moment(text)
      {
        return moment
      }
    }
    // A line like `입력 2022.10.17 오전 9:12` in an element named for it.
    for node in page.tree.all(PageDates.elements).prefix(60).filter({ !comments.contains($0) }).prefix(20) {
      if let moment = moment(in: page.tree.text(of: node)) { return moment }
    }
    return body.flatMap(heading)
  }

  /// A whole date in the words above the article, the nearest first.
  private func heading(above body: MarkupTree.Node) -> Moment? {
    let words = (0..<body).suffix(PageDates.reach).reversed().lazy.filter { page.tree.isText($0) }
    return words.compactMap { moment(in: page.tree.text(of: $0)) }.first {
      ![.month, .year].contains($0.precision)
    }
  }

  /// The time in a line or in a part of one, as in `조회 12 | 2022.10.15 15:44`.
  private func moment(in text: String) -> Moment? {
    guard text.utf8.count < 100 else { return nil }
    for line in text.split(separator: "\n") {
      if let moment = page.times.moment(String(line)), moment.origin != .derived { return moment }
      for mark in PageDates.marks {
        let parts = String(line).components(separator: mark)
        if parts.count > 1, let moment = page.times.moment(parts[1].trimmed(of: " :|·")) { return moment }
      }
      for part in line.split(whereSeparator: { "|·•".contains($0) }) {
        let written = String(part).trimmingBlanks()
        guard written.utf8.count >= 8, written.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
          continue
        }
        if let moment = page.times.moment(written), moment.origin != .derived { return moment }
      }
    }
    return nil
  }

  /// The elements of comments. One that holds the article's text, or its heading, is the page's own.
  private func comments() -> InnerPosts {
    let tree = page.tree
    let heading = body ?? tree.first(PageDates.headingElement) ?? 0
    return InnerPosts(tree.all(PageDates.commentElements).filter { $0 > heading }, in: tree)
  }

  /// So many nodes above the article are looked through.
  private static let reach = 200
  private static let marks = ["입력", "등록", "승인", "작성일", "기사입력", "송고"]
  private static let dates = [
    "meta[property=\"article:published_time\"]@content", "[itemprop=datePublished]@content",
    "[itemprop=datePublished]@datetime", "[itemprop=datePublished]", "meta[property=\"og:regDate\"]@content",
    "meta[name=\"article:published_time\"]@content", "meta[name=date]@content",
    "meta[name=\"pubdate\"]@content",
    "meta[name=\"DC.date.issued\"]@content", "meta[property=\"og:article:published_time\"]@content",
    "article time[datetime]@datetime", "time[datetime]@datetime", "article time", "time",
  ].compactMap { FieldRule($0) }
  private static let elements = Selector(
    fixed: "[class*=date], [class*=time], [class*=info], [class*=byline], [id*=date]")
  private static let headingElement = Selector(fixed: "h1")
  private static let commentElements = Selector(
    fixed:
      "[itemprop~=comment], [class*=comment], [id*=comment], [class*=Comment], [class*=reply], [id*=reply], [class*=cmt], [id*=cmt], #bo_vc"
  )
}
