internal import Posts

/// A comment in what yt-dlp writes of a video: `comments` of its `info.json`.
struct VideoCommentShape: JSONShape {
  let id = "yt-dlp"

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? { nil }

  func draft(_ object: JSONObject, in video: JSONObject?, _ times: TimeReader) -> Draft? {
    guard let video, let address = video["webpage_url"]?.text, video["comments"] != nil,
      let number = object["id"]?.text, let parent = object["parent"]?.text, let text = object["text"]?.text
    else { return nil }
    let host = WebAddress(address)?.plainHost ?? ""
    let platform = host == "youtube.com" || host == "youtu.be" ? "youtube" : "web"
    var draft = Draft(text: text.trimmingBlanks(), platform: platform)
    draft.name = object["author"]?.text
    draft.published = object["timestamp"]?.text.flatMap(times.moment)
    let place = platform == "youtube" ? platform : platform + "/comment"
    draft.key = "\(place)/\(number)"
    if parent == "root" {
      draft.parentAddress = address
    } else {
      draft.parent = PostIdentity.id(key: "\(place)/\(parent)")
    }
    return draft
  }
}
