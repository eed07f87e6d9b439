internal import Complaints
internal import Posts
internal import Trends

/// Services and trades: who was hit, and by what.
struct PartsSection: PageSection {
  let id = "parts"
  let title = Bilingual(ko: "서비스와 업종", en: "Services and trades")

  func body(_ page: PageView) -> String? {
    let services = table(.service, page, page.say("글이 말한 서비스", "Services named"))
    let sectors = table(.sector, page, page.say("글쓴이의 업종", "Trades of the writers"))
    return services == nil && sectors == nil ? nil : (services ?? "") + (sectors ?? "")
  }

  private func table(_ dimension: Segment.Dimension, _ page: PageView, _ heading: String) -> String? {
    let trend = page.run.trend
    let counted = trend.parts.filter { $0.dimension == dimension && $0.value != "na" }
      .map { (part: $0, posts: trend.posts(.allPosts, $0), complaints: trend.posts(.anyComplaint, $0)) }
      .sorted { ($1.complaints, $1.posts, $0.part) < ($0.complaints, $0.posts, $1.part) }
    guard let most = counted.first?.posts, most > 0 else { return nil }
    let rows = counted.map { row -> String in
      let share = Wilson.share(row.complaints, of: row.posts)
      let kinds = trend.kinds.map { ($0, trend.posts(.kind($0), row.part)) }.filter { $0.1 > 0 }
        .sorted { $0.1 > $1.1 }.prefix(3)
        .map { "\(page.run.context.title(of: $0.0)[page.language]) \($0.1)" }.joined(separator: ", ")
      let scale = 120 / Double(counted.map(\.posts).max() ?? 1)
      var bar = SVG()
      bar.rect(0, 0, Double(row.posts) * scale, 12, "fill=\"\(Palette.weak)\"")
      bar.rect(0, 0, Double(row.complaints) * scale, 12, "fill=\"\(Palette.strong)\"")
      return "<tr><th scope=\"row\">\(HTML.escape(page.run.context.title(of: row.part)[page.language]))</th>"
        + "<td>\(page.number(row.complaints))</td><td>\(page.number(row.posts))</td>"
        + "<td class=\"w\"><svg width=\"120\" height=\"12\" aria-hidden=\"true\">\(bar.text)</svg></td>"
        + "<td>\(Percent.text(share))</td><td class=\"w long\">\(HTML.escape(kinds))</td></tr>"
    }
    return """
      <h3>\(HTML.escape(heading))</h3><div class="scroll"><table><caption>\(page.say("막대: 진한 쪽이 불만 글, 옅은 쪽이 나머지.", "Bar: dark complaints, pale the rest."))</caption>\
      <thead><tr><th scope="col" class="w">\(page.say("이름", "Name"))</th><th scope="col">\(page.say("불만 글", "Complaints"))</th>\
      <th scope="col">\(page.say("모든 글", "Posts"))</th><th scope="col" class="w">\(page.say("막대", "Bar"))</th>\
      <th scope="col">\(page.say("불만 비율 (95% 구간)", "Share (95 %)"))</th>\
      <th scope="col" class="w">\(page.say("가장 많은 불만", "Most frequent"))</th></tr></thead>\
      <tbody>\(rows.joined())</tbody></table></div>
      """
  }
}
