internal import Markup
internal import Posts

/// A status as a Mastodon server gives it; a boost is none, but holds the one that was boosted.
struct MastodonShape: JSONShape {
  let id = "mastodon"
  let closedFields: Set<String> = [
    "account", "mentions", "media_attachments", "tags", "emojis", "card", "poll", "application", "filtered",
  ]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard let account = object["account"], let handle = account["acct"]?.text,
      let number = object["id"]?.text,
      let time = object["created_at"]?.text, case .string(let content)? = object["content"]
    else { return nil }
    var draft = Draft(text: MarkupText.text(ofFragment: content), platform: "mastodon")
    draft.title = object["spoiler_text"]?.text
    draft.name = account["display_name"]?.text
    draft.handle = handle
    draft.published = times.moment(time)
    draft.hasUnreadTime = true
    // Answers name the number on the server that was asked, not that of the server a status came from.
    draft.key = "mastodon/" + number
    draft.permalink = object["url"]?.text ?? object["uri"]?.text
    draft.parent = object["in_reply_to_id"]?.text.map { PostIdentity.id(key: "mastodon/" + $0) }
    if object["reblog"]?.object != nil {
      draft.loss = .notPost
    } else if draft.text.isEmpty {
      draft.loss = .attachment
    }
    return draft
  }
}
