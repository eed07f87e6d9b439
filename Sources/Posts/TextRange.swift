/// A half-open range of a text, counted in Unicode scalars of the text as written.
///
/// Scalars and not bytes or characters: every language counts them alike, and normalising moves nothing.
public struct TextRange: Hashable, Sendable, Codable {
  /// The first scalar of the range.
  public let start: Int
  /// The scalar after the last one.
  public let end: Int

  /// - Precondition: `0 <= start <= end`.
  public init(start: Int, end: Int) {
    precondition(0 <= start && start <= end, "a range runs forward from 0: \(start)..<\(end)")
    self.start = start
    self.end = end
  }

  /// Unicode scalars in the range.
  public var count: Int { end - start }

  /// Whether no scalar is in the range.
  public var isEmpty: Bool { start == end }

  /// Whether the two ranges share a scalar.
  public func overlaps(_ other: TextRange) -> Bool {
    start < other.end && other.start < end
  }
}

extension TextRange: Comparable {
  /// By start, then by end.
  public static func < (left: TextRange, right: TextRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

extension String {
  /// The part of the text in `range`; what lies past its end is left out.
  ///
  /// - Complexity: O(length of the text), since strings are stored as UTF-8.
  public subscript(_ range: TextRange) -> String {
    let scalars = unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: range.start, limitedBy: scalars.endIndex)
    guard let start else { return "" }
    let end = scalars.index(start, offsetBy: range.count, limitedBy: scalars.endIndex)
    return String(scalars[start..<(end ?? scalars.endIndex)])
  }
}
