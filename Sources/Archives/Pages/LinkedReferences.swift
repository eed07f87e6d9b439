/// The objects of a page's JSON-LD that others name by `@id` instead of holding them.
struct LinkedReferences {
  private let values: [JSONValue]
  private var named: [String: JSONValue] = [:]

  init(_ values: [JSONValue]) {
    self.values = values
    var waiting = values
    while let next = waiting.popLast() {
      switch next {
      case .array(let list): waiting += list
      case .object(let object):
        if object.fields.count > 1, object["name"] != nil, let id = object["@id"]?.text, named[id] == nil {
          named[id] = next
        }
        if let graph = object["@graph"] { waiting.append(graph) }
      default: break
      }
    }
  }

  /// The values with the authors in their places that are named only.
  func filled() -> [JSONValue] { named.isEmpty ? values : values.map(filled) }

  private func filled(_ value: JSONValue) -> JSONValue {
    switch value {
    case .array(let list): return .array(list.map(filled))
    case .object(var object):
      for (place, field) in object.fields.enumerated() {
        switch field.key {
        case "@graph": object.set(filled(field.value), at: place)
        case "author", "creator":
          let authors = field.value.list.map { author in
            guard let one = author.object, one.fields.count == 1 else { return author }
            return one["@id"]?.text.flatMap { named[$0] } ?? author
          }
          object.set(.array(authors), at: place)
        default: break
        }
      }
      return .object(object)
    default: return value
    }
  }

  /// What can be told of an article whose JSON breaks off its rules, as at a quotation mark in its description.
  static func salvaged(_ text: String) -> JSONValue? {
    let kinds = ["NewsArticle", "BlogPosting", "Article"]
    guard let kind = JSONScan.value(of: "@type", in: text), kinds.contains(kind) else { return nil }
    var fields: [(key: String, value: JSONValue)] = [("@type", .string(kind))]
    for key in ["datePublished", "headline"] {
      if let value = JSONScan.value(of: key, in: text) { fields.append((key, .string(value))) }
    }
    let author = text.components(separator: "\"author\"").dropFirst().first
    if let name = author.flatMap({ JSONScan.value(of: "name", in: $0) }) {
      fields.append(("author", .string(name)))
    }
    return .object(JSONObject(fields: fields, range: 0..<0))
  }
}
