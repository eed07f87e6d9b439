internal import Markup
internal import Posts

/// A post of a Discourse forum as its interface gives it.
struct DiscourseShape: JSONShape {
  let id = "discourse"

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard let body = object["cooked"]?.text, let number = object["post_number"]?.text,
      let topic = object["topic_id"]?.text, let account = object["username"]?.text
    else { return nil }
    var draft = Draft(text: MarkupText.text(ofFragment: body), platform: "discourse")
    draft.name = object["name"]?.text
    draft.handle = account
    draft.published = object["created_at"]?.text.flatMap(times.moment)
    // The forum's own address is not in it; its topic's number and name are.
    let thread = "discourse/\(topic)/\(object["topic_slug"]?.text ?? "")"
    draft.key = "\(thread)/\(number)"
    draft.parent = object["reply_to_post_number"]?.text.map { PostIdentity.id(key: "\(thread)/\($0)") }
    return draft
  }
}
