internal import Markup
internal import Posts

/// A message in what Slack exports of a channel: a list for each day.
struct SlackShape: JSONShape {
  let id = "slack"
  let closedFields: Set<String> = [
    "blocks", "attachments", "files", "reactions", "replies", "user_profile", "edited", "bot_profile",
  ]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard object["type"]?.text == "message", let time = object["ts"]?.text,
      object["user"] != nil || object["bot_id"] != nil || object["username"] != nil
    else { return nil }
    var draft = Draft(
      text: MarkupText.decodingReferences(object["text"]?.text ?? "").trimmingBlanks(), platform: "slack")
    let profile = object["user_profile"]
    draft.name = profile?["real_name"]?.text ?? object["username"]?.text
    draft.handle = profile?["display_name"]?.text ?? profile?["name"]?.text ?? object["user"]?.text
    draft.published = times.moment(time)
    draft.hasUnreadTime = true
    draft.key = "slack/" + time
    if let thread = object["thread_ts"]?.text, thread != time {
      draft.parent = PostIdentity.id(key: "slack/" + thread)
    }
    // What people do to a channel is told like a message: `channel_join`.
    let isSaid = ["thread_broadcast", "me_message", "bot_message", "file_share"].contains(
      object["subtype"]?.text ?? "thread_broadcast")
    draft.loss = !isSaid ? .notPost : draft.text.isEmpty ? .attachment : nil
    return draft
  }
}
