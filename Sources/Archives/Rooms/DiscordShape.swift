internal import Posts

/// A message in what DiscordChatExporter writes of a channel.
struct DiscordShape: JSONShape {
  let id = "discord"
  let closedFields: Set<String> = [
    "author", "attachments", "embeds", "stickers", "reactions", "mentions", "reference", "inlineEmojis",
    "interaction",
  ]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? { nil }

  func draft(_ object: JSONObject, in room: JSONObject?, _ times: TimeReader) -> Draft? {
    guard let room, room["channel"] != nil, room["messages"] != nil, let number = object["id"]?.text,
      let kind = object["type"]?.text, let time = object["timestamp"]?.text, let author = object["author"]
    else { return nil }
    var draft = Draft(text: (object["content"]?.text ?? "").trimmingBlanks(), platform: "discord")
    draft.name = author["nickname"]?.text ?? author["name"]?.text
    draft.handle = author["name"]?.text
    draft.published = times.moment(time)
    draft.hasUnreadTime = true
    draft.key = "discord/" + number
    if kind == "Reply" {
      draft.parent = object["reference"]?["messageId"]?.text.map { PostIdentity.id(key: "discord/" + $0) }
    }
    draft.loss = kind != "Default" && kind != "Reply" ? .notPost : draft.text.isEmpty ? .attachment : nil
    return draft
  }
}
