internal import Posts

/// A post or comment of one's own in the data that Instagram hands out: `posts_1.json`, `post_comments_1.json`.
struct InstagramExportShape: JSONShape {
  let id = "instagram-export"
  let closedFields: Set<String> = ["media", "string_map_data", "media_list_data"]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    post(object, times) ?? comment(object, times)
  }

  /// One picture bears the words as its own title; of several the post bears them.
  private func post(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    let media = object["media"]?.list ?? []
    guard let first = media.first, first["uri"] != nil, first["creation_timestamp"] != nil else { return nil }
    let text = object["title"]?.text ?? media.lazy.compactMap { $0["title"]?.text }.first
    var draft = draft(text ?? "", (object["creation_timestamp"] ?? first["creation_timestamp"])?.text, times)
    if draft.text.isEmpty { draft.loss = .attachment }
    return draft
  }

  private func comment(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard let fields = object["string_map_data"]?.object?.fields,
      let text = fields.first(where: { ["Comment", "댓글"].contains(MetaText.repaired($0.key)) })?.value[
        "value"]?
        .text
    else { return nil }
    return draft(text, fields.lazy.compactMap { $0.value["timestamp"]?.text }.first, times)
  }

  private func draft(_ text: String, _ time: String?, _ times: TimeReader) -> Draft {
    var draft = Draft(text: MetaText.repaired(text).trimmingBlanks(), platform: "instagram")
    draft.published = time.flatMap(times.moment)
    draft.hasUnreadTime = time != nil
    return draft
  }
}
