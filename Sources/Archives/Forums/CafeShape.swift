internal import Markup
internal import Posts

/// A comment of a Naver café as its interface gives it, and the article beside its comments.
struct CafeShape: JSONShape {
  let id = "naver-cafe"
  let closedFields: Set<String> = ["writer", "article"]
  let answerFields: Set<String> = ["comments"]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    article(object, times) ?? comment(object, times)
  }

  private func article(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard let article = object["article"], let body = article["contentHtml"]?.text,
      let title = article["subject"]?.text
    else { return nil }
    var draft = Draft(text: MarkupText.text(ofFragment: body), platform: "naver-cafe")
    draft.title = MarkupText.decodingReferences(title)
    draft.name = article["writer"]?["nick"]?.text
    draft.published = article["writeDate"]?.text.flatMap(times.moment)
    if let cafe = object["cafeId"]?.text, let number = (object["articleId"] ?? article["id"])?.text {
      draft.permalink = "https://cafe.naver.com/ca-fe/cafes/\(cafe)/articles/\(number)"
    }
    return draft
  }

  private func comment(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard let writer = object["writer"], writer["nick"] != nil, let text = object["content"]?.text,
      object["updateDate"] != nil || object["writeDate"] != nil
    else { return nil }
    if case .bool(true)? = object["isDeleted"] { return nil }
    var draft = Draft(text: text.trimmingBlanks(), platform: "naver-cafe")
    draft.name = writer["nick"]?.text
    draft.published = (object["updateDate"] ?? object["writeDate"])?.text.flatMap(times.moment)
    return draft
  }
}
