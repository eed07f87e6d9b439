internal import Digests
internal import Markup
internal import Posts

/// Makes posts of drafts, hands them on, and keeps the account of one file.
///
/// A class: formats, records and nested members all write to the same account.
final class PostSink {
  private(set) var document: Document
  /// Where the document's bytes begin in the file, when it is a piece of one.
  private var base = 0
  private let rules: PlatformRules
  private let deliver: (Post) -> Bool
  private(set) var postCount = 0
  private(set) var rejections: [Rejection] = []
  private var rejectionCounts: [String: Int] = [:]
  private var lastSite: (host: String, rule: PlatformRule?)?
  /// The receiver wants no more.
  private(set) var isStopped = false
  private var repeats = Repeats()
  /// The rule by which the document was read.
  var platform: String?

  init(document: Document, rules: PlatformRules, deliver: @escaping (Post) -> Bool) {
    self.document = document
    self.rules = rules
    self.deliver = deliver
  }

  /// A post's text may have this many UTF-8 bytes; the rest is cut and the ledger says so.
  static let textLimit = 1 << 20

  /// Hands on a post that stands among the answers of the post `id`, unless it names another one itself.
  @discardableResult
  func add(_ draft: Draft, answering id: Post.ID?) -> Post.ID? {
    var draft = draft
    // What is no address of a post, as `urn:…`, leads to none: where the answer stands says more.
    let named = draft.parentAddress.flatMap(WebAddress.post)?.identityKey
    if draft.parent == nil, named == nil { draft.parent = id }
    return add(draft)
  }

  /// Hands one post on; a draft without any text is rejected.
  ///
  /// - Returns: the post's id, for those that answer it.
  @discardableResult
  func add(_ draft: Draft) -> Post.ID? {
    guard !isStopped else { return nil }
    let range = storedRange(draft.bytes)
    if let loss = draft.loss {
      reject(loss, at: range.lowerBound, bytes: range.count)
      return nil
    }
    var text = draft.text
    if text.isEmpty, let title = draft.title { text = title }
    guard !text.isEmpty else {
      reject(.noText, at: range.lowerBound, bytes: range.count)
      return nil
    }
    if text.utf8.count > PostSink.textLimit {
      reject(.hugeText, at: range.lowerBound, bytes: text.utf8.count - PostSink.textLimit)
      text = String(decoding: text.utf8.prefix(PostSink.textLimit), as: UTF8.self)
    }
    if draft.hasUnreadTime, draft.published == nil { reject(.badTime, at: range.lowerBound, bytes: 0) }
    let permalink = draft.permalink.flatMap(WebAddress.post)
    let site = permalink.flatMap { rule(host: $0.host) }
    let siteKey = permalink.flatMap { site?.key(of: $0) }
    let platform = siteKey == nil ? draft.platform : site?.id ?? draft.platform
    let parent =
      draft.parent
      ?? draft.parentAddress.flatMap(WebAddress.post).flatMap { address in
        PostSink.key(of: address, rule(host: address.host)?.key(of: address)).map(PostIdentity.id(key:))
      }
    let ownKey = draft.key ?? permalink.flatMap { PostSink.key(of: $0, siteKey) }
    var id: Post.ID
    if let number = draft.number, let home = draft.home ?? parent, draft.key == nil {
      id = PostIdentity.id(number: number, below: home)
    } else {
      id = PostIdentity.id(
        key: ownKey, platform: platform, author: draft.handle ?? draft.name, published: draft.published,
        text: text, parent: parent)
    }
    if draft.mayRepeat { id = repeats.next(id, at: draft.published) }
    let author = draft.name != nil || draft.handle != nil
    let post = Post(
      id: id, text: text, title: draft.title,
      author: author ? Post.Author(name: draft.name, handle: draft.handle) : nil,
      published: draft.published, permalink: permalink?.text, platform: platform,
      language: LanguageGuess.language(of: text), parent: parent == id ? nil : parent,
      sources: [
        Source(
          file: document.name, bytes: range, sha256: document.sha256, encoding: document.text.encoding)
      ])
    postCount += 1
    if !deliver(post) { isStopped = true }
    return id
  }

  /// The rule of the site; files ask for one site again and again.
  private func rule(host: Substring) -> PlatformRule? {
    if let lastSite, lastSite.host == host { return lastSite.rule }
    let rule = rules.rule(host: host)
    lastSite = (String(host), rule)
    return rule
  }

  /// What addresses of the same post share, whose site may have a key for it.
  private static func key(of address: WebAddress, _ siteKey: String?) -> String? {
    guard let key = siteKey ?? address.identityKey else { return nil }
    return address.anchor.isEmpty ? key : key + "#" + address.anchor
  }

  /// Goes on with a piece that begins at `base` of the same file.
  func move(to piece: Document, at base: Int) {
    document = piece
    self.base = base
  }

  /// Knows the digest, where it could be made only while reading.
  func setDigest(_ sha256: String) { document.sha256 = sha256 }

  /// Where a byte of the cleaned text stands in the file.
  func stored(_ offset: Int) -> Int { min(base + document.text.offsets.stored(offset), document.byteCount) }

  private func storedRange(_ bytes: Range<Int>?) -> Range<Int> {
    guard let bytes else { return 0..<document.byteCount }
    let start = stored(bytes.lowerBound)
    return start..<max(start, stored(bytes.upperBound))
  }

  /// Notes bytes that became no post. Of one reason at most a hundred are listed each; the others are summed up.
  func reject(_ loss: Loss, at byteOffset: Int? = nil, record: Int? = nil, bytes: Int? = nil) {
    let count = rejectionCounts[loss.reason, default: 0] + 1
    rejectionCounts[loss.reason] = count
    guard count <= 100 else { return }
    rejections.append(
      Rejection(
        reason: loss.reason, message: loss.message,
        location: SourceLocation(file: document.name, record: record, byteOffset: byteOffset),
        byteCount: bytes))
  }

  /// Notes many small things of one kind that are no posts, in one line.
  func note(_ loss: Loss, count: Int, bytes: Int) {
    guard count > 0 else { return }
    rejections.append(
      Rejection(
        reason: loss.reason,
        message: Bilingual(ko: "\(loss.message.ko) (\(count)건)", en: "\(loss.message.en) (\(count))"),
        location: SourceLocation(file: document.name), byteCount: bytes))
  }

  /// The account of the document.
  func reading(format: String?) -> FileReading {
    var all = rejections
    for (reason, count) in rejectionCounts.sorted(by: { $0.key < $1.key }) where count > 100 {
      all.append(
        Rejection(
          reason: reason,
          message: Bilingual(
            ko: "같은 이유로 읽지 못한 것이 \(count - 100)건 더 있습니다.",
            en: "\(count - 100) more for the same reason."),
          location: SourceLocation(file: document.name)))
    }
    return FileReading(
      file: document.name, byteCount: document.byteCount, sha256: document.sha256, format: format,
      encoding: document.isText ? document.text.encoding : nil,
      encodingReason: document.isText ? document.encodingReason.rawValue : nil, platform: platform,
      postCount: postCount, rejections: all)
  }
}
