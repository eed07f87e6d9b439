internal import Posts

/// A note as a Misskey server gives it.
struct MisskeyShape: JSONShape {
  let id = "misskey"
  let closedFields: Set<String> = ["user", "files", "poll", "reactions", "emojis"]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard let number = object["id"]?.text, let time = object["createdAt"]?.text,
      let account = object["user"]?["username"]?.text, let text = object["text"]?.text,
      object["replyId"] != nil || object["renoteId"] != nil
    else { return nil }
    var draft = Draft(text: text.trimmingBlanks(), platform: "misskey")
    draft.title = object["cw"]?.text
    draft.name = object["user"]?["name"]?.text
    draft.handle = account
    draft.published = times.moment(time)
    draft.permalink = object["url"]?.text ?? object["uri"]?.text
    draft.key = "misskey/" + number
    draft.parent = object["replyId"]?.text.map { PostIdentity.id(key: "misskey/" + $0) }
    return draft
  }
}
