internal import Posts

/// A comment of Instagram, in its pages and in what Instaloader writes.
struct InstagramCommentShape: JSONShape {
  let id = "instagram-comments"
  let closedFields: Set<String> = ["user", "owner", "edge_liked_by"]
  let answerFields: Set<String> = ["edge_threaded_comments", "answers", "preview_child_comments"]
  /// What only such a comment has, beside words and a writer.
  private static let marks = [
    "did_report_as_spam", "edge_threaded_comments", "child_comment_count", "comment_like_count",
    "likes_count",
    "parent_comment_id", "answers", "edge_liked_by",
  ]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? { draft(object, in: nil, times) }

  func draft(_ object: JSONObject, in outer: JSONObject?, _ times: TimeReader) -> Draft? {
    guard let number = object["pk"]?.text ?? object["id"]?.text, let text = object["text"]?.text,
      case .number(let time)? = object["created_at"],
      let account = (object["user"] ?? object["owner"])?["username"]?.text,
      Self.marks.contains(where: { object[$0] != nil }) || outer?["answers"] != nil
    else { return nil }
    var draft = Draft(text: text.trimmingBlanks(), platform: "instagram")
    draft.handle = account
    draft.published = times.moment(time)
    draft.key = "instagram/" + number
    draft.isAnswer = true
    draft.parent = object["parent_comment_id"]?.text.map {
      PostIdentity.id(key: "instagram/" + $0)
    }
    return draft
  }
}
