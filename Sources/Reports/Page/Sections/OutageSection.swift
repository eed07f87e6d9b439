internal import Complaints
internal import Posts
internal import Trends

/// Beginning and end of each kind against the usual, bursts, and phases compared.
struct OutageSection: PageSection {
  let id = "outage"
  let title = Bilingual(ko: "시작, 고비, 회복", en: "Onset, bursts, recovery")

  func body(_ page: PageView) -> String? {
    guard page.run.trend.posts(.anyComplaint) > 0 else { return nil }
    return usual(page) + bursts(page) + phases(page)
  }

  private var series: (PageView) -> [Series] {
    { page in [.anyComplaint] + page.run.kindsByCount().map { .kind($0) } }
  }

  private func name(_ series: Series, _ page: PageView) -> String {
    "<th scope=\"row\">\(HTML.escape(page.run.context.title(of: series)[page.language]))</th>"
  }

  private func usual(_ page: PageView) -> String {
    guard page.run.baseline.isLongEnough else {
      return "<p class=\"note\">\(HTML.escape(BaselineWords.tooShort(page.run.baseline)[page.language]))</p>"
    }
    let axis = page.run.trend.axis
    let rows = series(page).compactMap { series -> String? in
      guard let excess = page.run.trend.excess(series, over: page.run.baseline) else { return nil }
      func moment(_ seconds: Int64?) -> String { seconds.map { page.words.moment($0) } ?? "–" }
      let onset = excess.span.map { axis.counted($0.lowerBound).lowerBound }
      let recovery = excess.span.map { axis.counted($0.upperBound).upperBound }
      return
        "<tr>\(name(series, page))<td class=\"w\">\(moment(onset))</td><td class=\"w\">\(moment(recovery))</td>"
        + "<td>\(page.number(excess.posts))</td><td>\(Decimals.text(excess.expected, places: 1))</td>"
        + "<td>\(Decimals.text(excess.excess, places: 1))</td><td>\(Times.text(excess.ratio, page))</td></tr>"
    }
    return """
      <h3>\(page.say("평소와 견주어", "Against the usual"))</h3>
      <p class="faint">\(page.say("평소는 같은 요일·시각의 기간 이전 평균입니다. 시작과 회복은 우연으로 볼 수 없게 많은 첫 구간과 마지막 구간입니다.", "Usual: the mean of that weekday and hour before the period. Onset and recovery: the first and last bin with more than chance allows."))</p>
      <div class="scroll"><table><caption>\(page.say("괄호는 95% 구간.", "In brackets: 95 % interval."))</caption>\
      <thead><tr><th scope="col" class="w">\(page.say("종류", "Kind"))</th><th scope="col" class="w">\(page.say("시작", "Onset"))</th>\
      <th scope="col" class="w">\(page.say("회복", "Recovery"))</th><th scope="col">\(page.say("글", "Posts"))</th>\
      <th scope="col">\(page.say("평소", "Usual"))</th><th scope="col">\(page.say("더 많은 글", "Beyond"))</th>\
      <th scope="col">\(page.say("평소의 몇 배", "Times the usual"))</th></tr></thead><tbody>\(rows.joined())</tbody></table></div>
      """
  }

  private func bursts(_ page: PageView) -> String {
    let rows = series(page).flatMap { series in
      BurstView.all(of: series, in: page.run.trend).map { burst in
        "<tr>\(name(series, page))<td class=\"w\">\(page.words.span(burst.span))</td>"
          + "<td>\(page.number(burst.posts))</td><td>\(page.number(burst.all))</td>"
          + "<td>\(burst.times.map { Decimals.text($0, places: 1) + page.say("배", "×") } ?? "–")</td></tr>"
      }
    }
    guard !rows.isEmpty else { return "" }
    return """
      <h3>\(page.say("몰린 때", "Bursts"))</h3>
      <p class="faint">\(page.say("그 종류의 비율이 전체보다 뚜렷이 높았던 때입니다 (두 배인 모형에 더 가까운 구간, Kleinberg 2002). 마지막 열은 실제로 전체의 몇 배였는지입니다.", "Stretches in which the kind's share was clearly above that of the whole: nearer to a model of twice that share (Kleinberg 2002). The last column tells how many times it really was."))</p>
      <div class="scroll"><table><thead><tr><th scope="col" class="w">\(page.say("종류", "Kind"))</th>\
      <th scope="col" class="w">\(page.say("언제", "When"))</th><th scope="col">\(page.say("그 종류의 글", "Posts of the kind"))</th>\
      <th scope="col">\(page.say("모든 글", "All posts"))</th>\
      <th scope="col">\(page.say("전체의 몇 배", "Times the whole"))</th></tr></thead><tbody>\(rows.joined())</tbody></table></div>
      """
  }

  private func phases(_ page: PageView) -> String {
    let trend = page.run.phases
    let phases = trend.axis.phases
    guard phases.count > 1 else { return "" }
    let titles = Dictionary(
      page.run.context.incident.phases.map { ($0.id, $0.title[page.language]) }, uniquingKeysWith: { $1 })
    let rows = series(page).map { series -> String in
      var last: (events: Int, hours: Double)?
      let cells = phases.indices.map { index -> String in
        let now = PhasesTable.rate(series, index, trend)
        defer { last = now }
        guard now.hours > 0 else { return "<td></td>" }
        let rate = Decimals.text(Double(now.events) / now.hours, places: 2)
        let ratio = last.flatMap { RateRatio.compare(now, to: $0) }.flatMap { $0.value.isFinite ? $0 : nil }
        return
          "<td>\(rate)\(ratio.map { "<br><span class=\"faint\">\(Times.text($0, page))</span>" } ?? "")</td>"
      }
      return "<tr>\(name(series, page))\(cells.joined())</tr>"
    }
    let heads = phases.map { "<th scope=\"col\">\(HTML.escape(titles[$0.id] ?? $0.id))</th>" }
    return """
      <h3>\(page.say("단계마다 시간당 글", "Posts an hour, phase by phase"))</h3>
      <div class="scroll"><table class="wraps"><caption>\(page.say("아래 줄은 바로 앞 단계의 몇 배인지와 95% 구간.", "Second line: ratio to the phase before, with its 95 % interval."))</caption>\
      <thead><tr><th scope="col" class="w">\(page.say("종류", "Kind"))</th>\(heads.joined())</tr></thead><tbody>\(rows.joined())</tbody></table></div>
      """
  }
}

/// Ratios in words: `2.1배 (1.4–3.2)`.
enum Times {
  static func text(_ ratio: Estimate?, _ page: PageView) -> String {
    guard let ratio, ratio.value.isFinite else { return "–" }
    func short(_ number: Double) -> String {
      number.isFinite ? Decimals.text(number, places: number < 1 ? 2 : number < 10 ? 1 : 0) : "∞"
    }
    let sign = page.say("배", "×")
    return "\(short(ratio.value))\(sign) (\(short(ratio.low))–\(short(ratio.high)))"
  }
}
