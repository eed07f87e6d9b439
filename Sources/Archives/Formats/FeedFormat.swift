internal import Markup
internal import Posts

/// RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, CDF.
struct FeedFormat: ArchiveFormat {
  let id = "feed"

  func fits(_ document: Document) -> Bool { FeedFormat.kind(document.text.text) != nil }

  /// `rss`, `rdf`, `atom` or `cdf` by the first element; `nil` for anything else.
  static func kind(_ bytes: [UInt8]) -> String? {
    switch XMLRoot.name(bytes) {
    case "rss": "rss"
    case "rdf": "rdf"
    case "feed", "entry": "atom"
    case "channel": "cdf"
    default: nil
    }
  }

  func read(_ document: Document, _ context: ReadingContext, into sink: PostSink) {
    let kind = FeedFormat.kind(document.text.text) ?? "rss"
    let platform = kind == "rdf" || kind == "cdf" ? "rss" : kind
    let times = context.times(of: document)
    var units = XMLUnits(document.text.text, unitNames: ["item", "entry", "ITEM", "Item"])
    var home: String?
    while let batch = units.next() {
      guard !sink.isStopped else { return }
      home = home ?? document.address ?? batch.units.first.flatMap { self.home(of: $0, batch.tree) }
      let reader = FeedEntryReader(tree: batch.tree, address: home)
      let export = BlogExport(tree: batch.tree, times: times)
      var feedAuthor: String??
      for unit in batch.units {
        let range = units.range(batch.tree, unit)
        if let loss = export.loss(of: unit) {
          sink.reject(loss, at: sink.stored(range.lowerBound), bytes: range.count)
          continue
        }
        let entry = reader.entry(unit)
        guard var draft = draft(entry, platform, times, sink) else { continue }
        if draft.name == nil {
          let author = feedAuthor ?? self.feedAuthor(unit, reader)
          feedAuthor = .some(author)
          draft.name = author
        }
        draft.bytes = range
        draft.published = export.published(unit) ?? draft.published
        let id = sink.add(draft)
        add(export.comments(of: unit, at: entry.link, platform: platform), below: id, at: range, to: sink)
      }
    }
    let trouble = units.trouble
    if let part = units.openUnit {
      sink.reject(.truncated, at: sink.stored(part.lowerBound), bytes: part.count)
    } else if trouble.contains(.stopped) {
      sink.reject(.truncated)
    }
    if trouble.contains(.entities) { sink.reject(.entities) }
    if !trouble.isDisjoint(with: [.depth, .nodes, .text, .attributes]) { sink.reject(.limit) }
  }

  private func add(
    _ comments: (let: [BlogExport.Comment], held: Int), below id: Post.ID?, at range: Range<Int>,
    to sink: PostSink
  ) {
    sink.note(.heldComment, count: comments.held, bytes: 0)
    var ids: [String: Post.ID] = [:]
    for (draft, number, answers) in comments.let {
      var draft = draft
      draft.bytes = range
      draft.home = id
      draft.parent = answers.flatMap { ids[$0] } ?? id
      ids[number] = sink.add(draft)
    }
  }

  private func draft(_ entry: FeedEntry, _ platform: String, _ times: TimeReader, _ sink: PostSink) -> Draft?
  {
    func shown(_ content: FeedEntry.Content?) -> String? {
      content.flatMap { $0.text.isEmpty ? nil : $0.text }
    }
    var draft = Draft(text: shown(entry.content) ?? shown(entry.summary) ?? "", platform: platform)
    draft.title = shown(entry.title)
    let names = entry.authors.compactMap(\.name)
    draft.name = names.count < 2 ? names.first : names.joined(separator: ", ")
    draft.permalink = entry.link
    draft.key = entry.link.flatMap(FeedFormat.numberedKey)
    draft.parentAddress = entry.parentAddress
    draft.published = entry.published.flatMap(times.moment) ?? entry.updated.flatMap(times.moment)
    draft.hasUnreadTime = entry.published != nil || entry.updated != nil
    return draft
  }

  /// What tells entries apart that are places of one page, as in `…/log.html#12`: elsewhere such a number is no post's.
  private static func numberedKey(of link: String) -> String? {
    guard let mark = link.utf8.lastIndex(of: 0x23), let address = WebAddress.post(link),
      address.anchor.isEmpty,
      let page = address.identityKey
    else { return nil }
    let number = link[link.utf8.index(after: mark)...]
    let isNumber = !number.isEmpty && number.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isNumber ? page + "#" + number : nil
  }

  /// The address that the feed gives as its site's, which the links of a feed from nowhere are relative to.
  private func home(of unit: MarkupTree.Node, _ tree: MarkupTree) -> String? {
    guard let feed = tree.parent(unit) else { return nil }
    for child in tree.children(feed) where tree.name(child) == "link" {
      // Other relations lead elsewhere: to the hub that tells of news, to the next page.
      guard ["alternate", "self"].contains(tree.attribute(FeedNames.relation, child) ?? "alternate") else {
        continue
      }
      let link = tree.attribute(FeedNames.href, child) ?? tree.rawText(child)
      if let address = WebAddress(link) { return address.text }
    }
    return nil
  }

  private func feedAuthor(_ unit: MarkupTree.Node, _ reader: FeedEntryReader) -> String? {
    guard let feed = reader.tree.parent(unit) else { return nil }
    for child in reader.tree.children(feed) {
      guard let name = reader.tree.name(child),
        name == "author" || name == "dc:creator" || name == "managingEditor"
      else { continue }
      let names = reader.tree.children(child).filter { reader.tree.name($0) == "name" }
      let text = names.first.map { reader.tree.text(of: $0) } ?? reader.tree.text(of: child)
      let plain = FeedEntryReader.name(text)
      if !plain.isEmpty { return plain }
    }
    return nil
  }
}
