internal import Markup
internal import Posts

/// A comment as YouTube's interface gives it, alone or in its thread.
struct YouTubeCommentShape: JSONShape {
  let id = "youtube-api"
  let closedFields: Set<String> = ["snippet"]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard object["kind"]?.text == "youtube#comment", let number = object["id"]?.text,
      let snippet = object["snippet"],
      let text = snippet["textOriginal"]?.text
        ?? snippet["textDisplay"]?.text.map(MarkupText.text(ofFragment:))
    else { return nil }
    var draft = Draft(text: text.trimmingBlanks(), platform: "youtube")
    draft.name = snippet["authorDisplayName"]?.text
    draft.published = snippet["publishedAt"]?.text.flatMap(times.moment)
    draft.key = "youtube/" + number
    if let parent = snippet["parentId"]?.text {
      draft.parent = PostIdentity.id(key: "youtube/" + parent)
    } else {
      draft.parentAddress = snippet["videoId"]?.text.map { "https://www.youtube.com/watch?v=" + $0 }
    }
    return draft
  }
}
