internal import Markup

/// What a page that scripts build carries for them: the state of Next.js, Nuxt and their like, in which the article
/// stands that the page's elements do not hold.
struct PageState {
  let values: [JSONValue]

  init(_ tree: MarkupTree) {
    var values: [JSONValue] = []
    var flight: [String] = []
    for script in tree.all(PageState.scripts) {
      let id = tree.attribute("id", script) ?? ""
      let text = tree.rawText(script)
      if text.contains("__next_f") {
        flight.append(text)
      } else if id == "__NUXT_DATA__" {
        var reader = JSONReader(Array(text.utf8))
        if let value = reader.value().flatMap(NuxtData.value) { values.append(value) }
      } else if id == "__NEXT_DATA__" || PageState.marks.contains(where: { text.contains($0) }) {
        values += PageState.inner(PageJSON.values(text), text)
      }
    }
    if !flight.isEmpty { values += FlightRows(flight).values }
    self.values = values
  }

  /// A state may be written as a text of JSON: `JSON.parse("{…}")`.
  private static func inner(_ values: [JSONValue], _ text: String) -> [JSONValue] {
    let bytes = Array(text.utf8)
    var found = values
    var at = 0
    while found.count < 50, let call = bytes.find("JSON.parse(\"", from: at) {
      var reader = JSONReader(bytes, from: call + 11)
      at = call + 12
      guard case .string(let json)? = reader.value() else { continue }
      at = reader.at
      var inner = JSONReader(Array(json.utf8))
      if let value = inner.value() { found.append(value) }
    }
    return found
  }

  private static let scripts = Selector(fixed: "script")
  private static let marks = [
    "__INITIAL_STATE__", "__PRELOADED_STATE__", "__APOLLO_STATE__", "__NUXT__", "__INITIAL_DATA__",
    "Fusion.globalContent",
  ]
}
