internal import Markup
internal import Posts

/// The JSON that a page carries in its scripts.
struct PageJSON {
  /// Values of `application/ld+json`.
  let linked: [JSONValue]
  /// Values of other JSON scripts that may hold posts.
  let embedded: [JSONValue]

  init(_ tree: MarkupTree) {
    var linked: [JSONValue] = []
    var embedded: [JSONValue] = []
    for script in tree.all(PageJSON.scripts) {
      let type = tree.attribute("type", script)?.lowercased() ?? ""
      let isLinked = type.contains("ld+json")
      guard isLinked || type.contains("json") || type.isEmpty || type.contains("javascript") else { continue }
      let text = tree.rawText(script)
      if isLinked {
        let values = PageJSON.values(text)
        let isWhole = values.first?.object.map { PageJSON.begins($0, text) } ?? true
        linked += isWhole ? values : LinkedReferences.salvaged(text).map { [$0] } ?? values
      } else if PageJSON.isMarked(text) {
        embedded += PageJSON.values(text)
      }
    }
    self.linked = LinkedReferences(linked).filled()
    self.embedded = embedded
  }

  /// What scripts must hold to be worth reading: keys of posts.
  private static let marks = [
    "xdt_api__v1__media", "xdt_shortcode_media", "shortcode_media", "\"full_text\"", "\"taken_at",
    "\"articleBody\"",
    "\"commentList\"", "\"comet_sections\"", "\"commentRenderer\"", "\"commentEntityPayload\"",
    "\"itemStruct\"",
  ]

  /// Searched as bytes: most pages hold long scripts, and no mark.
  private static func isMarked(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return marks.contains { bytes.find($0, from: 0) != nil }
  }

  private static let scripts = Selector(fixed: "script")

  /// Whether `object` begins where the first one of `text` does.
  private static func begins(_ object: JSONObject, _ text: String) -> Bool {
    text.utf8.prefix(object.range.lowerBound).allSatisfy { $0 != 0x7B }
  }

  /// Every JSON value that begins in `text`: the whole, or what an assignment or call holds.
  static func values(_ text: String) -> [JSONValue] {
    let bytes = Array(text.utf8)
    var found: [JSONValue] = []
    var at = 0
    var tries = 0
    while at < bytes.count, tries < 200 {
      guard let start = bytes[at...].firstIndex(where: { $0 == 0x7B || $0 == 0x5B }) else { break }
      tries += 1
      var reader = JSONReader(bytes, from: start)
      if let value = reader.value() {
        found.append(value)
        at = reader.at
      } else {
        at = start + 1
      }
    }
    return found
  }
}
