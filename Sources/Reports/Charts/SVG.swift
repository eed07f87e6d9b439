/// Text of an SVG drawing; numbers are rounded to hundredths of a pixel, so that every machine draws the same bytes.
struct SVG {
  private(set) var text = ""

  mutating func add(_ piece: String) { text += piece }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ look: String) {
    text += "<path d=\"M\(Self.n(x1)) \(Self.n(y1))L\(Self.n(x2)) \(Self.n(y2))\" \(look)/>"
  }

  mutating func rect(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ look: String, title: String? = nil
  ) {
    text +=
      "<rect x=\"\(Self.n(x))\" y=\"\(Self.n(y))\" width=\"\(Self.n(width))\" height=\"\(Self.n(height))\" \(look)"
    text += title.map { "><title>\(HTML.escape($0))</title></rect>" } ?? "/>"
  }

  mutating func words(_ x: Double, _ y: Double, _ words: String, _ look: String = "") {
    text += "<text x=\"\(Self.n(x))\" y=\"\(Self.n(y))\" \(look)>\(HTML.escape(words))</text>"
  }

  /// A whole drawing.
  ///
  /// - Parameters:
  ///   - id: unique in the page; names the title and description.
  ///   - standalone: with the name space and fonts that a file of its own needs.
  func document(
    id: String, width: Double, height: Double, title: String, description: String, standalone: Bool = false
  ) -> String {
    let space =
      standalone
      ? " xmlns=\"http://www.w3.org/2000/svg\" font-family=\"\(Palette.fonts)\" width=\"\(Self.n(width))\" height=\"\(Self.n(height))\""
      : ""
    return """
      <svg\(space) viewBox="0 0 \(Self.n(width)) \(Self.n(height))" role="img" aria-labelledby="\(id)-t \(id)-d">\
      <title id="\(id)-t">\(HTML.escape(title))</title><desc id="\(id)-d">\(HTML.escape(description))</desc>\
      \(standalone ? "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>" : "")\(text)</svg>
      """
  }

  /// A number with at most two places.
  static func n(_ number: Double) -> String {
    let text = Decimals.text(number, places: 2)
    if text.hasSuffix(".00") { return String(text.dropLast(3)) }
    return text.hasSuffix("0") ? String(text.dropLast()) : text
  }
}
