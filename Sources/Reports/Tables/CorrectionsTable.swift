internal import Complaints
internal import Posts
internal import Trends

/// One row a kind and phase: the count as labelled and as corrected.
struct CorrectionsTable: Table {
  let name = "corrections"
  let title = Bilingual(ko: "보정한 수", en: "Corrected counts")
  let about = Bilingual(
    ko:
      "한 행은 종류와 단계 하나입니다. 사람이 코딩한 표본이 있을 때만 행이 있습니다. 보정은 2단계 차분 추정, 둘째 의견은 Rogan–Gladen(구간은 Lang–Reiczigel 2014)입니다.",
    en: """
      A row is a kind and phase; there are rows only with a coded sample. Corrected by the two-phase difference \
      estimator; second opinion: Rogan and Gladen with the interval of Lang and Reiczigel (2014).
      """)
  let key = ["kind", "phase"]

  func columns(_ run: RunView) -> [Column] {
    [
      Column("kind", .string, ko: "종류", en: "kind"),
      Column("kind_title", .string, ko: "종류 이름", en: "name of the kind"),
      Column("phase", .string, ko: "단계 (all: 전체)", en: "phase (all: the whole run)"),
      Column("posts", .integer, ko: "모든 글", en: "all posts"),
      Column("labelled", .integer, ko: "기계가 붙인 글", en: "labelled posts"),
      Column("sampled", .integer, ko: "표본으로 뽑은 글", en: "sampled posts"),
      Column("coded", .integer, ko: "사람이 코딩한 글", en: "coded posts"),
      Column("coded_positive", .integer, ko: "사람이 그 종류라 한 글", en: "coded as the kind"),
      Column(
        "split", .integer, ko: "코더의 의견이 반반이어서 뺀 글", en: "posts left out, the coders being split evenly"),
      Column("precision", .number, ko: "정밀도", en: "precision"),
      Column("recall", .number, ko: "재현율", en: "recall"),
      Column("status", .string, ko: "상태", en: "status"),
      Column("corrected", .number, ko: "보정한 수", en: "corrected count"),
      Column("corrected_low", .number, ko: "95% 구간 아래", en: "95 % interval, lower end"),
      Column("corrected_high", .number, ko: "95% 구간 위", en: "95 % interval, upper end"),
      Column("rogan_gladen", .number, ko: "둘째 의견", en: "second opinion"),
      Column("rogan_gladen_low", .number, ko: "둘째 의견 구간 아래", en: "second opinion, lower end"),
      Column("rogan_gladen_high", .number, ko: "둘째 의견 구간 위", en: "second opinion, upper end"),
    ]
  }

  func forEachRow(_ run: RunView, _ body: ([Cell]) -> Void) throws(ReportError) {
    for line in run.corrections?.lines ?? [] {
      body([
        .word(line.series.id), .word(run.context.title(of: line.series)[run.context.language]),
        .word(line.phase ?? "all"), .integer(line.posts), .integer(line.labelled),
        .integer(line.sampled), .integer(line.coded), .integer(line.positives),
        .integer(line.split),
        .number(optional: line.precision, places: 4), .number(optional: line.recall, places: 4),
        .word(line.status.rawValue),
        .number(optional: line.corrected?.value, places: 2),
        .number(optional: line.corrected?.low, places: 2),
        .number(optional: line.corrected?.high, places: 2),
        .number(optional: line.secondOpinion?.value, places: 2),
        .number(optional: line.secondOpinion?.low, places: 2),
        .number(optional: line.secondOpinion?.high, places: 2),
      ])
    }
  }
}
