internal import Complaints
internal import Posts

/// For each kind a few posts that speak for it.
struct VoicesSection: PageSection {
  let id = "voices"
  let title = Bilingual(ko: "글쓴이들의 말", en: "In their words")

  func body(_ page: PageView) -> String? {
    let parts = page.run.kindsByCount().compactMap { kind -> String? in
      guard let chosen = page.gathered.voices[kind]?.chosen, !chosen.isEmpty else { return nil }
      let type = page.run.context.codebook[kind]
      let posts = chosen.map {
        PostMarkup.article(
          $0.entry, page,
          reason: page.say("고른 까닭: ", "Chosen as: ") + $0.reason.words[page.language],
          marking: kind)
      }
      return """
        <div><h3>\(HTML.escape(page.run.context.title(of: kind)[page.language]))</h3>\
        <p class="faint">\(HTML.escape(type?.definition[page.language] ?? ""))</p>\(posts.joined())</div>
        """
    }
    guard !parts.isEmpty else { return nil }
    let isMasked = page.run.context.privacy.mode == .masked
    let masking = page.say(
      isMasked ? "개인정보는 대괄호로 바꾸었습니다." : "개인정보를 가리지 않았습니다. 밖으로 내보내지 마세요.",
      isMasked ? "Personal data is replaced by brackets." : "Personal data is NOT masked: do not publish.")
    return """
      <p class="faint">\(page.say("밑줄 친 곳이 그 종류로 본 근거입니다. 글은 확인되지 않았습니다. 인용하기 전에 글쓴이와 사실을 확인하세요. \(masking)", "Underlined: the evidence. Posts are unverified: check author and facts before quoting. \(masking)"))</p>
      <div class="voices">\(parts.joined())</div>
      """
  }
}
