internal import Posts

/// A post or comment of one's own in the data that Facebook hands out: `your_posts_1.json`, `comments.json`.
struct FacebookExportShape: JSONShape {
  let id = "facebook-export"
  let closedFields: Set<String> = ["data", "attachments", "tags"]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard case .number(let time)? = object["timestamp"] else { return nil }
    if let text = object["comment"]?.text, let author = object["author"]?.text {
      return draft(text, by: author, time, times)
    }
    let data = object["data"]?.list ?? []
    let media = object["attachments"]?.list.flatMap { $0["data"]?.list ?? [] } ?? []
    let written = data.lazy.compactMap { $0["post"]?.text }.first
    guard written != nil || object["attachments"] != nil && object["title"] != nil else { return nil }
    let described = media.lazy.compactMap { $0["media"]?["description"]?.text }.first
    // `김가온님이 새 사진을 추가했습니다.`
    let heading = (object["title"]?.text).map(MetaText.repaired)?.components(separator: "님이 ") ?? []
    var draft = draft(written ?? described ?? "", by: heading.count > 1 ? heading[0] : nil, time, times)
    if draft.text.isEmpty { draft.loss = .attachment }
    return draft
  }

  private func draft(_ text: String, by author: String?, _ time: String, _ times: TimeReader) -> Draft {
    var draft = Draft(text: MetaText.repaired(text).trimmingBlanks(), platform: "facebook")
    draft.name = author.map(MetaText.repaired)
    draft.published = times.moment(time)
    draft.hasUnreadTime = true
    return draft
  }
}
