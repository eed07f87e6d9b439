internal import Posts

/// A post as Bluesky's interface gives it: who wrote it stands beside the record of what was written.
struct BlueskyShape: JSONShape {
  let id = "bluesky"
  let closedFields: Set<String> = ["author", "record", "embed", "viewer", "labels"]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard let address = object["uri"]?.text, address.hasPrefix("at://"), let record = object["record"],
      let account = object["author"]?["handle"]?.text, let time = record["createdAt"]?.text,
      case .string(let text)? = record["text"]
    else { return nil }
    var draft = Draft(text: text.trimmingBlanks(), platform: "bluesky")
    draft.name = object["author"]?["displayName"]?.text
    draft.handle = account
    draft.published = times.moment(time)
    draft.hasUnreadTime = true
    draft.permalink = Self.address(address, of: account)
    draft.parentAddress = record["reply"]?["parent"]?["uri"]?.text.flatMap { Self.address($0) }
    if draft.text.isEmpty { draft.loss = .attachment }
    return draft
  }

  /// `at://did:plc:x/app.bsky.feed.post/KEY` as people see it.
  private static func address(_ address: String, of account: String? = nil) -> String? {
    let parts = address.split(separator: "/")
    guard parts.count == 4, let key = parts.last else { return nil }
    return "https://bsky.app/profile/\(account ?? String(parts[1]))/post/\(key)"
  }
}
