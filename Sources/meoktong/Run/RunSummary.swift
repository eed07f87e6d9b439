internal import Casebook
internal import Complaints
internal import Posts
internal import Reports
internal import Trends

/// What a run prints when it is done: kinds by day, and where every find went.
struct RunSummary {
  let trend: Trend
  let codebook: Codebook
  let ledger: LedgerTotals
  let language: Language

  /// The table of kinds by day, the undated posts in a column of their own.
  var table: [String] {
    let slots = trend.slots.filter { slot in
      if case .bin = slot { return true }
      return trend.cell(slot, .allPosts).posts > 0
    }
    var table = TextTable()
    table.add([Bilingual(ko: "유형", en: "kind")[language]] + slots.map(heading) + [total])
    for series in trend.series.dropFirst() + [.allPosts] {
      let counts = slots.map { trend.cell($0, series).posts }
      table.add([title(series)] + (counts + [counts.reduce(0, +)]).map(String.init))
    }
    return table.lines
  }

  /// The ledger in one line, as a sum that holds.
  var ledgerLine: String {
    Bilingual(
      ko: "찾음 \(ledger.found) = 셈 \(ledger.kept) + 중복 \(ledger.duplicates) + 기간 밖 \(ledger.outside)"
        + " + 한국어 아님 \(ledger.notKorean) + 못 읽음 \(ledger.rejected)",
      en: "found \(ledger.found) = kept \(ledger.kept) + duplicates \(ledger.duplicates)"
        + " + outside period \(ledger.outside) + not Korean \(ledger.notKorean) + rejected \(ledger.rejected)"
    )[language]
  }

  private var total: String { Bilingual(ko: "합계", en: "total")[language] }

  private func title(_ series: Series) -> String {
    switch series {
    case .allPosts: Bilingual(ko: "모든 글", en: "all posts")[language]
    case .anyComplaint: Bilingual(ko: "불만 글", en: "complaints")[language]
    case .kind(let kind): codebook[kind]?.title[language] ?? kind.rawValue
    }
  }

  private func heading(_ slot: Slot) -> String {
    switch slot {
    case .bin(let index):
      let clock = trend.axis.zone.clock(at: trend.axis.bins[index].lowerBound)
      return "\(clock.month)-\(clock.day < 10 ? "0" : "")\(clock.day)"
    case .coarse: return Bilingual(ko: "대략", en: "coarse")[language]
    case .undated: return Bilingual(ko: "시각 미상", en: "undated")[language]
    case .outside: return Bilingual(ko: "기간 밖", en: "outside")[language]
    }
  }
}
