internal import Posts

/// A comment as the pages of Facebook carry it since 2020.
struct FacebookCommentShape: JSONShape {
  let id = "facebook-comments"
  let closedFields: Set<String> = ["author", "body", "preferred_body", "attachments"]
  let answerFields: Set<String> = ["feedback"]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard let text = (object["preferred_body"] ?? object["body"])?["text"]?.text,
      let author = object["author"]?["name"]?.text, let time = object["created_time"]?.text
    else { return nil }
    var draft = Draft(text: text.trimmingBlanks(), platform: "facebook")
    draft.name = author
    draft.published = times.moment(time)
    draft.permalink = object["url"]?.text ?? object["feedback"]?["url"]?.text
    if let number = object["legacy_fbid"]?.text ?? object["id"]?.text {
      draft.key = draft.permalink == nil ? "facebook/comment/" + number : nil
    }
    draft.isAnswer = true
    return draft
  }
}
