internal import Posts

/// How the numbers were made, with versions and limits.
struct MethodSection: PageSection {
  let id = "method"
  let title = Bilingual(ko: "어떻게 셌나", en: "Method and limits")

  func body(_ page: PageView) -> String? {
    let text = MethodText(page.run)
    let paragraphs = text.paragraphs(page.language).map { "<p>\(HTML.escape($0))</p>" }
    let inputs = page.run.context.manifest.inputs.map {
      "<tr><td class=\"w\">\(HTML.escape($0.role))</td><td class=\"w\">\(HTML.escape($0.name))</td><td class=\"w\"><code>\($0.sha256.prefix(16))…</code></td></tr>"
    }
    let table =
      inputs.isEmpty
      ? ""
      : """
      <details><summary>\(page.say("쓴 자료 \(inputs.count)개와 그 해시", "The \(inputs.count) files used, and their hashes"))</summary>\
      <div class="scroll"><table><caption>\(page.say("SHA-256의 앞 16자; 모두는 manifest.json에", "First 16 digits of SHA-256; all of them in manifest.json"))</caption>\
      <thead><tr><th scope="col" class="w">\(page.say("구실", "Role"))</th><th scope="col" class="w">\(page.say("이름", "Name"))</th><th scope="col" class="w">SHA-256</th></tr></thead>\
      <tbody>\(inputs.joined())</tbody></table></div></details>
      """
    return paragraphs.joined(separator: "\n") + table
  }
}
