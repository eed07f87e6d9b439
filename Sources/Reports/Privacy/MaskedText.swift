public import Posts

/// A text in which personal data is replaced, and how places in the old text map to places in the new one.
public struct MaskedText: Hashable, Sendable {
  /// A stretch of the text as written, and what stands in its place.
  public struct Replacement: Hashable, Sendable {
    /// Unicode scalars of the text as written.
    public let range: TextRange
    /// What stands there now.
    public let text: String
    /// The rule that found it.
    public let rule: String
  }

  /// The text without personal data.
  public let text: String
  /// In the order of the text; they never overlap.
  public let replacements: [Replacement]

  /// Replaces the stretches; where two overlap, the one that begins first, or of those the longer one, wins.
  public init(_ original: String, replacing found: [Replacement]) {
    var kept: [Replacement] = []
    for next in found.sorted(by: Self.before) where !next.range.isEmpty {
      if let last = kept.last, next.range.start < last.range.end { continue }
      kept.append(next)
    }
    replacements = kept
    guard !kept.isEmpty else {
      text = original
      return
    }
    let scalars = Array(original.unicodeScalars)
    var result = String.UnicodeScalarView()
    var place = 0
    for replacement in kept {
      result.append(contentsOf: scalars[place..<replacement.range.start])
      result.append(contentsOf: replacement.text.unicodeScalars)
      place = replacement.range.end
    }
    result.append(contentsOf: scalars[place...])
    text = String(result)
  }

  /// Where the replacements stand in the text as it is now: words of ours, not of the writer.
  public var placeholders: [TextRange] {
    replacements.map { replacement in
      let start = place(of: replacement.range.start, atEnd: false)
      return TextRange(start: start, end: start + replacement.text.unicodeScalars.count)
    }
  }

  /// Where `range` of the text as written stands now; a range that cuts into a replacement grows to hold all of it.
  public func place(of range: TextRange) -> TextRange {
    let start = place(of: range.start, atEnd: false)
    return TextRange(start: start, end: max(start, place(of: range.end, atEnd: true)))
  }

  private func place(of offset: Int, atEnd: Bool) -> Int {
    var shift = 0
    for replacement in replacements {
      let length = replacement.text.unicodeScalars.count
      if offset <= replacement.range.start { break }
      if offset < replacement.range.end {
        return replacement.range.start + shift + (atEnd ? length : 0)
      }
      shift += length - replacement.range.count
    }
    return offset + shift
  }

  private static func before(_ left: Replacement, _ right: Replacement) -> Bool {
    (left.range.start, -left.range.end, left.rule) < (right.range.start, -right.range.end, right.rule)
  }
}
