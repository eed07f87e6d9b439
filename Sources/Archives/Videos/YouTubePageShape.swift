internal import Posts

/// A comment as the pages of YouTube carry it: until 2023, and since.
struct YouTubePageShape: JSONShape {
  let id = "youtube"
  let closedFields: Set<String> = [
    "contentText", "authorText", "publishedTimeText", "properties", "author", "toolbar", "avatar",
  ]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    let found = rendered(object) ?? entity(object)
    guard let (number, text, name, time) = found else { return nil }
    var draft = Draft(text: text.trimmingBlanks(), platform: "youtube")
    draft.name = name
    // `2일 전(수정됨)`
    draft.published = time.flatMap { times.moment(String($0.prefix { $0 != "(" })) }
    draft.key = "youtube/" + number
    // What answers a comment bears its number and a second one behind it.
    if let dot = number.firstIndex(of: ".") {
      draft.parent = PostIdentity.id(key: "youtube/" + number[..<dot])
    }
    draft.isAnswer = true
    return draft
  }

  private typealias Found = (number: String, text: String, name: String?, time: String?)

  private func rendered(_ object: JSONObject) -> Found? {
    guard let number = object["commentId"]?.text, let text = Self.text(object["contentText"]) else {
      return nil
    }
    return (number, text, Self.text(object["authorText"]), Self.text(object["publishedTimeText"]))
  }

  private func entity(_ object: JSONObject) -> Found? {
    guard let properties = object["properties"], let number = properties["commentId"]?.text,
      let text = properties["content"]?["content"]?.text
    else { return nil }
    return (number, text, object["author"]?["displayName"]?.text, properties["publishedTime"]?.text)
  }

  /// A text, whole or in runs of which each looks the same.
  private static func text(_ value: JSONValue?) -> String? {
    value?["simpleText"]?.text
      ?? value?["runs"]?.list.compactMap { run -> String? in
        if case .string(let text)? = run["text"] { return text }
        return nil
      }.joined()
  }
}
