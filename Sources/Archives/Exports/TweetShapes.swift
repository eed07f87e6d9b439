internal import Markup
internal import Posts

/// What the shapes of X have in common.
enum Tweets {
  static func draft(
    id: String?, text: String, handle: String?, name: String?, time: String?, _ times: TimeReader
  ) -> Draft {
    // The API escapes `&`, `<` and `>` in texts.
    var draft = Draft(text: MarkupText.decodingReferences(text).trimmingBlanks(), platform: "x")
    draft.handle = handle.flatMap { $0.isEmpty ? nil : $0 }
    draft.name = name
    draft.published = time.flatMap(times.moment)
    if let id {
      draft.key = "x/" + id
      if let handle = draft.handle { draft.permalink = "https://x.com/\(handle)/status/\(id)" }
    }
    return draft
  }

  static func parent(_ id: String?) -> Post.ID? {
    id.flatMap { $0.isEmpty ? nil : PostIdentity.id(key: "x/" + $0) }
  }
}

/// A tweet in the answers of X's own pages: `rest_id`, `core`, `legacy`.
struct GraphQLTweetShape: JSONShape {
  let id = "x-graphql"
  let closedFields: Set<String> = ["legacy", "core", "note_tweet", "card", "views", "source"]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard let legacy = object["legacy"], let text = legacy["full_text"]?.text,
      let time = legacy["created_at"]?.text
    else { return nil }
    let user = object["core"]?[path: ["user_results", "result"]]
    let handle = user?[path: ["legacy", "screen_name"]]?.text ?? user?[path: ["core", "screen_name"]]?.text
    let name = user?[path: ["legacy", "name"]]?.text ?? user?[path: ["core", "name"]]?.text
    let long = object["note_tweet"]?[path: ["note_tweet_results", "result", "text"]]?.text
    let reposted = legacy[path: ["retweeted_status_result", "result"]]
    let original =
      reposted?[path: ["note_tweet", "note_tweet_results", "result", "text"]]?.text
      ?? reposted?[path: ["legacy", "full_text"]]?.text
    var draft = Tweets.draft(
      id: object["rest_id"]?.text ?? legacy["id_str"]?.text, text: original ?? long ?? text, handle: handle,
      name: name, time: time, times)
    draft.parent = Tweets.parent(legacy["in_reply_to_status_id_str"]?.text)
    return draft
  }
}

/// A tweet of the older API, of twarc and of X's data export: `full_text` or `text`, `created_at`, `id_str`.
struct TweetShape: JSONShape {
  let id = "x-api"
  let closedFields: Set<String> = [
    "user", "entities", "extended_entities", "edit_info", "extended_tweet", "place",
  ]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard let number = object["id_str"]?.text, let time = object["created_at"]?.text,
      let text = object["extended_tweet"]?["full_text"]?.text ?? object["full_text"]?.text
        ?? object["text"]?.text,
      object["user"] != nil || object["entities"] != nil || object["display_text_range"] != nil
    else { return nil }
    var draft = Tweets.draft(
      id: number, text: object["retweeted_status"]?["full_text"]?.text ?? text,
      handle: object["user"]?["screen_name"]?.text, name: object["user"]?["name"]?.text, time: time, times)
    draft.parent = Tweets.parent(object["in_reply_to_status_id_str"]?.text)
    return draft
  }
}

/// A tweet as snscrape and twscrape write it.
struct ScrapedTweetShape: JSONShape {
  let id = "snscrape"
  let closedFields: Set<String> = [
    "user", "inReplyToUser", "mentionedUsers", "media", "links", "card", "coordinates",
  ]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard let user = object["user"], let handle = user["username"]?.text, let time = object["date"]?.text,
      let text = object["rawContent"]?.text ?? object["content"]?.text ?? object["renderedContent"]?.text
    else { return nil }
    var draft = Tweets.draft(
      id: object["id_str"]?.text ?? object["id"]?.text, text: text, handle: handle,
      name: user["displayname"]?.text, time: time, times)
    if let address = object["url"]?.text { draft.permalink = address }
    draft.parent = Tweets.parent(object["inReplyToTweetId"]?.text ?? object["inReplyToTweetIdStr"]?.text)
    return draft
  }
}
