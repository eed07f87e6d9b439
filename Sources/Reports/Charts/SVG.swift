/// Text of an SVG drawing; numbers are rounded to hundredths of a pixel, so that every machine draws the same bytes.
struct SVG {
  /// A white edge around words, so that they can be read over lines and bars.
  static let halo = "paint-order=\"stroke\" stroke=\"#fff\" stroke-width=\"4\" stroke-linejoin=\"round\""

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

  /// A whole drawing, for a page.
  ///
  /// - Parameter id: unique in the page; names the title and description.
  func document(id: String, width: Double, height: Double, title: String, description: String) -> String {
    """
    <svg viewBox="0 0 \(Self.n(width)) \(Self.n(height))" role="img" aria-labelledby="\(id)-t \(id)-d">\
    <title id="\(id)-t">\(HTML.escape(title))</title><desc id="\(id)-d">\(HTML.escape(description))</desc>\(text)</svg>
    """
  }

  /// A whole drawing that goes out alone: with a margin, its name above and its source below.
  ///
  /// - Parameter frame: the size of the drawing and the margin round it.
  func file(
    id: String, frame: Frame, title: String, subtitle: String, source: String, description: String
  ) -> String {
    var words = SVG()
    words.words(0, -40, title, "font-size=\"20\" font-weight=\"700\" fill=\"\(Palette.ink)\"")
    words.words(0, -18, subtitle, "font-size=\"13\" fill=\"\(Palette.faint)\"")
    words.words(0, frame.inner.height + 22, source, "font-size=\"12\" fill=\"\(Palette.faint)\"")
    let (left, top) = (-Frame.side, -Frame.head)
    let (width, height) = (Self.n(frame.width), Self.n(frame.height))
    return """
      <svg xmlns="http://www.w3.org/2000/svg" font-family="\(Palette.fonts)" width="\(width)" height="\(height)" \
      viewBox="\(Self.n(left)) \(Self.n(top)) \(width) \(height)" role="img" aria-labelledby="\(id)-t \(id)-d">\
      <title id="\(id)-t">\(HTML.escape(title))</title><desc id="\(id)-d">\(HTML.escape(description))</desc>\
      <rect x="\(Self.n(left))" y="\(Self.n(top))" width="\(width)" height="\(height)" fill="#fff"/>\(words.text)\(text)</svg>
      """
  }

  /// The margin round a drawing that goes out alone.
  struct Frame {
    static let side = 32.0
    static let head = 80.0
    static let foot = 44.0
    let inner: (width: Double, height: Double)
    var width: Double { inner.width + 2 * Self.side }
    var height: Double { inner.height + Self.head + Self.foot }
  }

  /// A number with at most two places.
  static func n(_ number: Double) -> String {
    let text = Decimals.text(number, places: 2)
    if text.hasSuffix(".00") { return String(text.dropLast(3)) }
    return text.hasSuffix("0") ? String(text.dropLast()) : text
  }
}
