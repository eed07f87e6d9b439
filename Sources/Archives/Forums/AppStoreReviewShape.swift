internal import Posts

/// A review in the JSON of Apple's feed of an app's reviews: every value is the `label` of an object.
struct AppStoreReviewShape: JSONShape {
  let id = "app-store"
  let closedFields: Set<String> = ["author", "content", "link", "title", "updated"]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard object["im:rating"] != nil, let text = object["content"]?["label"]?.text,
      let time = object["updated"]?["label"]?.text
    else { return nil }
    var draft = Draft(text: text.trimmingBlanks(), platform: "app-store")
    draft.title = object["title"]?["label"]?.text
    draft.name = object["author"]?["name"]?["label"]?.text
    draft.published = times.moment(time)
    draft.key = object["id"]?["label"]?.text.map { "app-store/" + $0 }
    return draft
  }
}
