internal import Posts

/// A tweet of the API's second version: `id`, `text`, `created_at`, `author_id`, whose author stands in `includes`
/// beside it or in `author`.
struct TweetV2Shape: JSONShape {
  let id = "x-api-2"
  /// An answer of the API holds a few hundred accounts; where there are more, they are not looked through.
  private static let mostUsers = 1000

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? { draft(object, in: nil, times) }

  func draft(_ object: JSONObject, in answer: JSONObject?, _ times: TimeReader) -> Draft? {
    guard let account = object["author_id"]?.text, let number = object["id"]?.text,
      let text = object["text"]?.text, let time = object["created_at"]?.text
    else { return nil }
    let author = object["author"] ?? answer.flatMap { user(account, in: $0) }
    var draft = Tweets.draft(
      id: number, text: object["note_tweet"]?["text"]?.text ?? text, handle: author?["username"]?.text,
      name: author?["name"]?.text, time: time, times)
    for reference in object["referenced_tweets"]?.list ?? [] where reference["type"]?.text == "replied_to" {
      draft.parent = Tweets.parent(reference["id"]?.text)
    }
    return draft
  }

  /// Tweets that others refer to stand in `includes` themselves.
  private func user(_ account: String, in answer: JSONObject) -> JSONValue? {
    guard let users = (answer["includes"]?["users"] ?? answer["users"])?.list, users.count <= Self.mostUsers
    else { return nil }
    return users.first { $0["id"]?.text == account }
  }
}
