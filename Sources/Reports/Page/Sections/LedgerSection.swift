internal import Casebook
internal import Posts

/// Where every find went, and what could not be read.
struct LedgerSection: PageSection {
  let id = "ledger"
  let title = Bilingual(ko: "읽은 것과 읽지 못한 것", en: "What was read and what was not")

  func body(_ page: PageView) -> String? {
    let ledger = page.run.ledger
    let sum = page.say(
      "\(LedgerWords(ledger: ledger).files.ko)에서 찾은 기록 \(page.number(ledger.found))건 = 센 글 \(page.number(ledger.kept)) + 중복 \(page.number(ledger.duplicates)) + 기간 밖 \(page.number(ledger.outside)) + 한국어 아님 \(page.number(ledger.notKorean)) + 읽지 못함 \(page.number(ledger.rejected)). 센 글 가운데 \(page.number(ledger.undated))건은 올린 시각을 알 수 없어 따로 셌습니다.\(LedgerWords(ledger: ledger).impaired.ko)",
      "Records found in \(LedgerWords(ledger: ledger).files.en): \(page.number(ledger.found)) = \(page.number(ledger.kept)) counted + \(page.number(ledger.duplicates)) duplicates + \(page.number(ledger.outside)) outside the period + \(page.number(ledger.notKorean)) not Korean + \(page.number(ledger.rejected)) rejected. Of the counted, undated ones have a row of their own: \(page.number(ledger.undated)).\(LedgerWords(ledger: ledger).impaired.en)"
    )
    var losses: [Rejection] = []
    var count = 0
    try? page.run.forEachReading { reading in
      count += reading.rejections.count
      losses += reading.rejections.prefix(40 - losses.count)
    }
    guard !losses.isEmpty else { return "<p>\(sum)</p>" }
    let rows = losses.map { loss in
      "<tr><td class=\"w long\">\(HTML.escape(loss.location.file))</td><td class=\"w\">\(HTML.escape(loss.reason))</td><td class=\"w long\">\(HTML.escape(loss.message[page.language]))</td></tr>"
    }
    let more =
      count > 40
      ? "<p class=\"faint\">\(page.say("나머지 \(count - 40)건은 rejections.csv에 있습니다.", "\(count - 40) more in rejections.csv."))</p>"
      : ""
    return """
      <p>\(sum)</p><div class="scroll"><table><thead><tr><th scope="col" class="w">\(page.say("파일", "File"))</th>\
      <th scope="col" class="w">\(page.say("까닭", "Reason"))</th><th scope="col" class="w">\(page.say("설명", "What to do"))</th></tr></thead>\
      <tbody>\(rows.joined())</tbody></table></div>\(more)
      """
  }
}
