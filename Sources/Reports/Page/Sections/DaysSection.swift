internal import Complaints
internal import Posts
internal import Trends

/// The table of kinds by day.
struct DaysSection: PageSection {
  let id = "days"
  let title = Bilingual(ko: "종류 × 날짜", en: "Kinds by day")

  func body(_ page: PageView) -> String? {
    let days = page.run.days
    let slots = days.slots
    let heads = slots.map { slot -> String in
      if case .bin(let index) = slot { return page.words.shortDay(days.axis.bins[index].lowerBound) }
      return page.words.slot(slot, on: days.axis)
    }
    let series: [Series] = page.run.kindsByCount().map { .kind($0) } + [.anyComplaint, .allPosts]
    let all = days.posts(.allPosts)
    let rows = series.map { series -> String in
      let isSum = series == .allPosts || series == .anyComplaint
      let total = days.posts(series)
      let share = all > 0 && series != .allPosts ? Percent.text(Wilson.share(total, of: all)) : ""
      return
        "<tr\(isSum ? " class=\"sum\"" : "")><th scope=\"row\">\(HTML.escape(page.run.context.title(of: series)[page.language]))</th>"
        + slots.map { page.cell(days.isCovered($0) ? days.cell($0, series).posts : nil) }.joined()
        + "<td>\(page.number(total))</td><td>\(share)</td></tr>"
    }
    return """
      <div class="scroll"><table><caption>\(page.say("글 수. 괄호는 95% 구간.", "Posts. In brackets: 95 % interval."))</caption>\
      <thead><tr><th scope="col" class="w">\(page.say("종류", "Kind"))</th>\
      \(heads.map { "<th scope=\"col\">\(HTML.escape($0))</th>" }.joined())\
      <th scope="col">\(page.say("합계", "Total"))</th><th scope="col">\(page.say("비율", "Share"))</th></tr></thead>\
      <tbody>\(rows.joined())</tbody></table></div>
      """
  }
}
