internal import Complaints
internal import Posts

/// One row a stretch of words that speaks for a label.
struct EvidenceTable: Table {
  let name = "evidence"
  let title = Bilingual(ko: "근거", en: "Evidence")
  let about = Bilingual(
    ko: """
      한 행은 불만 종류를 뒷받침하는 말 한 토막입니다. 위치는 posts 표의 글에서 유니코드 스칼라로 세며 끝은 포함하지 않습니다. \
      label_bias + label_rest + (scored가 1인 행의 weight의 합) = label_score입니다.
      """,
    en: """
      A row is a stretch of words that speaks for a kind. Offsets count Unicode scalars of the text in posts, \
      end not included. label_bias + label_rest + the weights of the rows that are scored = label_score.
      """)
  let key = ["post", "kind", "start", "end", "cue"]
  let readsPosts = true

  func columns(_ run: RunView) -> [Column] {
    [
      Column("post", .string, ko: "글 번호", en: "id of the post"),
      Column("published", .datetime, ko: "올린 시각", en: "time of publication"),
      Column("kind", .string, ko: "종류", en: "kind"),
      Column("kind_title", .string, ko: "종류 이름", en: "name of the kind"),
      Column("label_score", .number, ko: "종류 점수 (로그 승산)", en: "score of the label (log-odds)"),
      Column("start", .integer, ko: "시작", en: "start"),
      Column("end", .integer, ko: "끝", en: "end"),
      Column("words", .string, ko: "근거가 된 말", en: "the words"),
      Column("weight", .number, ko: "무게 (로그 승산)", en: "weight (log-odds)"),
      Column("cue", .string, ko: "규칙", en: "rule or feature"),
      Column(
        "scored", .boolean, ko: "종류 점수에 든 말인지 (다른 대목에서 한 번 더 한 말은 0)",
        en: "whether the score rests on it (words of other passages that say it once more: 0)"),
      Column("label_bias", .number, ko: "말이 없을 때의 점수", en: "score of the kind without any word"),
      Column(
        "label_rest", .number, ko: "그 대목의 표시하지 않은 말들의 무게 합", en: "weight of all other words of that passage"),
    ]
  }

  func forEachRow(_ run: RunView, _ body: ([Cell]) -> Void) throws(ReportError) {
    try run.forEachEntry { entry in
      for proof in entry.proofs {
        for evidence in proof.evidence {
          body([
            .text(entry.id.rawValue), .time(optional: entry.post.published?.seconds),
            .word(proof.kind.rawValue),
            .word(run.context.title(of: proof.kind)[run.context.language]),
            .number(proof.score, places: 4), .integer(evidence.range.start),
            .integer(evidence.range.end), .text(evidence.text), .number(evidence.weight, places: 4),
            .text(evidence.cue), .flag(evidence.isOfScore), .number(proof.bias, places: 4),
            .number(proof.rest, places: 4),
          ])
        }
      }
    }
  }
}
