internal import Markup
internal import Posts

/// A post or comment of Reddit as its interface and dumps of it give them.
struct RedditShape: JSONShape {
  let id = "reddit"
  let answerFields: Set<String> = ["replies"]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard let author = object["author"]?.text, let time = object["created_utc"]?.text,
      let number = object["id"]?.text, object["subreddit"] != nil || object["parent_id"] != nil
    else { return nil }
    let title = object["title"]?.text.map(MarkupText.decodingReferences)
    guard let text = object["body"]?.text ?? object["selftext"]?.text ?? title else { return nil }
    var draft = Draft(text: MarkupText.decodingReferences(text).trimmingBlanks(), platform: "reddit")
    draft.title = title
    draft.handle = author
    draft.published = times.moment(time)
    draft.permalink = object["permalink"]?.text.map { $0.hasPrefix("/") ? "https://www.reddit.com" + $0 : $0 }
    // `/r/NAME/comments/POST/…`; what a comment answers is named by its kind and number: `t1_…`, `t3_…`.
    let segments = draft.permalink.flatMap { WebAddress($0) }?.segments ?? []
    let post = object["link_id"]?.text?.dropFirst(3) ?? (segments.count > 3 ? segments[3] : nil)
    if let parent = object["parent_id"]?.text, let post {
      let isComment = parent.hasPrefix("t1_")
      draft.parent = PostIdentity.id(key: "reddit/\(post)" + (isComment ? "/\(parent.dropFirst(3))" : ""))
      if draft.permalink == nil { draft.key = "reddit/\(post)/\(number)" }
    }
    if ["[deleted]", "[removed]"].contains(text) { draft.loss = .goneComment }
    return draft
  }
}
