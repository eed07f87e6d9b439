internal import Posts

/// A tweet that somebody paid for, in the answers of X's own pages: no post of the timeline.
struct PromotedShape: JSONShape {
  let id = "x-promoted"
  let closedFields: Set<String> = ["tweet_results", "promotedMetadata"]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard object["promotedMetadata"]?.object != nil, object["tweet_results"] != nil else { return nil }
    var draft = Draft(text: "", platform: "x")
    draft.loss = .advertisement
    return draft
  }
}
