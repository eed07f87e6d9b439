extension MarkupTree {
  /// Whether the page of `source`, whose tree this is, stops in the middle: it lacks its end, and a tag or an element
  /// stands open or nothing was shown yet.
  ///
  /// Minifiers leave out the end tags that may be left out, and no others.
  public func isCut(in source: [UInt8]) -> Bool {
    guard lacksEnd(in: source) else { return false }
    return CutTail.without(source).count < source.count
      || records.indices.dropFirst().contains(where: isLeftOpen) || first(MarkupTree.shown) == nil
  }

  /// Whether the page of `source` is a whole page, and no fragment, but neither it nor its body ends.
  public func lacksEnd(in source: [UInt8]) -> Bool {
    func ends(from place: Int) -> Bool {
      MarkupTree.endings.contains { source.find($0, from: place, ignoringCase: true) != nil }
    }
    // Nearly all end at their end.
    if ends(from: max(0, source.count - 256)) { return false }
    let head = Array(source.prefix(4096))
    return MarkupTree.beginnings.contains { head.find($0, from: 0, ignoringCase: true) != nil }
      && !ends(from: 0)
  }

  /// Whether the element must have an end tag and was open when the document ended.
  public func isLeftOpen(_ node: Node) -> Bool {
    let record = records[node]
    return record.name >= 0 && record.closed >= records[0].closed
      && !MarkupTree.closesItself.contains(names.names[Int(record.name)])
  }

  private static let beginnings = ["<html", "<head", "<body", "<!doctype"]
  private static let endings = ["</html", "</body"]
  private static let shown = Selector(fixed: "body *, main, article, section, div, p")
  /// Elements whose end tags may be left out.
  private static let closesItself: Set<String> = [
    "html", "head", "body", "p", "li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot", "option",
    "optgroup", "rp", "rt", "colgroup", "caption", "meta", "link", "br", "hr", "img", "input", "base", "area",
    "col", "embed", "source", "track", "wbr", "param",
  ]
}
