internal import Casebook
internal import Complaints
internal import Posts
internal import Trends

/// The method in words, every value from the run: for the report and for `METHODS.*.md`.
struct MethodText {
  private let run: RunView

  init(_ run: RunView) { self.run = run }

  func paragraphs(_ language: Language) -> [String] {
    let warning = ShardWords.warning(run.context).map { [$0[language]] } ?? []
    return warning + (language == .korean ? korean : english)
  }

  private func period(_ language: Language) -> (String, String) {
    let words = DateWords(zone: run.context.zone, language: language)
    return (words.full(run.context.period.lowerBound), words.full(run.context.period.upperBound))
  }

  private var korean: [String] {
    let ledger = run.ledger
    let context = run.context
    let period = period(.korean)
    return [
      "분석 대상은 보관 자료의 \(LedgerWords(ledger: ledger).files.ko)에서 찾은 기록 \(ledger.found)건이며, 이 가운데 중복 \(ledger.duplicates)건, 기간 밖 \(ledger.outside)건, 한국어가 아닌 글 \(ledger.notKorean)건, 읽지 못한 기록 \(ledger.rejected)건을 뺀 글 \(ledger.kept)건을 셌습니다.\(LedgerWords(ledger: ledger).impaired.ko) 기간은 \(period.0)부터 \(period.1)까지(끝은 포함하지 않음), 시간대는 \(context.zone.name), 구간은 \(context.bin.words.ko)입니다. 같은 순간이면 다른 시간대로 적혔어도 같은 구간에 넣었습니다. 시각을 모르는 글 \(ledger.undated)건과 날짜만 아는 글은 따로 셌습니다.\(LedgerWords(ledger: ledger).byFileTime.ko)",
      "불만 종류는 코드북 ‘\(context.codebook.title.ko)’(\(context.codebook.types.count)종)에 따라 \(labelling.ko), 글 하나에 여러 종류가 붙을 수 있습니다. 판정마다 그 근거가 된 글 속의 말과 무게가 evidence.csv에 있습니다. 종류 점수는 그 글에서 가장 뚜렷한 한 대목의 점수이며, 바탕값(label_bias), 표시한 말의 무게(scored가 1인 행), 표시하지 않은 말들의 무게(label_rest)를 더한 것입니다. 비율의 구간은 Wilson(1927)의 95% 점수 구간입니다.",
      gold(.korean), usual(.korean), PrivacyWords.method(context.privacy.mode).ko,
      "이 수는 보관된 글의 수이지 피해를 본 사람의 수가 아닙니다. 무엇을 어떻게 모았는지에 따라 달라지며, 글을 올리지 않은 사람은 들어 있지 않습니다. 글의 내용이 사실인지는 확인하지 않았습니다.",
    ]
  }

  private var english: [String] {
    let ledger = run.ledger
    let context = run.context
    let period = period(.english)
    return [
      "In \(LedgerWords(ledger: ledger).files.en) of the archive we found records: \(ledger.found); those counted as posts: \(ledger.kept); left out: duplicates \(ledger.duplicates), outside the period \(ledger.outside), not Korean \(ledger.notKorean), unreadable \(ledger.rejected).\(LedgerWords(ledger: ledger).impaired.en) The period runs from \(period.0) up to but not including \(period.1), time zone \(context.zone.name), bins of \(context.bin.words.en). One instant falls in one bin whatever the zone it was written in. Posts without a time (\(ledger.undated)) and posts with a date only were counted in rows of their own.\(LedgerWords(ledger: ledger).byFileTime.en)",
      "Kinds of complaint follow the codebook ‘\(context.codebook.title.en)’ (\(context.codebook.types.count) kinds) and were assigned by \(labelling.en); a post may have several. Every label is explained by words of the post and their weights (evidence.csv): its score is that of the clearest passage of the post, a bias (label_bias) plus the weights of the words marked there (rows that are scored) plus those of the words not marked (label_rest). Intervals of shares are Wilson's (1927) 95 % score intervals.",
      gold(.english), usual(.english), PrivacyWords.method(context.privacy.mode).en,
      "These numbers count archived posts, not people harmed. They depend on what was collected, and leave out those who did not post. The truth of the posts was not checked.",
    ]
  }

