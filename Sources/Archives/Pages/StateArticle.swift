internal import Markup
internal import Posts

/// The article in the state of a page that scripts build: the object with the longest body under a title.
///
/// Sites name the fields of an article in few ways, and none says what it is; so a body must be long, and the objects
/// beside it in the same list count only if they have all that it has.
struct StateArticle {
  private let times: TimeReader

  init(times: TimeReader) { self.times = times }

  private struct Found {
    let draft: Draft
    /// Which list holds it; 0 for none.
    let list: Int
  }

  /// The posts of the state, the longest alone or with its neighbours in a list.
  func drafts(in values: [JSONValue]) -> [Draft] {
    var found: [Found] = []
    var lists = 0
    var waiting = values.reversed().map { (value: $0, list: 0) }
    while let (value, list) = waiting.popLast() {
      switch value {
      case .array(let items):
        lists += 1
        waiting += items.reversed().map { (value: $0, list: lists) }
      case .object(let object):
        if let draft = draft(object) { found.append(Found(draft: draft, list: list)) }
        waiting += object.fields.reversed().map { (value: $0.value, list: 0) }
      default: break
      }
    }
    let longest = found.enumerated().max { left, right in
      (left.element.draft.text.utf8.count, right.offset) < (right.element.draft.text.utf8.count, left.offset)
    }
    guard let best = longest?.element else { return [] }
    guard best.list != 0, best.draft.published != nil, best.draft.name != nil else { return [best.draft] }
    return found.filter { $0.list == best.list && $0.draft.published != nil && $0.draft.name != nil }.map(
      \.draft)
  }

  /// The article that `object` is, by the names of its fields; `nil` without a title or a body of some length.
  private func draft(_ object: JSONObject) -> Draft? {
    let headlines = object["headlines"]?["basic"]?.text
    guard let title = text(StateArticle.titles, object) ?? headlines else { return nil }
    let bodies = StateArticle.bodies.lazy.compactMap { body(object[$0]) }
    guard let body = bodies.first(where: { $0.unicodeScalars.count >= MainContent.least }) else { return nil }
    var draft = Draft(text: body, platform: "web")
    draft.title = MarkupText.text(ofFragment: title)
    draft.name =
      StateArticle.authors.lazy.compactMap { name(object[$0]) }.first ?? name(object["credits"]?["by"])
    let dates = StateArticle.dates.compactMap { object[$0]?.text.flatMap(times.moment) }
    draft.published = dates.first { $0.precision != .day } ?? dates.first
    draft.permalink = text(["canonicalUrl", "url", "permalink", "shareUrl", "link"], object)
      .flatMap { WebAddress($0) == nil ? nil : $0 }
    return draft
  }

  private func text(_ keys: [String], _ object: JSONObject) -> String? {
    keys.lazy.compactMap { key in
      guard case .string(let text)? = object[key], !text.isEmpty else { return nil }
      return text
    }.first
  }

  /// A body as HTML or text, or as a list of blocks with one each.
  private func body(_ value: JSONValue?) -> String? {
    switch value {
    case .string(let text)? where !text.isEmpty: MarkupText.text(ofFragment: text)
    case .object(let object)?:
      StateArticle.rendered.lazy.compactMap { body(object[$0]) }.first
    case .array(let blocks)?:
      blocks.compactMap { block in body(block) }.joined(separator: "\n")
    default: nil
    }
  }

  private func name(_ value: JSONValue?) -> String? {
    let names = (value?.list ?? []).compactMap { person -> String? in
      if case .string(let text) = person { return text.isEmpty ? nil : text }
      return ["name", "authorName", "reporterName", "displayName", "nickname", "korName"].lazy
        .compactMap { person[$0]?.text }.first
    }
    guard let first = names.first, first.count < 60, WebAddress(first) == nil else { return nil }
    return MarkupText.text(ofFragment: names.count < 4 ? names.joined(separator: ", ") : first)
  }

  private static let titles = ["title", "headline", "articleTitle", "subject", "newsTitle"]
  private static let bodies = [
    "contentHtml", "contentHTML", "content_html", "bodyHtml", "body_html", "articleBody", "articleContent",
    "articleHtml", "content", "contents", "body", "newsContent", "text", "blocks", "paragraphs",
    "content_elements",
  ]
  private static let rendered = ["rendered", "html", "contentHtml", "content", "text", "value"]
  private static let authors = [
    "authors", "author", "reporters", "reporter", "reporterName", "authorName", "writers", "writer",
    "writerName",
    "byline", "displayAuthor", "journalist", "journalists", "creator", "nickname", "user",
  ]
  private static let dates = [
    "display_date", "first_publish_date", "datePublished", "publishedAt", "published_at", "publishDate",
    "publishedDate", "publishedTime",
    "firstPublishedAt",
    "firstPublishDate", "publishDt", "pubDate", "paperDate", "articleDate", "regDate", "regDt",
    "registeredAt",
    "createdAt", "created_at", "dateCreated", "createDate", "createDt", "writeDate", "date", "published",
    "deployDate",
    "deployDt",
  ]
}
