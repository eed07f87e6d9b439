#if canImport(Glibc)
  internal import Glibc
#else
  internal import Foundation
#endif
internal import Posts

/// Finds nouns that the lexicon lacks, in text that is read once.
///
/// A sequence of syllables is a word if it holds together (cohesion: the *n*-1th root of the chance of its syllables
/// after its first; Kim 2014) and if many things stand before and after it (branching entropy: Jin and
/// Tanaka-Ishii 2006).
public struct NewWords: ~Copyable {
  /// A noun that the lexicon lacks.
  public struct Suggestion: Hashable, Sendable {
    /// The noun.
    public let word: String
    /// How often it was read.
    public let count: Int
    /// From 0 to 1.
    public let cohesion: Double
    /// The lesser of the entropies of what stands before and after, in bits.
    public let branching: Double
    /// A few texts around it.
    public let contexts: [String]
  }

  private struct Sight {
    var count = 0
    var before: [String: Int] = [:]
    var after: [String: Int] = [:]
    var contexts: [String] = []
  }

  private var worker: Tokenizer.Worker
  private let tokenizer: Tokenizer
  private var sights: [String: Sight] = [:]
  private var syllables: [Unicode.Scalar: Int] = [:]
  private static let contextLimit = 3
  private static let contextLength = 12

  /// Nothing read yet.
  public init(_ tokenizer: Tokenizer) {
    self.tokenizer = tokenizer
    worker = tokenizer.makeWorker()
  }

  /// Reads a text.
  public mutating func read(_ text: String) {
    let tokens = worker.tokenize(text)
    let scalars = Array(text.unicodeScalars)
    for scalar in scalars where (0xAC00...0xD7A3).contains(scalar.value) {
      syllables[scalar, default: 0] += 1
    }
    for token in tokens where token.tag == .NNG && token.range.count > 1 && token.form.count > 1 {
      guard !tokenizer.knows(token.form, as: .NNG), !tokenizer.knows(token.form, as: .NNP) else { continue }
      note(token, scalars)
    }
  }

  private mutating func note(_ token: Token, _ scalars: [Unicode.Scalar]) {
    let (start, end) = (token.range.start, token.range.end)
    var sight = sights[token.form] ?? Sight()
    sight.count += 1
    sight.before[start > 0 ? String(scalars[start - 1]) : "", default: 0] += 1
    sight.after[end < scalars.count ? String(scalars[end]) : "", default: 0] += 1
    if sight.contexts.count < Self.contextLimit {
      let from = max(0, start - Self.contextLength)
      let to = min(scalars.count, end + Self.contextLength)
      var context = String.UnicodeScalarView()
      context.append(contentsOf: scalars[from..<to].map { $0.properties.isWhitespace ? " " : $0 })
      sight.contexts.append(String(context))
    }
    sights[token.form] = sight
  }

  /// The nouns read `least` times or more, the most certain first.
  public func suggestions(least: Int) -> [Suggestion] {
    let found = sights.filter { $0.value.count >= least }.map { word, sight in
      Suggestion(
        word: word, count: sight.count, cohesion: cohesion(word, sight.count),
        branching: min(Self.entropy(sight.before), Self.entropy(sight.after)), contexts: sight.contexts)
    }
    func weight(_ suggestion: Suggestion) -> Double {
      (suggestion.cohesion + 0.01) * (suggestion.branching + 0.1) * Double(suggestion.count)
    }
    return found.sorted { left, right in
      let (one, other) = (weight(left), weight(right))
      return one != other ? one > other : left.word < right.word
    }
  }

  private func cohesion(_ word: String, _ count: Int) -> Double {
    guard let first = word.unicodeScalars.first, let seen = syllables[first], seen > 0 else { return 0 }
    let steps = Double(max(1, word.unicodeScalars.count - 1))
    return pow(min(1, Double(count) / Double(seen)), 1 / steps)
  }

  private static func entropy(_ counts: [String: Int]) -> Double {
    let total = Double(counts.values.reduce(0, +))
    // Sorted, so that the sum is the same in every run.
    return counts.values.sorted().reduce(0) { sum, count in
      let share = Double(count) / total
      return sum - share * log2(share)
    }
  }
}
