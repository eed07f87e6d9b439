internal import Markup
internal import Posts

/// A post or article by schema.org, as JSON-LD carries it.
struct SchemaShape: JSONShape {
  let id = "json-ld"
  let closedFields: Set<String> = ["author", "publisher", "image", "mainEntityOfPage", "isPartOf", "creator"]
  let answerFields: Set<String> = ["comment", "comments", "suggestedAnswer", "acceptedAnswer"]
  private static let kinds: Set<String> = [
    "SocialMediaPosting", "DiscussionForumPosting", "Comment", "BlogPosting", "NewsArticle", "Article",
    "ReportageNewsArticle", "OpinionNewsArticle", "AnalysisNewsArticle", "LiveBlogPosting", "QAPage",
    "Answer",
    "Question", "Review", "TechArticle",
  ]

  /// Whether an object is a post or article, with or without its text.
  static func isArticle(_ object: JSONObject) -> Bool { isOne(of: kinds, object) }

  /// Whether an object answers a post or article.
  static func isAnswer(_ object: JSONObject) -> Bool { isOne(of: ["Comment", "Answer"], object) }

  private static let organizations: Set<String> = ["Organization", "NewsMediaOrganization", "Corporation"]

  private static func isOne(of kinds: Set<String>, _ object: JSONObject?) -> Bool {
    object?["@type"]?.list.compactMap(\.text).contains { kind in
      kinds.contains(kind.split(separator: "/").last.map(String.init) ?? kind)
    } ?? false
  }

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard SchemaShape.isArticle(object),
      let body = (object["articleBody"] ?? object["text"] ?? object["reviewBody"])?.text
    else { return nil }
    var draft = SchemaShape.facts(object, times)
    // Without a tag its line breaks are all that parts the lines, though references may stand in it.
    draft.text =
      MarkupText.holdsTag(body)
      ? MarkupText.text(ofFragment: body) : MarkupText.plain(MarkupText.decodingReferences(body))
    // Some escape their paragraphs once more.
    if body.contains("&lt;/") || body.contains("&lt;br"), MarkupText.holdsEnd(draft.text) {
      draft.text = MarkupText.text(ofFragment: draft.text)
    }
    draft.isAnswer = SchemaShape.isAnswer(object)
    return draft.text.isEmpty ? nil : draft
  }

  /// All but the text.
  static func facts(_ object: JSONObject, _ times: TimeReader) -> Draft {
    var draft = Draft(text: "", platform: "web")
    let isPost =
      object["@type"]?.list.contains { ["SocialMediaPosting", "Comment"].contains($0.text ?? "") } ?? false
    if !isPost {
      draft.title = (object["headline"] ?? object["name"])?.text.map(MarkupText.decodingReferences)
    }
    // A press or firm is no journalist; of a post it may be the author.
    let isNews = isOne(of: ["NewsArticle", "Article", "ReportageNewsArticle"], object)
    let authors = (object["author"] ?? object["creator"])?.list ?? []
    if let author = authors.first(where: { !isNews || !isOne(of: organizations, $0.object) }) {
      draft.name = (author.text ?? author["name"]?.text).map(MarkupText.decodingReferences)
      let account = author["alternateName"]?.text ?? author["identifier"]?["value"]?.text
      if let account, account.hasPrefix("@") || isPost {
        draft.handle = account.hasPrefix("@") ? String(account.dropFirst()) : account
      }
    }
    draft.published = (object["datePublished"] ?? object["dateCreated"] ?? object["uploadDate"])?.text
      .flatMap(times.moment)
    let page = object["mainEntityOfPage"]
    draft.permalink = [object["url"]?.text, page?.text, page?["@id"]?.text, object["@id"]?.text].lazy
      .compactMap { $0 }
      .first { WebAddress($0) != nil }
    // An address within the site, which the page completes.
    if draft.permalink == nil, let path = object["url"]?.text, path.hasPrefix("/") { draft.permalink = path }
    return draft
  }
}
