internal import Casebook
internal import Posts

/// Where every record went, in words that the method and the page share.
struct LedgerWords {
  let ledger: LedgerTotals

  /// `파일 87개와 그 안에 든 18개`: a crawl is one file that holds many.
  var files: Bilingual {
    let (files, members) = (Decimals.grouped(ledger.files), Decimals.grouped(ledger.members))
    let plural = ledger.files == 1 ? "file" : "files"
    return ledger.members == 0
      ? Bilingual(ko: "파일 \(files)개", en: "\(files) \(plural)")
      : Bilingual(
        ko: "파일 \(files)개와 그 안에 든 파일 \(members)개", en: "\(files) \(plural) and \(members) more inside them")
  }

  /// That some times rest on the time of a file, which copying changes; empty where none does.
  var byFileTime: Bilingual {
    guard ledger.byFileTime > 0 else { return Bilingual(ko: "", en: "") }
    let count = Decimals.grouped(ledger.byFileTime)
    return Bilingual(
      ko:
        " 글 \(count)건의 시각은 ‘3시간 전’처럼 적혀 있어 파일의 수정 시각에서 거꾸로 셌습니다(posts.csv의 time_origin이 file). 파일을 복사하면 달라질 수 있습니다.",
      en:
        " Times written like ‘3시간 전’ and counted back from the time of their file, which copying may change: \(count) (time_origin file in posts.csv)."
    )
  }

  /// That some posts were read with a flaw; empty where none was.
  var impaired: Bilingual {
    guard ledger.impaired > 0 else { return Bilingual(ko: "", en: "") }
    let count = Decimals.grouped(ledger.impaired)
    return Bilingual(
      ko: " 글은 읽었지만 시각이나 글자 일부를 읽지 못한 것이 \(count)건이며 이 합에 들지 않습니다(rejections.csv).",
      en:
        " Flaws of posts that were read all the same, such as a time or characters: \(count); they are not in this sum (rejections.csv)."
    )
  }
}
