internal import Posts

/// A tweet as Apify's scrapers write it.
struct ApifyTweetShape: JSONShape {
  let id = "x-apify"
  let closedFields: Set<String> = ["author", "entities", "extendedEntities", "card", "place", "media"]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard let account = object["author"]?["userName"]?.text, let number = object["id"]?.text,
      let time = object["createdAt"]?.text, let text = object["fullText"]?.text ?? object["text"]?.text
    else { return nil }
    var draft = Tweets.draft(
      id: number, text: text, handle: account, name: object["author"]?["name"]?.text, time: time, times)
    draft.parent = Tweets.parent(object["inReplyToId"]?.text)
    return draft
  }
}
