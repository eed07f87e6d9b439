internal import Casebook
internal import Posts

/// One row a file that was read.
struct LedgerTable: Table {
  let name = "ledger"
  let title = Bilingual(ko: "읽기 장부", en: "Ledger of files")
  let about = Bilingual(
    ko: "한 행은 읽은 파일 하나입니다. 읽지 못한 것의 이유는 rejections 표에 있습니다.",
    en: "A row is one file that was read. Why parts could not be read stands in rejections.")
  let key = ["file", "sha256"]

  func columns(_ run: RunView) -> [Column] {
    [
      Column("file", .string, ko: "파일", en: "file"),
      Column("bytes", .integer, ko: "바이트", en: "bytes"),
      Column("sha256", .string, ko: "SHA-256", en: "SHA-256"),
      Column("format", .string, ko: "형식", en: "format"),
      Column("encoding", .string, ko: "인코딩", en: "encoding"),
      Column("encoding_reason", .string, ko: "인코딩 판단 근거", en: "why that encoding"),
      Column("platform", .string, ko: "플랫폼", en: "platform"),
      Column("posts_found", .integer, ko: "찾은 글", en: "posts found"),
      Column("rejected", .integer, ko: "글이 되지 못한 것", en: "rejected"),
      Column("impaired", .integer, ko: "글은 읽었지만 일부를 읽지 못한 것", en: "flaws of posts that were read"),
      Column("reasons", .string, ko: "읽지 못한 까닭", en: "reasons"),
    ]
  }

  func forEachRow(_ run: RunView, _ body: ([Cell]) -> Void) throws(ReportError) {
    try run.forEachReading { reading in
      let reasons = Set(reading.rejections.map(\.reason)).sorted().joined(separator: "; ")
      body([
        .text(reading.file), .integer(reading.byteCount), .word(reading.sha256),
        .word(optional: reading.format), .word(optional: reading.encoding),
        .word(optional: reading.encodingReason), .word(optional: reading.platform),
        .integer(reading.postCount), .integer(reading.rejections.count { !$0.keepsPost }),
        .integer(reading.rejections.count { $0.keepsPost }),
        .word(optional: reasons.isEmpty ? nil : reasons),
      ])
    }
  }
}

extension RunView {
  /// Calls `body` with how each file was read; the names of files are masked as texts are.
  func forEachReading(_ body: (FileReading) -> Void) throws(ReportError) {
    do {
      try book.forEachReading { body($0.masked(by: context.privacy)) }
    } catch {
      throw ReportError.casebook(error)
    }
  }
}
