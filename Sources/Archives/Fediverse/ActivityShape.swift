internal import Markup
internal import Posts

/// A note, article or the like of ActivityStreams 2 and 1.
struct ActivityShape: JSONShape {
  let id = "activitystreams"
  let closedFields: Set<String> = [
    "attributedTo", "actor", "tag", "attachment", "image", "icon", "generator", "author",
  ]
  let answerFields: Set<String> = ["replies"]
  private static let kinds: Set<String> = [
    "Note", "Article", "Page", "Question", "Video", "Audio", "Image", "note", "article", "comment",
    "Document",
  ]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    let kinds = (object["type"] ?? object["objectType"])?.list.compactMap(\.text) ?? []
    guard kinds.contains(where: ActivityShape.kinds.contains) else { return nil }
    let isActivity =
      object["@context"] != nil || object["attributedTo"] != nil || object["published"] != nil
      || object["to"] != nil
      || object["inReplyTo"] != nil || object["content"] != nil
    let map = object["contentMap"]?.object?.fields.first?.value
    guard isActivity,
      let content = object["content"]?.text ?? map?.text ?? object["summary"]?.text ?? object["name"]?.text
        ?? object["displayName"]?.text
    else { return nil }
    var draft = Draft(text: MarkupText.text(ofFragment: content), platform: "activitystreams")
    if object["content"]?.text != nil || map?.text != nil {
      draft.title = object["name"]?.text ?? object["displayName"]?.text
    }
    if let author = (object["attributedTo"] ?? object["actor"] ?? object["author"])?.list.first {
      draft.name = author["name"]?.text ?? author["displayName"]?.text
      draft.handle = author["preferredUsername"]?.text ?? author["username"]?.text
    }
    draft.published = (object["published"] ?? object["updated"])?.text.flatMap(times.moment)
    draft.permalink = ActivityShape.address(object["url"]) ?? object["id"]?.text
    draft.parentAddress =
      object["inReplyTo"]?.list.lazy.compactMap { value in
        value.text ?? value["url"]?.text ?? value["id"]?.text
      }.first
    return draft
  }

  /// Whether the object is something done to a post or a person, with no words of its own: a like, a follow.
  static func isGesture(_ object: JSONObject) -> Bool {
    guard object["object"] != nil, let kind = (object["type"] ?? object["verb"])?.text?.lowercased() else {
      return false
    }
    return ["like", "follow", "undo", "accept", "reject", "announce", "share", "delete", "block"].contains(
      kind)
  }

  /// `url` is an address, a link object or a list of either; pages beat media files.
  private static func address(_ value: JSONValue?) -> String? {
    for link in value?.list ?? [] {
      if let text = link.text { return text }
      let type = link["mediaType"]?.text ?? "text/html"
      if type == "text/html", let address = link["href"]?.text ?? link["value"]?.text { return address }
    }
    return nil
  }
}
