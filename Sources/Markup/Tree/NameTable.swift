/// What rendering needs to know of an element by its name.
struct ElementTraits: OptionSet, Sendable {
  let rawValue: UInt8
  /// Begins and ends a line.
  static let block = ElementTraits(rawValue: 1)
  /// Never text: scripts, styles, templates.
  static let hidden = ElementTraits(rawValue: 2)
  static let lineBreak = ElementTraits(rawValue: 4)
  static let image = ElementTraits(rawValue: 8)
  static let preformatted = ElementTraits(rawValue: 16)
  /// Stands beside its neighbour in a line, as table cells do.
  static let cell = ElementTraits(rawValue: 32)
}

/// Names of elements and attributes as small numbers.
struct NameTable: Sendable {
  private(set) var names: [String] = []
  private(set) var traits: [ElementTraits] = []
  private(set) var index: [String: Int32] = [:]

  var count: Int { names.count }

  /// The number of `name`, which gets one if it is new.
  mutating func intern(_ name: String) -> Int32 {
    if let known = index[name] { return known }
    let number = Int32(names.count)
    names.append(name)
    traits.append(NameTable.traits(of: name))
    index[name] = number
    return number
  }

  /// The elements that render in a way of their own.
  static let known: [String: ElementTraits] = {
    var known: [String: ElementTraits] = [:]
    for name in [
      "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl",
      "dt",
      "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
      "hgroup",
      "hr", "html", "li", "main", "nav", "ol", "p", "section", "summary", "table", "tbody", "tfoot", "thead",
      "tr",
      "ul", "caption",
    ] { known[name] = .block }
    for name in [
      "script", "style", "template", "noscript", "head", "iframe", "object", "svg", "select", "textarea",
      "canvas",
      "audio", "video", "noframes", "math", "datalist",
    ] { known[name] = .hidden }
    known["br"] = .lineBreak
    known["img"] = .image
    known["pre"] = [.block, .preformatted]
    known["td"] = .cell
    known["th"] = .cell
    return known
  }()

  /// The names that code asks for by number: `MarkupTree.classAttribute` and its like.
  static let standard: NameTable = {
    var table = NameTable()
    for name in ["class", "id", "href", "alt", "hidden", "style"] + known.keys.sorted() {
      _ = table.intern(name)
    }
    return table
  }()

  /// The name of an element by its traits, without asking for its letters.
  static func traits(of name: String) -> ElementTraits {
    // XHTML inside a feed bears the prefix of its namespace.
    known[name.hasPrefix("xhtml:") ? String(name.dropFirst(6)) : name] ?? []
  }
}
