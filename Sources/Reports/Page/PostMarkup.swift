internal import Complaints
internal import Posts
internal import Trends

/// A post on the page: where it stands, who wrote it, and its words with the evidence marked.
enum PostMarkup {
  static func article(
    _ entry: Entry, _ page: PageView, reason: String? = nil, marking kind: ComplaintType.ID? = nil
  ) -> String {
    let context = page.run.context
    var meta = [
      entry.post.published.map { page.words.slot(slot($0, page), on: page.run.trend.axis) }
        ?? page.say("시각 미상", "undated")
    ]
    if let moment = entry.post.published, moment.precision == .second || moment.precision == .minute {
      meta[0] = page.words.moment(moment.seconds)
    }
    meta.append(entry.post.platform)
    if let writer = entry.writer { meta.append(writer) }
    if kind == nil { meta += entry.proofs.map { context.title(of: $0.kind)[page.language] } }
    let proofs = entry.proofs.filter { kind == nil || $0.kind == kind }
    let kinds = entry.proofs.map(\.kind.rawValue).joined(separator: " ")
    var bin = ""
    if case .bin(let index) = page.run.trend.axis.slot(of: entry.post.published) { bin = String(index) }
    let source =
      entry.sources.first.map { "\($0.file) [\($0.bytes.lowerBound)–\($0.bytes.upperBound)]" } ?? ""
    let why = reason.map { "<div class=\"meta\">\(HTML.escape($0))</div>" } ?? ""
    return """
      <article class="post" data-k="\(HTML.escape(kinds))" data-b="\(bin)">\
      <p>\(marked(entry.text, proofs, page))</p>\
      <div class="meta">\(HTML.escape(meta.joined(separator: " · ")))</div>\(why)\
      <div class="meta">\(page.say("원본", "source")): \(HTML.escape(source))</div></article>
      """
  }

  private static func slot(_ moment: Moment, _ page: PageView) -> Slot {
    page.run.trend.axis.slot(of: moment)
  }

  /// The text with evidence in `mark`; stretches that overlap become one.
  static func marked(_ text: String, _ proofs: [Label], _ page: PageView) -> String {
    var edges: [(range: TextRange, title: String)] = []
    let all = proofs.flatMap { proof in
      proof.evidence.map { ($0.range, page.run.context.title(of: proof.kind)[page.language]) }
    }
    for (range, title) in all.sorted(by: { ($0.0, $0.1) < ($1.0, $1.1) }) where !range.isEmpty {
      if let last = edges.last, range.start < last.range.end {
        let titles = last.title.contains(title) ? last.title : last.title + ", " + title
        edges[edges.count - 1] = (
          TextRange(start: last.range.start, end: max(last.range.end, range.end)), titles
        )
      } else {
        edges.append((range, title))
      }
    }
    let scalars = Array(text.unicodeScalars)
    func piece(_ from: Int, _ to: Int) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[min(from, scalars.count)..<min(max(from, to), scalars.count)])
      return HTML.escape(String(view))
    }
    var result = ""
    var place = 0
    for (range, title) in edges {
      result += piece(place, range.start)
      result += "<mark title=\"\(HTML.escape(title))\">\(piece(range.start, range.end))</mark>"
      place = range.end
    }
    return result + piece(place, scalars.count)
  }
}
