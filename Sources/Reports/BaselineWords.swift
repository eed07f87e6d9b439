public import Posts
public import Trends

/// What is said where the archive does not reach back far enough.
public enum BaselineWords {
  /// Why nothing is compared with the usual.
  public static func tooShort(_ baseline: Baseline) -> Bilingual {
    if baseline.isEmpty || baseline.weeks == 0 {
      return baseline.isEmpty
        ? Bilingual(
          ko: "기간 이전의 글이 없어 평소와 견준 배수, 시작과 회복은 내지 않았습니다.",
          en:
            "The archive holds no post of before the period: no ratio to the usual, no onset and no recovery is given."
        )
        : Bilingual(
          ko: "기간 바로 앞 한 주에 글이 없어 평소와 견준 배수, 시작과 회복은 내지 않았습니다.",
          en:
            "The archive holds no post of the week before the period: no ratio to the usual, no onset and no recovery is given."
        )
    }
    let weeks = Decimals.text(baseline.weeks, places: 1)
    return Bilingual(
      ko: "기간 이전 자료가 \(weeks)주뿐이라(최소 2주) 평소와 견준 배수, 시작과 회복은 내지 않았습니다.",
      en:
        "The archive reaches only \(weeks) weeks back before the period (two are needed): no ratio to the usual, no onset and no recovery is given."
    )
  }
}
