internal import Markup
internal import Posts

/// The comments of a site as Disqus exports them: threads first, then posts that name their thread by its number.
struct DisqusFormat: ArchiveFormat {
  let id = "disqus"

  func fits(_ document: Document) -> Bool { XMLRoot.name(document.text.text) == "disqus" }

  func read(_ document: Document, _ context: ReadingContext, into sink: PostSink) {
    sink.platform = id
    var units = XMLUnits(document.text.text, unitNames: ["thread", "post"], isOutermost: true)
    // The addresses of the pages by the number of the thread.
    var pages: [String: String] = [:]
    var threads = (count: 0, bytes: 0)
    let times = context.times(of: document)
    while !sink.isStopped, let batch = units.next() {
      for unit in batch.units {
        let range = units.range(batch.tree, unit)
        let comment = DisqusComment(tree: batch.tree, unit: unit)
        guard batch.tree.name(unit) == "post" else {
          if let number = comment.number, let page = comment.value("link") { pages[number] = page }
          threads = (threads.count + 1, threads.bytes + range.count)
          continue
        }
        var draft = comment.draft(times, pages)
        draft.bytes = range
        sink.add(draft)
      }
    }
    sink.note(.notPost, count: threads.count, bytes: threads.bytes)
    if let part = units.openUnit {
      sink.reject(.truncated, at: sink.stored(part.lowerBound), bytes: part.count)
    } else if units.trouble.contains(.stopped) {
      sink.reject(.truncated)
    }
    if units.trouble.contains(.entities) { sink.reject(.entities) }
    if !units.trouble.isDisjoint(with: [.depth, .nodes, .text, .attributes]) { sink.reject(.limit) }
  }
}

/// A `post` or `thread` of a Disqus export.
struct DisqusComment {
  let tree: MarkupTree
  let unit: MarkupTree.Node

  private static let numberName = MarkupName("dsq:id")

  /// Its own number.
  var number: String? { tree.attribute(DisqusComment.numberName, unit) }

  /// The words of the child of that name.
  func value(_ name: String) -> String? { value(name, in: unit) }

  private func child(_ name: String, in node: MarkupTree.Node) -> MarkupTree.Node? {
    tree.children(node).first { tree.name($0) == name }
  }

  private func value(_ name: String, in node: MarkupTree.Node) -> String? {
    guard let text = child(name, in: node).map({ tree.rawText($0).trimmingBlanks() }), !text.isEmpty else {
      return nil
    }
    return text
  }

  /// The number that a child refers to.
  private func reference(_ name: String) -> String? {
    child(name, in: unit).flatMap { tree.attribute(DisqusComment.numberName, $0) }
  }

  func draft(_ times: TimeReader, _ pages: [String: String]) -> Draft {
    var draft = Draft(
      text: value("message").map { MarkupText.text(ofFragment: $0) } ?? "", platform: "disqus")
    if let author = child("author", in: unit) {
      draft.name = value("name", in: author)
      draft.handle = value("username", in: author)
    }
    let time = value("createdAt")
    draft.published = time.flatMap(times.moment)
    draft.hasUnreadTime = time != nil
    let above = reference("parent")
    let page = reference("thread").flatMap { pages[$0] }.flatMap { WebAddress($0) }.map {
      WebAddress.page($0.text)
    }
    if let page, let number {
      // Disqus itself links to a comment so; the number is one of all its sites.
      draft.permalink = page + "#comment-" + number
      draft.parentAddress = above.map { page + "#comment-" + $0 } ?? page
    } else if let number {
      draft.key = "disqus/" + number
      draft.parent = above.map { PostIdentity.id(key: "disqus/" + $0) }
    }
    if value("isDeleted") == "true" { draft.loss = .goneComment }
    if value("isSpam") == "true" || value("isApproved") == "false" { draft.loss = .heldComment }
    return draft
  }
}
