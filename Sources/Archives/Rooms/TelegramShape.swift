internal import Posts

/// A message in what Telegram exports of a chat: `result.json`.
struct TelegramShape: JSONShape {
  let id = "telegram"
  let closedFields: Set<String> = [
    "text", "text_entities", "reactions", "poll", "location_information", "contact_information",
    "inline_bot_buttons",
  ]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? { draft(object, in: nil, times) }

  func draft(_ object: JSONObject, in chat: JSONObject?, _ times: TimeReader) -> Draft? {
    guard let kind = object["type"]?.text, kind == "message" || kind == "service",
      let body = object["text"], let date = object["date"]?.text,
      object["from_id"] != nil || object["date_unixtime"] != nil || object["actor"] != nil
    else { return nil }
    // Words with marks, links and the like are a list of strings and objects.
    let text = body.list.compactMap { $0.text ?? $0["text"]?.text }.joined()
    var draft = Draft(text: text.trimmingBlanks(), platform: "telegram")
    draft.name = object["from"]?.text
    draft.published = times.moment(
      local: date, universal: object["date_unixtime"]?.text.flatMap(times.moment)?.seconds)
    draft.hasUnreadTime = true
    if let room = chat?["id"]?.text {
      if let number = object["id"]?.text { draft.key = "telegram/\(room)/\(number)" }
      draft.parent = object["reply_to_message_id"]?.text.map {
        PostIdentity.id(key: "telegram/\(room)/\($0)")
      }
    }
    draft.loss = kind == "service" ? .notPost : draft.text.isEmpty ? .attachment : nil
    return draft
  }
}
