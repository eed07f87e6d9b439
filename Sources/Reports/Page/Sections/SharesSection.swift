internal import Posts
internal import Trends

/// Small pictures: each kind's share by day, with intervals.
struct SharesSection: PageSection {
  let id = "shares"
  let title = Bilingual(ko: "종류마다 날짜별 비율", en: "Each kind's share by day")

  func body(_ page: PageView) -> String? {
    guard !page.run.kindsByCount().isEmpty else { return nil }
    let chart = SharesChart()
    return """
      <p class="faint">\(page.say("점은 그날 글 가운데 그 종류의 비율, 세로선은 95% 구간(Wilson 1927)입니다. 글이 \(SharesChart.fewPosts)건보다 적은 날은 속 빈 점으로 그렸습니다. 위쪽 눈금은 위 차트의 사건들입니다.", "Dots: the kind's share of the day's posts; lines: 95 % interval (Wilson 1927). Days with fewer than \(SharesChart.fewPosts) posts are hollow. Ticks at the top: the events of the chart above."))</p>
      <figure>
      <div class="wide">\(chart.text(page.run, width: 1040, id: "shares-wide"))</div>
      <div class="narrow">\(chart.text(page.run, width: 350, id: "shares-narrow"))</div>
      </figure>
      <details><summary>\(page.say("비율과 구간을 표로 보기", "Shares and intervals as a table"))</summary>\(table(page))</details>
      """
  }

  /// What the chart draws, in numbers.
  private func table(_ page: PageView) -> String {
    let days = page.run.days
    let kinds = page.run.kindsByCount()
    let heads = kinds.map {
      "<th scope=\"col\">\(HTML.escape(page.run.context.title(of: $0)[page.language]))</th>"
    }
    let rows = days.axis.bins.indices.compactMap { index -> String? in
      let all = days.cell(.bin(index), .allPosts).posts
      guard all > 0 else { return nil }
      let shares = kinds.map { kind in
        "<td>\(Percent.text(Wilson.share(days.cell(.bin(index), .kind(kind)).posts, of: all)))</td>"
      }
      return "<tr><th scope=\"row\">\(HTML.escape(page.words.day(days.axis.counted(index).lowerBound)))</th>"
        + page.cell(all) + shares.joined() + "</tr>"
    }
    return """
      <div class="scroll"><table><caption>\(page.say("그날 글 가운데 비율. 괄호는 95% 구간.", "Share of the day's posts. In brackets: 95 % interval."))</caption>\
      <thead><tr><th scope="col" class="w">\(page.say("날짜", "Day"))</th><th scope="col">\(page.say("모든 글", "All posts"))</th>\
      \(heads.joined())</tr></thead><tbody>\(rows.joined())</tbody></table></div>
      """
  }
}
