internal import Complaints
internal import Posts
internal import Trends

/// What the coded sample says of the labels as a whole, for the method and the manifest.
struct CodingSummary {
  /// Posts that people coded, and kinds whose counts could be corrected.
  let posts: Int, kinds: Int
  /// Over all kinds, weighted by the chances of the sample.
  let weights: Weights
  /// The least and the greatest Krippendorff's alpha of a kind; `nil` where no post has two coders.
  let alpha: ClosedRange<Double>?

  /// `nil` without a coded sample.
  init?(_ run: RunView) {
    guard let corrections = run.corrections else { return nil }
    let wholes = corrections.lines.filter { $0.phase == nil }
    posts = Set(run.context.codes.map(\.post)).count
    kinds = wholes.count { $0.status != .uncalibrated }
    weights = wholes.reduce(into: Weights()) { $0 += $1.weights }
    let alphas = CoderAgreement.lines(run.context.codes, codebook: run.context.codebook, seed: 7)
      .filter { $0.positives > 0 }.compactMap { $0.alpha?.value }
    if let least = alphas.min(), let most = alphas.max() { alpha = least...most } else { alpha = nil }
  }

  var json: JSONValue {
    func number(_ value: Double?) -> JSONValue {
      value.map { .number(($0 * 10_000).rounded() / 10_000) } ?? .null
    }
    return .object([
      "posts": .integer(posts), "correctedKinds": .integer(kinds),
      "precision": number(weights.precision), "recall": number(weights.recall),
      "alphaLeast": number(alpha?.lowerBound), "alphaMost": number(alpha?.upperBound),
    ])
  }
}
