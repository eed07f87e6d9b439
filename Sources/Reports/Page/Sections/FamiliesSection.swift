internal import Casebook
internal import Posts

/// Texts that were copied, most copied first.
struct FamiliesSection: PageSection {
  let id = "families"
  let title = Bilingual(ko: "퍼져 나간 글", en: "Reposts")

  func body(_ page: PageView) -> String? {
    let counts = page.gathered.familyCounts
    guard counts.families > 0 else { return nil }
    let rows = counts.largest.compactMap { page.gathered.families[$0.id] }.map { family -> String in
      let first = family.first?.post.published.map { page.words.moment($0.seconds) } ?? ""
      let last = family.last.map { page.words.moment($0) } ?? ""
      return "<tr><td>\(page.number(family.posts))</td><td>\(page.number(family.authors.count))</td>"
        + "<td class=\"w\">\(HTML.escape(first))</td><td class=\"w\">\(HTML.escape(last))</td>"
        + "<td class=\"w long\">\(HTML.escape(Self.short(family.first?.text ?? "")))</td></tr>"
    }
    return """
      <p>\(page.say("거의 같은 글 묶음 \(page.number(counts.families))개에 글 \(page.number(counts.posts))건이 들어 있습니다. 표의 families 열은 한 묶음을 한 건으로 셉니다.", "\(page.number(counts.families)) families of nearly equal texts hold \(page.number(counts.posts)) posts. The column families counts each family once."))</p>
      <div class="scroll"><table><thead><tr><th scope="col">\(page.say("글", "Posts"))</th><th scope="col">\(page.say("글쓴이", "Authors"))</th>\
      <th scope="col" class="w">\(page.say("처음", "First"))</th><th scope="col" class="w">\(page.say("마지막", "Last"))</th>\
      <th scope="col" class="w">\(page.say("처음 글", "First text"))</th></tr></thead><tbody>\(rows.joined())</tbody></table></div>
      """
  }

  private static func short(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > 120 else { return text }
    return String(scalars.prefix(118)) + "…"
  }
}
