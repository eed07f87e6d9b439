internal import Markup
internal import Yams

/// The YAML form of a platform rule.
enum PlatformFile {
  /// Compiles the rule that `text` describes.
  static func rule(_ text: String, file: String) throws(IntakeError) -> PlatformRule {
    let root: Node?
    // Rules know strings only: which of them look like numbers or dates, nobody asks.
    do { root = try Yams.compose(yaml: text, .basic) } catch {
      throw IntakeError(rule: file, field: "YAML", expected: "a YAML mapping")
    }
    guard let map = root?.mapping else {
      throw IntakeError(rule: file, field: "YAML", expected: "a YAML mapping")
    }
    guard let id = map["id"]?.string, !id.isEmpty else {
      throw IntakeError(rule: file, field: "id", expected: "a short name, as in naver-blog")
    }
    var layouts: [PlatformRule.Layout] = []
    for node in map["pages"]?.array() ?? [] { layouts.append(try layout(node, file: file)) }
    var comments: [PlatformRule.Layout] = []
    for node in map["comments"]?.array() ?? [] { comments.append(try layout(node, file: file)) }
    return PlatformRule(
      id: id, base: map["base"]?.string, elsewhere: map["elsewhere"]?.string, hosts: strings(map["hosts"]),
      identities: strings(map["identity"]).map(AddressPattern.init),
      commentFields: strings(map["comment-fields"]), isAnywhere: map["domains"]?.string == "any",
      layouts: layouts, comments: comments,
      article: try map["article"].map { node throws(IntakeError) in
        try article(node, file: file)
      })
  }

  private static func layout(_ node: Node, file: String) throws(IntakeError) -> PlatformRule.Layout {
    guard let map = node.mapping else {
      throw IntakeError(rule: file, field: "pages", expected: "a list of mappings")
    }
    var fields: [PlatformRule.Field: [FieldRule]] = [:]
    for field in PlatformRule.Field.allCases {
      fields[field] = try self.fields(map[field.rawValue], field.rawValue, file)
    }
    var inner: [PlatformRule.Layout] = []
    for key in ["comments", "quotes"] {
      for node in map[key]?.array() ?? [] { inner.append(try layout(node, file: file)) }
    }
    return PlatformRule.Layout(
      markers: try selectors(map["markers"], "markers", file),
      unit: try selectors(map["unit"], "unit", file).first, fields: fields,
      dropped: try selectors(map["drop"], "drop", file),
      inlined: try selectors(map["inline"], "inline", file),
      ads: try selectors(map["ads"], "ads", file), notices: strings(map["notices"]),
      keepsLineBreaks: map["keep-line-breaks"]?.bool ?? false,
      inner: inner, goesOn: try selectors(map["goes-on"], "goes-on", file).first,
      levels: try selectors(map["levels"], "levels", file).first,
      numbersAreSites: map["numbers"]?.string == "site", answersPage: map["answers"]?.string == "page")
  }

  static func fields(_ node: Node?, _ name: String, _ file: String) throws(IntakeError) -> [FieldRule] {
    var rules: [FieldRule] = []
    for text in strings(node) {
      guard let rule = FieldRule(text) else {
        throw IntakeError(rule: file, field: name, expected: "SELECTOR@attribute | filter, not `\(text)`")
      }
      rules.append(rule)
    }
    return rules
  }

  static func selectors(_ node: Node?, _ field: String, _ file: String) throws(IntakeError)
    -> [Selector]
  {
    var found: [Selector] = []
    for text in strings(node) {
      guard let selector = Selector(text) else {
        throw IntakeError(rule: file, field: field, expected: "a selector, not `\(text)`")
      }
      found.append(selector)
    }
    return found
  }

  /// A string or a list of strings.
  static func strings(_ node: Node?) -> [String] {
    guard let node else { return [] }
    if let list = node.sequence { return list.compactMap(\.string) }
    return node.string.map { [$0] } ?? []
  }
}
