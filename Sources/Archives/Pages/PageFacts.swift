internal import Markup
internal import Posts

/// What an article's page says of it in general marks: JSON-LD, microdata, OpenGraph and `meta`, headings and bylines.
struct PageFacts {
  let page: Page
  let linked: [JSONValue]
  /// The element of the article's title.
  let heading: PageHeading?

  init(page: Page, linked: [JSONValue]) {
    self.page = page
    self.linked = linked
    heading = PageHeading(in: page.tree)
  }

  /// The article of the page, without its text, which stands in `body` if that is known.
  func draft(above body: MarkupTree.Node? = nil) -> Draft {
    var draft = Draft(text: "", platform: "web")
    if let article = article(in: linked) { draft = SchemaShape.facts(article, page.times) }
    draft.platform = "web"
    if draft.title == nil { draft.title = first(PageFacts.titles) }
    if draft.name == nil { draft.name = author() }
    if draft.published == nil { draft.published = dates(above: body).date() }
    draft.permalink = draft.permalink.flatMap(page.resolve) ?? page.address
    return draft
  }

  /// The words of the element of the title, if it stands in `body`.
  func headline(in body: MarkupTree.Node) -> String? {
    guard let heading, heading.saysTitle, page.tree.descendants(body).contains(heading.node) else {
      return nil
    }
    return page.tree.text(of: heading.node)
  }

  /// Whether `name` may be the press's instead of a person's: the name of the site, or none.
  func lacksPerson(_ name: String?) -> Bool {
    guard let name else { return true }
    let site = value("meta[property=\"og:site_name\"]@content")
    return site.map { PageHeading.folded($0) == PageHeading.folded(name) } ?? false
  }

  /// When the article above `body` appeared, by the page's marks and words.
  func dates(above body: MarkupTree.Node?) -> PageDates {
    PageDates(page: page, body: body, heading: heading?.node)
  }

  /// What a rule of the page's site has not found, by what the page states to machines.
  func complete(_ draft: Draft) -> Draft {
    guard draft.title == nil || draft.name == nil || draft.published == nil else { return draft }
    let facts = article(in: linked).map { SchemaShape.facts($0, page.times) }
    var draft = draft
    if draft.title == nil { draft.title = facts?.title ?? first(PageFacts.statedTitles) }
    if draft.name == nil { draft.name = facts?.name }
    if draft.published == nil { draft.published = facts?.published ?? PageDates.stated(in: page) }
    return draft
  }

  /// Whether the page calls itself an article in any way.
  var saysArticle: Bool {
    if article(in: linked) != nil { return true }
    let type = value("meta[property=\"og:type\"]@content") ?? ""
    return type == "article" || PageDates.isStated(in: page.tree)
      || page.tree.first(PageFacts.articleBody) != nil
  }

  /// Whether it says so in so many words, and not only by an element or a date.
  var statesArticle: Bool {
    article(in: linked) != nil || value("meta[property=\"og:type\"]@content") == "article"
      || value("meta[property=\"article:published_time\"]@content") != nil
  }

  private func article(in values: [JSONValue]) -> JSONObject? {
    var waiting = Array(values.reversed())
    while let next = waiting.popLast() {
      switch next {
      case .array(let list): waiting.append(contentsOf: list.reversed())
      case .object(let object):
        if SchemaShape.isArticle(object), !SchemaShape.isAnswer(object) { return object }
        for key in ["@graph", "mainEntity", "itemListElement"] {
          if let inner = object[key] { waiting.append(inner) }
        }
      default: break
      }
    }
    return nil
  }

  private func author() -> String? {
    let buttons = Set(page.tree.all(PageFacts.buttons))
    let style = MarkupTree.TextStyle(dropped: buttons)
    return (PageFacts.authors + page.marks.names + PageFacts.likelyAuthors).lazy
      .compactMap { $0.value(in: page.tree, unit: 0, style: style) }
      .compactMap { Byline(marks: page.marks).name(in: $0) }.first
  }

  private func first(_ rules: [FieldRule]) -> String? {
    rules.lazy.compactMap { $0.value(in: page.tree, unit: 0, style: MarkupTree.TextStyle()) }.first
  }

  private func value(_ rule: FieldRule) -> String? {
    rule.value(in: page.tree, unit: 0, style: MarkupTree.TextStyle())
  }

  private func value(_ rule: String) -> String? { FieldRule(rule).flatMap { value($0) } }

  private static func list(_ texts: String...) -> [FieldRule] { texts.compactMap { FieldRule($0) } }

  private static let statedTitles = list(
    "[itemprop=headline]", "meta[property=\"og:title\"]@content", "meta[name=\"twitter:title\"]@content")
  private static let titles = statedTitles + list("article h1", "h1", "title")
  private static let authors = list(
    "[itemprop=author] [itemprop=name]@content", "[itemprop=author] [itemprop=name]",
    "[itemprop=author]@content",
    "[itemprop=author]", "meta[name=author]@content", "meta[property=\"article:author\"]@content",
    "meta[property=\"dable:author\"]@content", "[rel~=author]")
  private static let likelyAuthors = list(
    ".byline .name", ".byline", ".author-name", ".author", ".writer", ".journalist", ".reporter")
  private static let buttons = Selector(fixed: "button, [class*=subscribe], [class*=follow]")
  private static let articleBody = Selector(fixed: "[itemprop=articleBody], article")
}

extension String {
  /// Without any of `letters` at both ends.
  func trimmed(of letters: String) -> String {
    var rest = Substring(self)
    while let first = rest.first, letters.contains(first) { rest.removeFirst() }
    while let last = rest.last, letters.contains(last) { rest.removeLast() }
    return String(rest)
  }
}
