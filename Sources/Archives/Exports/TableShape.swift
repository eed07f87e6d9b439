internal import Markup

/// An object or row that is a post by the names of its keys alone.
struct TableShape: JSONShape {
  let columns: TableColumns
  /// Whether a text alone makes a post of an object.
  var isContent = false
  let id = "table"
  var answerFields: Set<String> { TableShape.answers }

  private static let answers: Set<String> = [
    "comments", "replies", "reply", "answers", "children", "댓글", "답글", "대댓글",
  ]

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    let fields = object.fields.map { (key: TableColumns.folded($0.key), value: $0.value) }
      .filter { columns.knows($0.key) }
    let find = { (name: String) -> String? in
      // What searches show of a page is an excerpt; only tables of monitors have nothing but that.
      if name == "snippet" { return nil }
      for field in fields where field.key == name {
        if let text = field.value.text { return text }
        // `"author": {"name": …}`
        if let inner = field.value.object { return TableShape.value(in: inner) }
      }
      return nil
    }
    // Hundreds of names are looked for, and few of them are among the keys.
    let present = TableShape(columns: columns.limited(to: fields.map(\.key)))
    guard var draft = present.draft(times, find) else { return nil }
    // An object needs more than a text to be a post, unless the user said which key it is.
    let isTold =
      isContent || columns.isGiven || draft.published != nil || draft.permalink != nil || draft.name != nil
    draft.platform = "jsonl"
    columns.name(&draft, find)
    return isTold ? draft : nil
  }

  /// Who or when an object says: `{"name": …}`, and MongoDB's `{"$date": …}`.
  private static func value(in object: JSONObject) -> String? {
    for key in nameKeys {
      if let value = object[key] { return value.text }
    }
    return (object["$date"]?["$numberLong"] ?? object["$date"] ?? object["$oid"])?.text
  }

  private static let nameKeys = [
    "name", "nickname", "nick", "username", "displayName", "display_name", "userName", "screen_name",
    "unique_id",
  ]

  func draft(_ times: TimeReader, _ find: (String) -> String?) -> Draft? {
    guard let cell = columns.text(find) else { return nil }
    let taken = TakeoutComment.text(cell)
    let raw = taken ?? cell
    // Signs and half a tag are common in what people write; end tags and breaks are not.
    let shown = MarkupText.holdsEnd(raw) ? MarkupText.text(ofFragment: raw) : raw
    // A script's end tag alone shows nothing, yet somebody wrote it.
    let text = shown.isEmpty ? raw : shown
    var draft = Draft(text: text.trimmingBlanks(), platform: "csv")
    draft.title = columns.value(.title, find)
    draft.name = columns.value(.name, find)
    if let handle = columns.value(.handle, find), handle != draft.name {
      draft.handle = handle.hasPrefix("@") ? String(handle.dropFirst()) : handle
    }
    let time = columns.value(.time, find)
    draft.published = time.flatMap(times.tableMoment)
    draft.hasUnreadTime = time != nil
    draft.permalink = columns.value(.permalink, find)
    draft.parentAddress = columns.value(.parent, find)
    if taken != nil { TakeoutComment.name(&draft, find) }
    columns.name(&draft, find)
    return draft
  }
}
