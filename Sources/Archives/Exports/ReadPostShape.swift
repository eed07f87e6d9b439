internal import Posts

/// A post as this program prints it: a line of `meoktong read`, or of the `posts.jsonl` of a run.
struct ReadPostShape: JSONShape {
  let id = "meoktong"
  let closedFields: Set<String> = ["author", "published", "sources", "labels", "services"]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard let text = object["text"]?.text, let platform = object["platform"]?.text,
      let id = object["id"]?.text,
      object["sources"]?.list.first?["sha256"] != nil
    else { return nil }
    var draft = Draft(text: text, platform: platform)
    draft.title = object["title"]?.text
    draft.name = object["author"]?["name"]?.text
    draft.handle = object["author"]?["handle"]?.text
    draft.published = object["published"].flatMap(Self.moment)
    draft.permalink = object["permalink"]?.text
    // Where the address is kept back, the id is what tells one post from another.
    draft.key = draft.permalink == nil ? "meoktong/" + id : nil
    draft.parent = object["parent"]?.text.map { Post.ID(rawValue: $0) }
    return draft
  }

  private static func moment(_ value: JSONValue) -> Moment? {
    guard let time = value["written"]?.text.flatMap({ CivilTime(iso8601: $0) }),
      let precision = value["precision"]?.text.flatMap(Moment.Precision.init(rawValue:)),
      let origin = value["origin"]?.text.flatMap(Moment.Origin.init(rawValue:))
    else { return nil }
    return Moment(
      seconds: time.seconds, offsetMinutes: time.offsetMinutes, precision: precision, origin: origin)
  }
}
