internal import Foundation

/// Which words tell one body of texts from another.
public enum Keyness {
  /// A word and how strongly it marks the first body.
  public struct Word: Hashable, Sendable {
    /// The word.
    public let word: String
    /// Occurrences in the first body and in the second.
    public let first: Int, second: Int
    /// Log-odds ratio with informative Dirichlet prior, natural logarithm; above 0: marks the first body.
    public let logOdds: Double
    /// The standard error of the log-odds ratio.
    public let error: Double
    /// Log-likelihood ratio G² of the word's 2 × 2 table.
    public let g2: Double

    /// Log-odds in standard errors; beyond ±1.96 it is not chance (one word taken for itself).
    public var z: Double { logOdds / error }
  }

  /// Compares two bodies of texts, word by word (Monroe, Colaresi and Quinn 2008, equations 16, 18, 20, 22; Dunning
  /// 1993 for G²).
  ///
  /// - Parameters:
  ///   - prior: counts of a larger body, whose shares make the prior.
  ///   - priorWeight: the number of words that the prior weighs as much as.
  /// - Returns: words of the prior, by falling z, equal ones by the word.
  public static func compare(
    _ first: WordCounts, _ second: WordCounts, prior: WordCounts, priorWeight: Double = 500
  ) -> [Word] {
    guard prior.total > 0 else { return [] }
    let scale = priorWeight / Double(prior.total)
    return prior.counts.map { word, count in
      let alpha = Double(count) * scale
      let one = Double(first[word]) + alpha
      let two = Double(second[word]) + alpha
      let odds =
        log(one / (Double(first.total) + priorWeight - one))
        - log(two / (Double(second.total) + priorWeight - two))
      return Word(
        word: word, first: first[word], second: second[word], logOdds: odds,
        error: (1 / one + 1 / two).squareRoot(),
        g2: g2(first[word], second[word], of: first.total, second.total))
    }
    .sorted { $0.z == $1.z ? $0.word < $1.word : $0.z > $1.z }
  }

  /// G² of `one` among `all` against `two` among `others`.
  static func g2(_ one: Int, _ two: Int, of all: Int, _ others: Int) -> Double {
    let cells = [one, two, all - one, others - two].map(Double.init)
    let rows = [cells[0] + cells[1], cells[2] + cells[3]]
    let columns = [Double(all), Double(others)]
    let total = columns[0] + columns[1]
    guard total > 0 else { return 0 }
    let sum = cells.indices.reduce(0.0) { sum, cell in
      let expected = rows[cell / 2] * columns[cell % 2] / total
      return cells[cell] > 0 ? sum + cells[cell] * log(cells[cell] / expected) : sum
    }
    return 2 * sum
  }
}
