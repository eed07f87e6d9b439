internal import Complaints
internal import Posts
internal import Trends

/// The words that mark each kind and each phase.
struct WordsSection: PageSection {
  let id = "words"
  let title = Bilingual(ko: "종류와 단계를 가르는 말", en: "Words that mark kinds and phases")

  func body(_ page: PageView) -> String? {
    let keywords = page.gathered.keywords
    guard keywords.isKnown else { return nil }
    let kinds = page.run.kindsByCount().compactMap { kind in
      entry(page.run.context.title(of: kind)[page.language], keywords.marking(keywords.byKind[kind]))
    }
    let phases = page.run.context.incident.phases.compactMap { phase in
      entry(phase.title[page.language], keywords.marking(keywords.byPhase[phase.id]))
    }
    guard !kinds.isEmpty || !phases.isEmpty else { return nil }
    return """
      <p class="faint">\(page.say("다른 글보다 뚜렷하게 많이 쓰인 말입니다. 로그 승산비에 정보 있는 디리클레 사전분포(Monroe 외 2008), 괄호는 z값. z가 1.96보다 크고 세 번 이상 쓰인 말만 싣습니다.", "Words used clearly more often than elsewhere: log-odds with informative Dirichlet prior (Monroe et al. 2008), z in brackets; only words with z above 1.96, said three times or more."))</p>
      \(kinds.isEmpty ? "" : "<h3>\(page.say("종류", "Kinds"))</h3><dl class=\"words\">\(kinds.joined())</dl>")
      \(phases.isEmpty ? "" : "<h3>\(page.say("단계", "Phases"))</h3><dl class=\"words\">\(phases.joined())</dl>")
      """
  }

  private func entry(_ name: String, _ words: [Keyness.Word]) -> String? {
    guard !words.isEmpty else { return nil }
    let list = words.map {
      "\(HTML.escape($0.word)) <span class=\"faint\">(\(Decimals.text($0.z, places: 1)))</span>"
    }
    return "<div><dt>\(HTML.escape(name))</dt><dd>\(list.joined(separator: ", "))</dd></div>"
  }
}
