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
      <p class="faint">\(page.say("점은 그날 글 가운데 그 종류의 비율, 세로선은 95% 구간(Wilson 1927)입니다. 글이 적은 날은 선이 깁니다.", "Dots: the kind's share of the day's posts; lines: 95 % interval (Wilson 1927). Days with few posts have long lines."))</p>
      <figure>
      <div class="wide">\(chart.text(page.run, width: 1040, id: "shares-wide"))</div>
      <div class="narrow">\(chart.text(page.run, width: 350, id: "shares-narrow"))</div>
      </figure>
      """
  }
}
