internal import Posts

/// The masked names of sources: posts of one file share the work, but for a post whose writer the name names.
struct MaskedNames {
  private struct Name {
    let masked: String
    /// The name as written, in small letters.
    let small: [UInt8]
  }

  private let privacy: Privacy
  private var known: [String: Name] = [:]
  /// A crawl has a name for each page.
  private static let limit = 1024

  init(_ privacy: Privacy) { self.privacy = privacy }

  /// The sources of a post with their names masked.
  mutating func sources(of post: Post) -> [Source] {
    guard privacy.mode == .masked else { return post.sources }
    return post.sources.map { source in
      Source(
        file: name(source.file, of: post), bytes: source.bytes, sha256: source.sha256,
        encoding: source.encoding)
    }
  }

  private mutating func name(_ file: String, of post: Post) -> String {
    let key = post.platform + "!" + file
    if known[key] == nil {
      if known.count >= Self.limit { known.removeAll(keepingCapacity: true) }
      known[key] = Name(
        masked: privacy.mask(source: file, on: post.platform), small: Array(file.lowercased().utf8))
    }
    let name = known[key]
    let writer = [post.author?.handle, post.author?.name].compactMap { $0?.lowercased() }
    let isNamed = writer.contains { word in name.map { Self.holds($0.small, Array(word.utf8)) } ?? false }
    guard !isNamed, let name else {
      return privacy.mask(source: file, author: post.author, on: post.platform)
    }
    return name.masked
  }

  /// Whether `word` stands in `text`; letter by letter, since both are short.
  private static func holds(_ text: [UInt8], _ word: [UInt8]) -> Bool {
    guard let first = word.first, text.count >= word.count else { return false }
    for start in 0...(text.count - word.count) where text[start] == first {
      if text[start..<start + word.count].elementsEqual(word) { return true }
    }
    return false
  }
}
