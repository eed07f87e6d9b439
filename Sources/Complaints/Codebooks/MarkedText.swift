public import Posts

/// A text with some of its words marked, written as `a ⟦b⟧ c`.
public struct MarkedText: Sendable, Hashable {
  /// The text without marks.
  public let text: String
  /// The marked ranges, first first.
  public let ranges: [TextRange]

  /// Takes the marks out of `marked`; a mark without its partner marks nothing.
  public init(_ marked: String) {
    var scalars = String.UnicodeScalarView()
    var ranges: [TextRange] = []
    var count = 0
    var start: Int?
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": start = count
      case "⟧":
        if let opened = start { ranges.append(TextRange(start: opened, end: count)) }
        start = nil
      default:
        scalars.append(scalar)
        count += 1
      }
    }
    text = String(scalars)
    self.ranges = ranges
  }
}
