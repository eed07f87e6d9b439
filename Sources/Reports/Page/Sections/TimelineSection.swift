internal import Complaints
internal import Posts
internal import Trends

/// The chart of kinds over time, the milestones it marks, and the table behind it.
struct TimelineSection: PageSection {
  let id = "timeline"
  let title = Bilingual(ko: "언제, 무엇을", en: "When, and of what")

  func body(_ page: PageView) -> String? {
    guard page.run.trend.posts(.allPosts) > 0 else { return nil }
    let chart = TimelineChart()
    return """
      <figure>
      <div class="wide">\(chart.text(page.run, width: 1040, id: "timeline-wide"))</div>
      <div class="narrow">\(chart.text(page.run, width: 350, id: "timeline-narrow"))</div>
      <figcaption>\(HTML.escape(caption(page)))</figcaption>
      </figure>
      \(milestones(page))
      <details><summary>\(page.say("차트의 수를 표로 보기", "The chart as a table"))</summary>\(table(page))</details>
      """
  }

  private func caption(_ page: PageView) -> String {
    page.say(
      "\(ends(page))막대 하나가 \(page.run.context.bin.words.ko)입니다. 아래 줄은 종류마다 같은 눈금입니다. 글 하나가 여러 종류일 수 있어 줄의 합은 위 막대와 다릅니다. 번호는 아래 사건입니다.",
      "\(ends(page))A bar is \(page.run.context.bin.words.en). The rows below share one scale. A post may have several kinds, so rows do not add up to the bars above. Numbers: events below."
    )
  }

  /// That the first or the last bar is cut, which makes it shorter than its neighbours.
  private func ends(_ page: PageView) -> String {
    let axis = page.run.trend.axis
    let cut = Set([axis.bins.indices.first, axis.bins.indices.last].compactMap(\.self))
      .filter { axis.counted($0) != axis.bins[$0] }.sorted()
    guard !cut.isEmpty else { return "" }
    let spans = cut.map { page.words.span(axis.counted($0)) }.joined(separator: ", ")
    return page.say(
      "기간의 끝에 걸린 막대는 기간 안만 세어 다른 막대보다 짧은 시간입니다: \(spans). ",
      "Bars at the ends of the period count only what lies in it, a shorter time than the others: \(spans). ")
  }

  private func milestones(_ page: PageView) -> String {
    let items = page.run.context.incident.milestones.enumerated().map { index, milestone in
      "<li><b>\(index + 1)</b>\(HTML.escape(page.words.moment(milestone.seconds))) \(HTML.escape(milestone.title[page.language]))</li>"
    }
    return items.isEmpty ? "" : "<ol class=\"milestones\">\(items.joined())</ol>"
  }

  private func table(_ page: PageView) -> String {
    let trend = page.run.trend
    let kinds = page.run.kindsByCount()
    let series: [Series] = [.allPosts, .anyComplaint] + kinds.map { .kind($0) }
    let isLong = trend.axis.bins.count > 200
    let rows = trend.slots.filter { !isLong || trend.cell($0, .allPosts).posts > 0 }.map { slot in
      let covered = trend.isCovered(slot)
      return "<tr><th scope=\"row\">\(HTML.escape(page.words.slot(slot, on: trend.axis)))</th>"
        + series.map { page.cell(covered ? trend.cell(slot, $0).posts : nil) }.joined() + "</tr>"
    }
    let heads = series.map {
      "<th scope=\"col\">\(HTML.escape(page.run.context.title(of: $0)[page.language]))</th>"
    }
    return """
      <div class="scroll"><table><caption>\(page.say("구간마다 글 수. 빈 칸: 보관 자료가 닿지 않음.", "Posts in each bin. Blank: out of the archive's reach."))</caption>\
      <thead><tr><th scope="col" class="w">\(page.say("구간", "Bin"))</th>\(heads.joined())</tr></thead>\
      <tbody>\(rows.joined())</tbody></table></div>
      """
  }
}
