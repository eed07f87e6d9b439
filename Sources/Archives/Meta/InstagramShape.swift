internal import Posts

/// A post of Instagram as its pages carry it: by the private API (`caption.text`) or GraphQL (`edge_media_to_caption`);
/// and one of Threads, its sister.
struct InstagramShape: JSONShape {
  let id = "instagram"
  let closedFields: Set<String> = ["user", "owner", "caption", "edge_media_to_caption"]
  let answerFields: Set<String> = [
    "edge_media_to_parent_comment", "edge_media_to_comment", "edge_media_preview_comment", "comments",
  ]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard let code = object["code"]?.text ?? object["shortcode"]?.text,
      let time = object["taken_at"]?.text ?? object["taken_at_timestamp"]?.text
    else { return nil }
    let edges = object["edge_media_to_caption"]?["edges"]?.list.first?[path: ["node", "text"]]
    guard let text = object["caption"]?["text"]?.text ?? object["caption"]?.text ?? edges?.text else {
      return nil
    }
    let user = object["user"] ?? object["owner"]
    var draft = Draft(text: text.trimmingBlanks(), platform: "instagram")
    draft.handle = user?["username"]?.text
    draft.name = user?["full_name"]?.text
    draft.published = times.moment(time)
    // Threads answers in the same shape, with fields of its own.
    if object["text_post_app_info"] != nil {
      draft.platform = "threads"
      draft.permalink = draft.handle.map { "https://www.threads.net/@\($0)/post/\(code)" }
      draft.key = draft.permalink == nil ? "threads/\(code)" : nil
    } else {
      draft.permalink = "https://www.instagram.com/p/\(code)/"
    }
    return draft
  }
}
