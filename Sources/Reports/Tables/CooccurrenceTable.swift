internal import Complaints
internal import Posts

/// One row a pair of kinds: the numbers behind the network.
struct CooccurrenceTable: Table {
  let name = "cooccurrence"
  let title = Bilingual(ko: "함께 나온 종류", en: "Kinds together")
  let about = Bilingual(
    ko: "한 행은 같은 글에 함께 나온 두 종류입니다.", en: "A row is two kinds that occur in the same post.")
  let key = ["first", "second"]

  func columns(_ run: RunView) -> [Column] {
    [
      Column("first", .string, ko: "종류", en: "kind"),
      Column("second", .string, ko: "다른 종류", en: "other kind"),
      Column("posts", .integer, ko: "글 수", en: "posts"),
    ]
  }

  func forEachRow(_ run: RunView, _ body: ([Cell]) -> Void) throws(ReportError) {
    for pair in run.pairs.all {
      body([.word(pair.first), .word(pair.second), .integer(pair.posts)])
    }
  }
}