  /// Who gave the labels.
  private var labelling: Bilingual {
    let version = run.context.manifest.version
    let sheets = run.context.manifest.inputs.filter { $0.role == ManifestValues.labels }.map(\.name)
    guard !sheets.isEmpty else {
      return Bilingual(ko: "meoktong \(version)이 기계로 붙였고", en: "meoktong \(version)")
    }
    let names = sheets.joined(separator: ", ")
    return Bilingual(
      ko: "--labels로 받은 파일(\(names))에 있는 글은 그 판정을 그대로 쓰고 나머지는 meoktong \(version)이 기계로 붙였고",
      en: "the file given with --labels (\(names)) where it holds the post, else by meoktong \(version)")
  }

  private func usual(_ language: Language) -> String {
    guard run.baseline.isLongEnough else { return BaselineWords.tooShort(run.baseline)[language] }
    let weeks = Decimals.text(run.baseline.weeks, places: 1)
    return language == .korean
      ? "평소 수는 기간 이전 \(weeks)주의 같은 요일·시각 평균입니다."
      : "The usual count is the mean of the same weekday and hour over the \(weeks) weeks before the period."
  }

  private static func uncorrected(_ count: Int) -> Bilingual {
    count == 0
      ? Bilingual(ko: "습니다.", en: ".")
      : Bilingual(
        ko: "고, 코딩에서 해당하거나 해당하지 않는 글이 \(Corrections.least)건보다 적은 종류 \(count)개는 보정하지 않았습니다.",
        en: "; not corrected, with fewer than \(Corrections.least) coded positives or negatives: \(count).")
  }

  private func gold(_ language: Language) -> String {
    guard let coding = CodingSummary(run) else {
      return language == .korean
        ? "사람이 코딩한 표본이 없어 이 자료에서 기계 분류가 얼마나 틀리는지는 모릅니다. 수는 보정하지 않았습니다(UNCALIBRATED). meoktong sample로 표본을 뽑아 코딩하고 --gold로 주면 오류율과 보정한 수를 낼 수 있습니다."
        : "No coded sample was given: how often the labels err on this archive is unknown, and counts are not corrected (UNCALIBRATED). Draw a sample with meoktong sample, code it, and give it with --gold."
    }
    func share(_ value: Double?) -> String { value.map { Decimals.text($0, places: 2) } ?? "–" }
    let (precision, recall) = (share(coding.weights.precision), share(coding.weights.recall))
    let alpha = coding.alpha.map { alpha in
      language == .korean
        ? " 두 사람 이상이 코딩한 글에서 Krippendorff의 α는 종류에 따라 \(share(alpha.lowerBound))–\(share(alpha.upperBound))였습니다."
        : " Where two or more people coded a post, Krippendorff's alpha was \(share(alpha.lowerBound)) to \(share(alpha.upperBound)) by kind."
    }
    let agreement =
      alpha
      ?? (language == .korean
        ? " 코더 한 사람이 코딩해 코더 사이의 일치도는 모릅니다."
        : " One person coded each post, so agreement between coders is unknown.")
    let extent = CodingSummary.extent(coded: coding.posts, of: coding.sampled)[language]
    let response =
      coding.posts == coding.sampled
      ? ""
      : language == .korean
        ? " 코딩하지 않은 글은 빼고, 층마다 뽑힐 확률에 코딩한 비율을 곱해 무게를 정했습니다(Särndal·Swensson·Wretman 1992, 15장)."
        : " Posts not coded were left out; the chance of being drawn was multiplied by the share coded in each stratum (Särndal, Swensson and Wretman 1992, ch. 15)."
    let uncorrected = Self.uncorrected(coding.allKinds - coding.kinds)
    return language == .korean
      ? "\(extent)\(response) 이 표본으로 어림한 기계 분류의 정밀도는 \(precision), 재현율은 \(recall)입니다(종류를 모두 합쳐, 뽑힐 확률로 가중).\(coding.splits.ko)\(agreement) 종류 \(coding.kinds)개의 수를 2단계 차분 추정으로 보정했\(uncorrected.ko) 보정한 수와 구간, Rogan–Gladen(1978) 추정과 Lang–Reiczigel(2014) 구간은 corrections.csv에 있습니다."
      : "\(extent)\(response) By this sample the labels have a precision of \(precision) and a recall of \(recall) (all kinds together, weighted by the chances of being drawn).\(coding.splits.en)\(agreement) The counts of \(coding.kinds) kinds were corrected by the two-phase difference estimator\(uncorrected.en) Corrected counts, and the estimates of Rogan and Gladen (1978) with intervals of Lang and Reiczigel (2014), are in corrections.csv."
  }
}
