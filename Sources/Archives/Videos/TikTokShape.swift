internal import Posts

/// A video of TikTok as its pages carry it: the words below it are the post.
struct TikTokShape: JSONShape {
  let id = "tiktok"
  let closedFields: Set<String> = [
    "author", "video", "music", "challenges", "stats", "statsV2", "textExtra", "contents", "authorStats",
  ]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard let number = object["id"]?.text, let text = object["desc"]?.text,
      let time = object["createTime"]?.text, let account = object["author"]?["uniqueId"]?.text
    else { return nil }
    var draft = Draft(text: text.trimmingBlanks(), platform: "tiktok")
    draft.handle = account
    draft.name = object["author"]?["nickname"]?.text
    draft.published = times.moment(time)
    draft.permalink = "https://www.tiktok.com/@\(account)/video/\(number)"
    return draft
  }
}
