internal import Markup
internal import Posts

/// What an article's page says of it in general marks: JSON-LD, microdata, OpenGraph and `meta`, headings and bylines.
struct PageFacts {
  let page: Page
  let linked: [JSONValue]

  /// The article of the page, without its text, which stands in `body` if that is known.
  func draft(above body: MarkupTree.Node? = nil) -> Draft {
    var draft = Draft(text: "", platform: "web")
    if let article = article(in: linked) { draft = SchemaShape.facts(article, page.times) }
    draft.platform = "web"
    if draft.title == nil { draft.title = first(PageFacts.titles) }
    if draft.name == nil { draft.name = author() }
    if draft.published == nil { draft.published = PageDates(page: page, body: body).date() }
    draft.permalink = draft.permalink.flatMap(page.resolve) ?? page.address
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
    for text in PageFacts.authors.lazy.compactMap({ value($0) }) {
      // An address of a profile is no name.
      guard WebAddress(text) == nil, text.count < 60 else { continue }
      return text
    }
    return nil
  }

  private func first(_ rules: [FieldRule]) -> String? {
    rules.lazy.compactMap { $0.value(in: page.tree, unit: 0, style: MarkupTree.TextStyle()) }.first
  }

  private func value(_ rule: FieldRule) -> String? {
    rule.value(in: page.tree, unit: 0, style: MarkupTree.TextStyle())
  }

  private func value(_ rule: String) -> String? { FieldRule(rule).flatMap { value($0) } }

  private static func list(_ texts: String...) -> [FieldRule] { texts.compactMap { FieldRule($0) } }

  private static let titles = list(
    "[itemprop=headline]", "meta[property=\"og:title\"]@content", "meta[name=\"twitter:title\"]@content",
    "article h1",
    "h1", "title")
  private static let authors = list(
    "[itemprop=author] [itemprop=name]@content", "[itemprop=author] [itemprop=name]",
    "[itemprop=author]@content",
    "[itemprop=author]", "meta[name=author]@content", "meta[property=\"article:author\"]@content",
    "meta[property=\"dable:author\"]@content", "[rel~=author]", ".byline .name", ".byline", ".author-name",
    ".author",
    ".writer", ".journalist", ".reporter")
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
