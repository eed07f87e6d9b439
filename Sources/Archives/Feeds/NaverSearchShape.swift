internal import Markup
internal import Posts

/// A hit of Naver's search as its interface gives it: the first words of a post, cut.
struct NaverSearchShape: JSONShape {
  let id = "naver-search"

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    let place = ["bloggername", "cafename", "originallink"].first { object[$0] != nil }
    guard place != nil, let link = object["link"]?.text, let text = object["description"]?.text,
      let title = object["title"]?.text
    else { return nil }
    var draft = Draft(text: MarkupText.text(ofFragment: text), platform: "web")
    draft.title = MarkupText.text(ofFragment: title)
    draft.name = (object["bloggername"] ?? object["cafename"])?.text
    draft.published = (object["postdate"] ?? object["pubDate"])?.text.flatMap(times.moment)
    draft.permalink = link
    return draft
  }
}
