internal import Markup
internal import Posts

/// When the article of a page was published, by the marks and words that pages use for it.
///
/// What stands in comments below the article dates those, and never the article.
struct PageDates {
  let page: Page
  /// The element of the article's text, if it is known.
  let body: MarkupTree.Node?
  /// The element of its title.
  let heading: MarkupTree.Node?

  /// The time that the page states to machines.
  static func stated(in page: Page) -> Moment? {
    PageDates(page: page, body: nil, heading: nil).moment(dates + page.marks.times, leaving: InnerPosts())
  }

  private func moment(_ rules: [FieldRule], leaving comments: InnerPosts) -> Moment? {
    rules.lazy.compactMap {
      $0.value(in: page.tree, unit: 0, style: MarkupTree.TextStyle(), leaving: comments)
    }
    .compactMap(page.times.moment).first
  }

  /// Whether a page names the time of its article by a mark.
  static func isStated(in tree: MarkupTree) -> Bool {
    (dates + elementDates).contains { $0.value(in: tree, unit: 0, style: MarkupTree.TextStyle()) != nil }
  }

  func date() -> Moment? { found()?.moment }

  /// The time, and what tells that it is the article's.
  func found() -> WrittenDates.Found? {
    let comments = comments()
    if let moment = moment(PageDates.dates + page.marks.times, leaving: comments) {
      return WrittenDates.Found(moment: moment, kind: .published)
    }
    if let moment = moment(PageDates.elementDates, leaving: comments) {
      return WrittenDates.Found(moment: moment, kind: .plain)
    }
    let words = WrittenDates(page.times, page.marks)
    let above = body.map { words.all(in: text(above: $0, from: 0)) } ?? []
    // Where the article's element holds its title, the facts follow right behind that.
    let below = body.flatMap { body in
      heading.map { words.all(in: text(above: $0 < body ? body : $0 + PageDates.behind, from: $0)) }
    }
    // A line like `입력 2022.10.17 오전 9:12` in an element named for it.
    let named = page.tree.all(PageDates.elements).prefix(60).filter { !comments.contains($0) }.prefix(20)
      .flatMap { words.all(in: line($0)) }
    func first(_ found: [WrittenDates.Found]?, _ kind: WrittenDates.Kind) -> WrittenDates.Found? {
      found?.first { $0.kind == kind }
    }
    // Beside the title first, then by the words, then by the place: the nearest above the article.
    return first(below, .published) ?? first(below, .plain) ?? first(named, .published)
      ?? first(above.reversed(), .published) ?? first(named, .plain) ?? first(above.reversed(), .plain)
      ?? first(below, .revised) ?? first(named, .revised) ?? first(above.reversed(), .revised)
  }

  /// Whether words such as 조회 and 댓글 stand between the title and the article, as they do on boards.
  var standAmongFacts: Bool {
    guard let body else { return false }
    let near = max(0, body - PageDates.behind)
    let words = text(above: body, from: heading.map { $0 < body ? $0 : near } ?? near)
    return page.marks.labels.contains { words.contains($0) }
  }

  /// The words above the article, from the node `start` on but not from far away.
  private func text(above body: MarkupTree.Node, from start: MarkupTree.Node) -> String {
    let end = min(body, page.tree.count)
    return (max(start, end - PageDates.reach)..<end).lazy.filter(isShown).map { page.tree.text(of: $0) }
      .joined(separator: " ")
  }

  /// Whether a node is text that readers see, as short as lines of facts are.
  private func isShown(_ node: MarkupTree.Node) -> Bool {
    guard page.tree.isText(node), let name = page.tree.parent(node).flatMap({ page.tree.name($0) }) else {
      return false
    }
    // Long texts are prose, whose dates are of what they tell.
    return page.tree.characterCount(ofText: node) < 60
      && !["script", "style", "template", "noscript", "title", "option"].contains(name)
  }

  /// The words of an element that holds a line or two.
  private func line(_ node: MarkupTree.Node) -> String {
    let text = page.tree.text(of: node)
    return text.utf8.count < 300 ? text : ""
  }

  /// The elements of comments. One that holds the article's text, or its heading, is the page's own.
  private func comments() -> InnerPosts {
    let tree = page.tree
    let top = body ?? heading ?? 0
    return InnerPosts(tree.all(PageDates.commentElements).filter { $0 > top }, in: tree)
  }

  /// So many nodes above the article are looked through.
  private static let reach = 200
  /// So many behind a title inside it.
  private static let behind = 40
  private static let dates = [
    "meta[property=\"article:published_time\"]@content", "[itemprop=datePublished]@content",
    "[itemprop=datePublished]@datetime", "[itemprop=datePublished]", "meta[property=\"og:regDate\"]@content",
    "meta[name=\"article:published_time\"]@content", "meta[name=date]@content",
    "meta[name=\"pubdate\"]@content",
    "meta[name=\"DC.date.issued\"]@content", "meta[property=\"og:article:published_time\"]@content",
  ].compactMap { FieldRule($0) }
  private static let elementDates = [
    // What is dated twice is dated first by when it appeared.
    "article time[datetime]:not(.updated):not([itemprop=dateModified])@datetime",
    "article time[datetime]@datetime", "time[datetime]@datetime", "article time", "time",
  ].compactMap { FieldRule($0) }
  private static let elements = Selector(
    fixed: "[class*=date], [class*=time], [class*=info], [class*=byline], [id*=date]")
  static let commentElements = Selector(
    fixed:
      "[itemprop~=comment], [class*=comment], [id*=comment], [class*=Comment], [class*=reply], [id*=reply], [class*=cmt], [id*=cmt], #bo_vc"
  )
}
