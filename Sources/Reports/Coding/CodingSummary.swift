internal import Complaints
internal import Posts
internal import Trends

/// What the coded sample says of the labels as a whole, for the method and the manifest.
struct CodingSummary {
  /// Posts that were drawn, posts that people coded, and kinds whose counts could be corrected.
  let sampled: Int, posts: Int, kinds: Int
  /// Over all kinds, weighted by the chances of the sample.
  let weights: Weights
  /// The least and the greatest Krippendorff's alpha of a kind; `nil` where no post has two coders.
  let alpha: ClosedRange<Double>?

  /// `nil` without a coded sample.
  init?(_ run: RunView) {
    guard let corrections = run.corrections else { return nil }
    let wholes = corrections.lines.filter { $0.phase == nil && $0.series != .anyComplaint }
    (sampled, posts) = (corrections.sampled, corrections.coded)
    kinds = wholes.count { $0.status != .uncalibrated }
    weights = wholes.reduce(into: Weights()) { $0 += $1.weights }
    let alphas = CoderAgreement.lines(run.context.sample, codebook: run.context.codebook, seed: 7)
      .filter { $0.positives > 0 }.compactMap { $0.alpha?.value }
    if let least = alphas.min(), let most = alphas.max() { alpha = least...most } else { alpha = nil }
  }

  /// How far the coding of the sample has come, in a sentence.
  static func extent(coded: Int, of sampled: Int) -> Bilingual {
    coded == sampled
      ? Bilingual(
        ko: "표본으로 뽑은 글 \(Decimals.grouped(sampled))건을 모두 사람이 코딩했습니다.",
        en: "People coded all of the sample (posts: \(Decimals.grouped(sampled))).")
      : Bilingual(
        ko: "표본으로 뽑은 글 \(Decimals.grouped(sampled))건 가운데 \(Decimals.grouped(coded))건을 사람이 코딩했습니다.",
        en: "People coded \(Decimals.grouped(coded)) of the \(Decimals.grouped(sampled)) posts of the sample."
      )
  }

  var json: JSONValue {
    func number(_ value: Double?) -> JSONValue {
      value.map { .number(($0 * 10_000).rounded() / 10_000) } ?? .null
    }
    return .object([
      "sampled": .integer(sampled), "posts": .integer(posts), "correctedKinds": .integer(kinds),
      "precision": number(weights.precision), "recall": number(weights.recall),
      "alphaLeast": number(alpha?.lowerBound), "alphaMost": number(alpha?.upperBound),
    ])
  }
}
