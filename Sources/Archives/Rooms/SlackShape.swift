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
      text: MarkupText.decodingReferences(Self.shown(object["text"]?.text ?? "")).trimmingBlanks(),
      platform: "slack")
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

  /// A text with its links and names as they are shown: `<https://a.example|예약>` is 예약, `<@U1>` is @U1.
  private static func shown(_ text: String) -> String {
    var shown = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      let mark = rest[rest.index(after: open)..<close]
      let label = mark.split(separator: "|", maxSplits: 1).last ?? mark
      shown += rest[..<open]
      shown +=
        mark.hasPrefix("#") && !label.hasPrefix("#")
        ? "#" + label : label.hasPrefix("!") ? "@" + label.dropFirst() : label
      rest = rest[rest.index(after: close)...]
    }
    return shown + rest
  }
}
