/// How often each word occurs in a body of texts.
public struct WordCounts: Hashable, Sendable {
  /// Occurrences, by word.
  public private(set) var counts: [String: Int] = [:]
  /// All occurrences.
  public private(set) var total = 0

  /// No text.
  public init() {}

  /// Counts occurrences of a word.
  public mutating func add(_ word: String, times: Int = 1) {
    counts[word, default: 0] += times
    total += times
  }

  /// Counts all of another body.
  public mutating func add(_ other: WordCounts) {
    for (word, count) in other.counts { add(word, times: count) }
  }

  /// What is left when a part is taken away.
  ///
  /// - Precondition: `part` is a part of these texts.
  public func without(_ part: WordCounts) -> WordCounts {
    var rest = WordCounts()
    for (word, count) in counts {
      let left = count - (part.counts[word] ?? 0)
      precondition(left >= 0, "only a part can be taken away")
      if left > 0 { rest.add(word, times: left) }
    }
    return rest
  }

  /// Occurrences of a word.
  public subscript(_ word: String) -> Int { counts[word] ?? 0 }
}
