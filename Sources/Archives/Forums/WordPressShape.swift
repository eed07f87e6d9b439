internal import Markup
internal import Posts

/// A post, page or comment as a WordPress blog's own interface gives it.
struct WordPressShape: JSONShape {
  let id = "wordpress"
  let closedFields: Set<String> = [
    "title", "content", "excerpt", "guid", "meta", "yoast_head_json", "_embedded", "_links",
  ]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard let body = object["content"]?["rendered"]?.text, let link = object["link"]?.text,
      let date = object["date"]?.text
    else { return nil }
    var draft = Draft(text: MarkupText.text(ofFragment: body), platform: "web")
    draft.title = object["title"]?["rendered"]?.text.map(MarkupText.text(ofFragment:))
    draft.name = object["author_name"]?.text
    let universal = object["date_gmt"]?.text.flatMap { times.moment($0 + "Z") }
    draft.published = times.moment(local: date, universal: universal?.seconds)
    draft.hasUnreadTime = true
    draft.permalink = link
    if object["post"] != nil {
      let parent = object["parent"]?.text.flatMap { $0 == "0" ? nil : "#comment-" + $0 }
      draft.parentAddress = WebAddress.page(link) + (parent ?? "")
    }
    let status = object["status"]?.text ?? "publish"
    if status != "publish", status != "approved" { draft.loss = .notPost }
    return draft
  }
}
