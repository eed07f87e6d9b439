internal import Posts

/// A comment below a video of TikTok as its pages fetch it.
struct TikTokCommentShape: JSONShape {
  let id = "tiktok-comments"
  let closedFields: Set<String> = ["user", "share_info", "label_list", "text_extra"]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard let number = object["cid"]?.text, let text = object["text"]?.text,
      let time = object["create_time"]?.text, let video = object["aweme_id"]?.text
    else { return nil }
    var draft = Draft(text: text.trimmingBlanks(), platform: "tiktok")
    draft.handle = object["user"]?["unique_id"]?.text
    draft.name = object["user"]?["nickname"]?.text
    draft.published = times.moment(time)
    draft.key = "tiktok/comment/" + number
    let answered = object["reply_id"]?.text.flatMap { $0 == "0" ? nil : $0 }
    draft.parent = PostIdentity.id(key: answered.map { "tiktok/comment/" + $0 } ?? "tiktok/" + video)
    return draft
  }
}
