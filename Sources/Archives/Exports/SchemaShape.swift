internal import Markup
internal import Posts

/// A post or article by schema.org, as JSON-LD carries it.
struct SchemaShape: JSONShape {
  let id = "json-ld"
  let closedFields: Set<String> = ["author", "publisher", "image", "mainEntityOfPage", "isPartOf", "creator"]
  private static let kinds: Set<String> = [
    "SocialMediaPosting", "DiscussionForumPosting", "Comment", "BlogPosting", "NewsArticle", "Article",
    "ReportageNewsArticle", "OpinionNewsArticle", "AnalysisNewsArticle", "LiveBlogPosting", "QAPage",
    "Answer",
    "Question", "Review", "TechArticle",
  ]

  /// Whether an object is a post or article, with or without its text.
  static func isArticle(_ object: JSONObject) -> Bool {
    let kinds = object["@type"]?.list.compactMap(\.text) ?? []
    return kinds.contains { kind in
      SchemaShape.kinds.contains(kind.split(separator: "/").last.map(String.init) ?? kind)
    }
  }

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard SchemaShape.isArticle(object),
      let body = (object["articleBody"] ?? object["text"] ?? object["reviewBody"])?.text
    else { return nil }
    var draft = SchemaShape.facts(object, times)
    draft.text = MarkupText.looksLikeMarkup(body) ? MarkupText.text(ofFragment: body) : MarkupText.plain(body)
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
    if let author = (object["author"] ?? object["creator"])?.list.first {
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
    return draft
  }
}
