internal import Casebook
internal import Complaints
internal import Digests
public import FoundationEssentials
internal import Posts
internal import Trends

/// `report.html`: one file, offline, readable without script, printable, in Korean or English.
public struct PageFormat: ReportFormat {
  /// As in `--format html`.
  public let id = "html"
  /// Once, and as long again to compare the words of phases and kinds.
  public let readings = 2

  /// `report.html`.
  public init() {}

  /// Writes `report.html`.
  public func write(_ run: RunView, into folder: URL, notes: inout ExportNotes) throws(ReportError) {
    let page = PageView(run: run, gathered: try Gathering(run))
    try FileOutput.write(text(page), to: folder.appending(path: "report.html"))
    notes.add(file: "report.html")
  }

  private func text(_ page: PageView) -> String {
    let context = page.run.context
    let title = context.incident.title[page.language] + page.say(" — 불만 글 분석", " — complaints")
    let sections = PageSections.all.compactMap { section in
      section.body(page).map {
        "<section id=\"\(section.id)\"><h2>\(HTML.escape(section.title[page.language]))</h2>\n\($0)</section>\n"
      }
    }
    return """
      <!DOCTYPE html>
      <html lang="\(page.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(HTML.escape(title))</title>
      <style>\(PageStyle.text)</style>
      </head>
      <body>
      <header>
      <h1>\(HTML.escape(context.incident.title[page.language]))</h1>
      <p class="faint">\(HTML.escape(subtitle(page)))</p>
      <p class="lead">\(HTML.escape(Headline(run: page.run).sentences))</p>
      \(figures(page))
      </header>
      <main>
      \(sections.joined())</main>
      <footer>\(HTML.escape(footer(page)))</footer>
      <script>\(PageScript.text)</script>
      </body>
      </html>

      """
  }

  /// Nothing may load; only the style and the script of this very page may act.
  private var policy: String {
    """
    default-src 'none'; style-src 'sha256-\(Base64.ofHexadecimal(SHA256.hex(of: PageStyle.text)))'; \
    script-src 'sha256-\(Base64.ofHexadecimal(SHA256.hex(of: PageScript.text)))'; base-uri 'none'; form-action 'none'
    """
  }

  private func subtitle(_ page: PageView) -> String {
    let context = page.run.context
    let masked = context.privacy.mode == .masked
    return [
      page.say("시간대 \(context.zone.name)", "Time zone \(context.zone.name)"),
      page.say(
        "개인정보 \(masked ? "가림" : "가리지 않음")", masked ? "personal data masked" : "personal data NOT masked"),
      page.say("코드북 \(context.codebook.title.ko)", "codebook \(context.codebook.title.en)"),
    ].joined(separator: " · ")
  }

  private func figures(_ page: PageView) -> String {
    let run = page.run
    let families = run.trend.whole(.anyComplaint).families
    let items = [
      (page.say("찾은 기록", "records found"), run.ledger.found),
      (page.say("센 글", "posts counted"), run.ledger.kept),
      (page.say("불만 글", "complaints"), run.trend.posts(.anyComplaint)),
      (page.say("퍼온 글을 하나로 센 불만", "complaints, reposts as one"), families),
      (page.say("시각 미상", "undated"), run.ledger.undated),
    ]
    return "<dl class=\"figures\">"
      + items.map { "<div><dt>\(HTML.escape($0.0))</dt><dd>\(page.number($0.1))</dd></div>" }.joined()
      + "</dl>"
  }

  private func footer(_ page: PageView) -> String {
    page.say(
      "meoktong \(page.run.context.manifest.version) — 같은 폴더의 manifest.json에 판, 해시, 매개변수가 있습니다. 이 쪽은 네트워크를 쓰지 않습니다.",
      "meoktong \(page.run.context.manifest.version) — versions, hashes and parameters are in manifest.json beside this page. This page uses no network."
    )
  }
}
