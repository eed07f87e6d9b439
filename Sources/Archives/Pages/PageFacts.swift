internal import Markup
internal import Posts

/// What an article's page says of it in general marks: JSON-LD, microdata, OpenGraph and `meta`, headings and bylines.
struct PageFacts {
  let page: Page
  let linked: [JSONValue]

  /// The article of the page, without its text.
  func draft() -> Draft {
    var draft = Draft(text: "", platform: "web")
    if let article = article(in: linked) { draft = SchemaShape.facts(article, page.times) }
    draft.platform = "web"
    if draft.title == nil { draft.title = first(PageFacts.titles) }
    if draft.name == nil { draft.name = author() }
    if draft.published == nil { draft.published = date() }
    draft.permalink = draft.permalink.flatMap(page.resolve) ?? page.address
    return draft
  }

  /// Whether the page calls itself an article in any way.
  var saysArticle: Bool {
    if article(in: linked) != nil { return true }
    let type = value("meta[property=\"og:type\"]@content") ?? ""
    return type == "article" || first(PageFacts.dates) != nil || page.tree.first(PageFacts.articleBody) != nil
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

  private func date() -> Moment? {
    for rule in PageFacts.dates {
      if let text = rule.value(in: page.tree, unit: 0, style: MarkupTree.TextStyle()),
        let moment = page.times.moment(text)
      {
        return moment
      }
    }
    // A line like `입력 2022.10.17 오전 9:12` in an element named for it.
    for node in page.tree.all(PageFacts.dateElements).prefix(20) {
      let text = page.tree.text(of: node)
      guard text.utf8.count < 100 else { continue }
      for line in text.split(separator: "\n") {
        if let moment = page.times.moment(String(line)), moment.origin != Moment.Origin.derived {
          return moment
        }
        for mark in ["입력", "등록", "승인", "작성일", "기사입력", "송고"] {
          let parts = String(line).components(separator: mark)
          if parts.count > 1, let moment = page.times.moment(parts[1].trimmed(of: " :|·")) { return moment }
        }
      }
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
  private static let dates = list(
    "meta[property=\"article:published_time\"]@content", "[itemprop=datePublished]@content",
    "[itemprop=datePublished]@datetime", "[itemprop=datePublished]", "meta[property=\"og:regDate\"]@content",
    "meta[name=\"article:published_time\"]@content", "meta[name=date]@content",
    "meta[name=\"pubdate\"]@content",
    "meta[name=\"DC.date.issued\"]@content", "meta[property=\"og:article:published_time\"]@content",
    "article time[datetime]@datetime", "time[datetime]@datetime", "article time", "time")
  private static let articleBody = Selector(fixed: "[itemprop=articleBody], article")
  private static let dateElements = Selector(
    fixed: "[class*=date], [class*=time], [class*=info], [class*=byline], [id*=date]")
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
