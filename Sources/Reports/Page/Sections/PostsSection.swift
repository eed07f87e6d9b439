internal import Complaints
internal import Posts
internal import Trends

/// All complaints, to be filtered by kind, time and words.
struct PostsSection: PageSection {
  let id = "list"
  let title = Bilingual(ko: "불만 글 찾아보기", en: "Browse the complaints")

  func body(_ page: PageView) -> String? {
    let list = page.gathered.list
    guard !list.isEmpty else { return nil }
    let rest = page.gathered.complaints - list.count
    let note =
      rest > 0
      ? page.say(
        "불만 글 \(page.number(page.gathered.complaints))건 가운데 \(page.number(list.count))건을 구간마다 고르게 골라 싣습니다. 나머지 \(page.number(rest))건은 posts.csv에 있습니다.",
        "\(page.number(list.count)) of \(page.number(page.gathered.complaints)) complaints, an equal share of each bin; the other \(page.number(rest)) are in posts.csv."
      )
      : page.say("불만 글 \(page.number(list.count))건 모두입니다.", "All \(page.number(list.count)) complaints.")
    return """
      <p class="faint">\(note) \(page.say("차트의 막대를 누르면 그 구간의 글만 남습니다.", "Click a bar of the chart to see only its posts."))</p>
      <form class="filter" id="filter" hidden>\
      <label>\(page.say("종류", "Kind")) <select name="kind"><option value="">\(page.say("모두", "All"))</option>\(kinds(page))</select></label>\
      <label>\(page.say("구간", "Bin")) <select name="bin"><option value="">\(page.say("모두", "All"))</option>\(bins(page))</select></label>\
      <label>\(page.say("낱말", "Word")) <input name="text" type="search"></label>\
      <button name="clear" type="button">\(page.say("모두 보기", "Show all"))</button> <span id="shown" role="status" data-all="\(page.gathered.complaints)" data-rest="\(page.say(" — 나머지는 posts.csv에", " — the rest in posts.csv"))"></span></form>
      <details id="posts"><summary>\(page.say("글 펼치기", "Open the posts"))</summary>\
      \(list.map { PostMarkup.article($0, page) }.joined(separator: "\n"))</details>
      """
  }

  private func kinds(_ page: PageView) -> String {
    page.run.kindsByCount().map {
      "<option value=\"\(HTML.escape($0.rawValue))\" data-n=\"\(page.run.trend.posts(.kind($0)))\">\(HTML.escape(page.run.context.title(of: $0)[page.language]))</option>"
    }.joined()
  }

  private func bins(_ page: PageView) -> String {
    let trend = page.run.trend
    return trend.axis.bins.indices.filter { trend.cell(.bin($0), .anyComplaint).posts > 0 }.map {
      "<option value=\"\($0)\" data-n=\"\(trend.cell(.bin($0), .anyComplaint).posts)\">\(HTML.escape(page.words.span(trend.axis.counted($0))))</option>"
    }.joined()
  }
}
