internal import Posts

/// A post or comment as the interface of Facebook gives it to programs, and as CrowdTangle gave it to newsrooms.
struct GraphPostShape: JSONShape {
  let id = "facebook-graph"
  let closedFields: Set<String> = [
    "from", "to", "account", "attachments", "reactions", "likes", "shares", "statistics", "expandedLinks",
    "media",
  ]
  let answerFields: Set<String> = ["comments"]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    graph(object, times) ?? crowdTangle(object, times)
  }

  private func graph(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard let number = object["id"]?.text, let text = object["message"]?.text,
      let time = object["created_time"]?.text
    else { return nil }
    var draft = Draft(text: text.trimmingBlanks(), platform: "facebook")
    draft.name = object["from"]?["name"]?.text
    draft.published = times.moment(time)
    draft.hasUnreadTime = true
    draft.permalink = object["permalink_url"]?.text
    draft.key = draft.permalink == nil ? "facebook/graph/" + number : nil
    return draft
  }

  private func crowdTangle(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard object["platformId"] != nil, let text = object["message"]?.text, let link = object["postUrl"]?.text,
      let account = object["account"]
    else { return nil }
    var draft = Draft(
      text: text.trimmingBlanks(), platform: object["platform"]?.text?.lowercased() ?? "facebook")
    draft.name = account["name"]?.text
    draft.handle = account["handle"]?.text
    // Its times are universal and do not say so.
    draft.published = object["date"]?.text.flatMap { times.moment($0 + "Z") ?? times.moment($0) }
    draft.permalink = link
    return draft
  }
}
