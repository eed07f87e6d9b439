internal import Posts

/// One row a record that could not become a post, or a part of a post that could not be read.
struct RejectionTable: Table {
  let name = "rejections"
  let title = Bilingual(ko: "읽지 못한 것", en: "What could not be read")
  let about = Bilingual(
    ko: "한 행은 글이 되지 못한 기록이나 글에서 읽지 못한 부분 하나와 그 까닭입니다.",
    en: "A row is a record that could not become a post, or a part of a post that could not be read, and why."
  )
  let key: [String] = []

  func columns(_ run: RunView) -> [Column] {
    [
      Column("file", .string, ko: "파일", en: "file"),
      Column("record", .integer, ko: "기록 번호", en: "record"),
      Column("byte", .integer, ko: "바이트 위치", en: "byte"),
      Column("reason", .string, ko: "까닭", en: "reason"),
      Column("post_kept", .boolean, ko: "글은 읽었는지", en: "whether the post was read all the same"),
      Column("message", .string, ko: "설명", en: "message"),
      Column("bytes_lost", .integer, ko: "잃은 바이트", en: "bytes lost"),
    ]
  }

  func forEachRow(_ run: RunView, _ body: ([Cell]) -> Void) throws(ReportError) {
    try run.forEachReading { reading in
      for loss in reading.rejections {
        body([
          .text(loss.location.file), .integer(optional: loss.location.record),
          .integer(optional: loss.location.byteOffset), .word(loss.reason),
          .flag(loss.keepsPost), .text(loss.message[run.context.language]),
          .integer(optional: loss.byteCount),
        ])
      }
    }
  }
}
