internal import Markup
internal import Posts

/// What WordPress and Blogger hand out of a blog: feeds that also hold drafts, pictures, settings and comments.
struct BlogExport {
  let tree: MarkupTree
  let times: TimeReader
  /// Whether any of it may stand in the feed: nearly every feed is a plain one, and is asked no more.
  private let isOfWordPress, isOfBlogger: Bool

  init(tree: MarkupTree, times: TimeReader) {
    self.tree = tree
    self.times = times
    isOfWordPress = tree.mayContain(BlogExport.postType)
    isOfBlogger = tree.mayContain(FeedNames.scheme)
  }

  private static let postType = MarkupName("wp:post_type")

  /// Why the entry is no post that anybody saw; `nil` for one that is.
  func loss(of unit: MarkupTree.Node) -> Loss? {
    if isOfWordPress {
      if let kind = value("wp:post_type", unit), kind != "post" && kind != "page" { return .notPost }
      if let status = value("wp:status", unit), status != "publish" { return .notPost }
    }
    guard isOfBlogger else { return nil }
    let isSetting = tree.children(unit).contains { child in
      guard tree.name(child) == "category", let term = tree.attribute(FeedNames.term, child),
        let kind = term.utf8.firstIndex(of: 0x23), term.contains("/blogger/2008/kind#")
      else { return false }
      return !["#post", "#comment", "#page"].contains(term[kind...])
    }
    return isSetting ? .notPost : nil
  }

  /// When a post was published by the blog's own clock, where the feed's date is missing or of no year.
  func published(_ unit: MarkupTree.Node) -> Moment? {
    isOfWordPress ? moment("wp:post_date", unit) : nil
  }

  /// A comment and the number of the one that it answers.
  typealias Comment = (draft: Draft, number: String, answers: String?)

  /// The comments that were let stand, in the order of the file; how many were not.
  func comments(
    of unit: MarkupTree.Node, at link: String?, platform: String
  ) -> (let: [Comment], held: Int) {
    var found: [Comment] = []
    var held = 0
    guard isOfWordPress else { return (found, held) }
    for child in tree.children(unit) where tree.name(child) == "wp:comment" {
      guard value("wp:comment_approved", child) == "1", let raw = value("wp:comment_content", child),
        value("wp:comment_type", child).map({ $0 == "comment" }) ?? true,
        let number = value("wp:comment_id", child)
      else {
        held += 1
        continue
      }
      let text = MarkupText.holdsTag(raw) ? MarkupText.text(ofFragment: raw) : MarkupText.plain(raw)
      var draft = Draft(text: text.trimmingBlanks(), platform: platform)
      draft.name = value("wp:comment_author", child)
      draft.published = moment("wp:comment_date", child)
      draft.permalink = link.map { WebAddress.page($0) + "#comment-" + number }
      draft.number = draft.permalink == nil ? number : nil
      let answered = value("wp:comment_parent", child)
      found.append((draft, number, answered == "0" ? nil : answered))
    }
    return (found, held)
  }

  /// The time in the blog's zone, which the one in UTC beside it tells.
  private func moment(_ name: String, _ node: MarkupTree.Node) -> Moment? {
    let universal = value(name + "_gmt", node).flatMap { times.moment($0 + " +0000") }
    return times.moment(local: value(name, node), universal: universal?.seconds)
  }

  private func value(_ name: String, _ node: MarkupTree.Node) -> String? {
    guard let child = tree.children(node).first(where: { tree.name($0) == name }) else { return nil }
    let text = tree.rawText(child).trimmingBlanks()
    return text.isEmpty ? nil : text
  }
}
