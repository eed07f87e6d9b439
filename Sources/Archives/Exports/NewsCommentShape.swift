internal import Posts

/// A comment as the interfaces of Daum and Naver News give it.
struct NewsCommentShape: JSONShape {
  let id = "comments"
  let closedFields: Set<String> = ["user", "article"]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    daum(object, times) ?? naverNews(object, times)
  }

  private func daum(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard let user = object["user"], user["displayName"] != nil, let text = object["content"]?.text,
      let time = object["createdAt"]?.text
    else { return nil }
    var draft = Draft(text: text.trimmingBlanks(), platform: "daum-news")
    draft.name = user["displayName"]?.text
    draft.published = times.moment(time)
    if let id = object["id"]?.text { draft.key = "daum-news/comment/" + id }
    if let parent = object["parentId"]?.text, parent != "0" {
      draft.parent = PostIdentity.id(key: "daum-news/comment/" + parent)
    }
    return draft
  }

  private func naverNews(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard let number = object["commentNo"]?.text, let text = object["contents"]?.text else { return nil }
    var draft = Draft(text: text.trimmingBlanks(), platform: "naver-news")
    draft.name = object["userName"]?.text ?? object["maskedUserId"]?.text
    draft.published = (object["regTimeGmt"] ?? object["regTime"] ?? object["modTime"])?.text.flatMap(
      times.moment)
    draft.key = "naver-news/comment/" + number
    if let parent = object["parentCommentNo"]?.text, parent != number, parent != "0" {
      draft.parent = PostIdentity.id(key: "naver-news/comment/" + parent)
    }
    // `news001,0013`: the article below which it stands.
    let article = object["objectId"]?.text?.split(separator: ",") ?? []
    if article.count == 2, article[0].hasPrefix("news") {
      draft.parentAddress = "https://n.news.naver.com/mnews/article/\(article[0].dropFirst(4))/\(article[1])"
    }
    return draft
  }
}
