internal import Posts

/// A direct message in X's data export: between two accounts, and therefore no post.
struct PrivateMessageShape: JSONShape {
  let id = "direct-message"
  let closedFields: Set<String> = ["messageCreate"]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard object["messageCreate"]?["senderId"] != nil else { return nil }
    var draft = Draft(text: "", platform: "x")
    draft.loss = .privateMessage
    return draft
  }
}
