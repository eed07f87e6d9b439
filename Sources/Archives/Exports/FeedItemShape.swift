internal import Markup
internal import Posts

/// An item of JSON Feed.
struct FeedItemShape: JSONShape {
  let id = "json-feed"
  let closedFields: Set<String> = ["author", "authors", "attachments"]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard object["content_html"] != nil || object["content_text"] != nil || object["date_published"] != nil,
      object["items"] == nil
    else { return nil }
    let html = object["content_html"]?.text.map(MarkupText.text(ofFragment:))
    let plain = object["content_text"]?.text.map { MarkupText.plain($0) }
    let summary = object["summary"]?.text.map { MarkupText.plain($0) }
    guard
      let text = [html, plain, summary, object["title"]?.text].lazy.compactMap({ $0 }).first(where: {
        !$0.isEmpty
      })
    else { return nil }
    var draft = Draft(text: text, platform: "json-feed")
    draft.title = object["title"]?.text
    let author = object["authors"]?.list.first ?? object["author"]
    draft.name = author?["name"]?.text
    draft.published = (object["date_published"] ?? object["date_modified"])?.text.flatMap(times.moment)
    draft.permalink = object["url"]?.text ?? object["id"]?.text ?? object["external_url"]?.text
    return draft
  }
}
