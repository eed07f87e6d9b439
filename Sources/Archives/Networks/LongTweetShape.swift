internal import Posts

/// The whole of a long tweet in X's data export, `note-tweet.js`, under a number of its own.
struct LongTweetShape: JSONShape {
  let id = "x-note"
  let closedFields: Set<String> = ["core", "lifecycle"]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard let number = object["noteTweetId"]?.text, let text = object["core"]?["text"]?.text else {
      return nil
    }
    var draft = Draft(text: text.trimmingBlanks(), platform: "x")
    draft.published = object["createdAt"]?.text.flatMap(times.moment)
    draft.key = "x/note/" + number
    return draft
  }
}
