internal import Posts

/// A post as the pages of Facebook carry it since 2020: the sections that a page is composed of, each with a part.
struct FacebookStoryShape: JSONShape {
  let id = "facebook-story"
  let closedFields: Set<String> = ["content", "context_layout", "timestamp", "title", "message", "metadata"]
  let answerFields: Set<String> = ["feedback"]
  /// What stands below these is another post, or pictures.
  private static let foreign: Set<String> = [
    "attached_story", "attachments", "feedback", "attached_story_layout",
  ]
  /// A post has a few hundred values; where there are more, they are not looked through.
  private static let mostValues = 5000

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard let story = object["content"]?["story"], case .object = story,
      let text = Self.first("message", in: story, where: { $0["text"]?.text })
    else { return nil }
    let sections = JSONValue.object(object)
    var draft = Draft(text: text.trimmingBlanks(), platform: "facebook")
    draft.name = Self.first("actors", in: sections) { $0.list.first?["name"]?.text }
    draft.published = Self.first("creation_time", in: sections) { $0.text.flatMap(times.moment) }
    draft.permalink =
      Self.first("wwwURL", in: sections, where: \.text)
      ?? Self.first("permalink_url", in: sections, where: \.text)
    if draft.permalink == nil, let number = Self.first("post_id", in: sections, where: \.text) {
      draft.key = "facebook/" + number
    }
    return draft
  }

  /// What `read` makes of the value of `key` that stands nearest to the top and holds it, other posts left out.
  private static func first<Value>(
    _ key: String, in value: JSONValue, where read: (JSONValue) -> Value?
  ) -> Value? {
    var level = [value]
    var count = 0
    while !level.isEmpty, count < mostValues {
      var below: [JSONValue] = []
      for value in level {
        count += 1
        switch value {
        case .array(let list): below += list
        case .object(let object):
          if let found = object[key].flatMap(read) { return found }
          below += object.fields.lazy.filter { !foreign.contains($0.key) }.map(\.value)
        default: break
        }
      }
      level = below
    }
    return nil
  }
}
