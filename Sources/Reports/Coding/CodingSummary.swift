internal import Complaints
internal import Posts
internal import Trends

/// What the coded sample says of the labels as a whole, for the method and the manifest.
struct CodingSummary {
  /// Posts that were drawn, posts that people coded, and kinds whose counts could be corrected.
  let sampled: Int, posts: Int, kinds: Int
  /// The kinds of which posts are left out because the coders are split evenly, and the most posts of one kind.
  let splitKinds: Int, mostSplit: Int
  /// The kinds of the codebook.
  let allKinds: Int
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
    splitKinds = wholes.count { $0.split > 0 }
    mostSplit = wholes.map(\.split).max() ?? 0
    allKinds = wholes.count
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

  /// That the doubtful posts are missing, and how to bring them back; empty where none is.
  var splits: Bilingual {
    guard splitKinds > 0 else { return Bilingual(ko: "", en: "") }
    return Bilingual(
      ko:
        " 코더의 의견이 반반으로 갈린 글은 그 종류의 셈에서 뺐습니다(종류 \(splitKinds)개, 한 종류에서 많게는 \(mostSplit)건; corrections.csv의 split 열). "
        + "판단하기 어려운 글이 빠진 것이므로 정밀도와 재현율은 실제보다 높게 나옵니다. 셋째 코더의 표를 --gold로 더하면 그 글도 들어갑니다.",
      en: " Posts on which the coders are split evenly are left out of that kind"
        + " (kinds: \(splitKinds); most posts of one kind: \(mostSplit); column split of corrections.csv)."
        + " They are the hard ones, so precision and recall look better than they are;"
        + " the sheet of a third coder, added with --gold, brings them in.")
  }

  var json: JSONValue {
    func number(_ value: Double?) -> JSONValue {
      value.map { .number(($0 * 10_000).rounded() / 10_000) } ?? .null
    }
    return .object([
      "sampled": .integer(sampled), "posts": .integer(posts), "correctedKinds": .integer(kinds),
      "splitKinds": .integer(splitKinds),
      "mostSplitOfOneKind": .integer(mostSplit), "precision": number(weights.precision),
      "recall": number(weights.recall),
      "alphaLeast": number(alpha?.lowerBound), "alphaMost": number(alpha?.upperBound),
    ])
  }
}
