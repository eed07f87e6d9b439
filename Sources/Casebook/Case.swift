public import Complaints
public import Posts

/// A post with what became of it and what was found in it.
public struct Case: Sendable, Hashable {
  /// The post, with every place it was found in.
  public let post: Post
  /// What became of it.
  public let fate: Fate
  /// What it says; `nil` for posts that are not labelled.
  public let finding: Finding?
  /// The id of its family of reposts; `nil` if it has no copies.
  public let family: String?
  /// How often it was found.
  public let finds: Int

  /// A post and what is known of it.
  public init(post: Post, fate: Fate, finding: Finding? = nil, family: String? = nil, finds: Int = 1) {
    self.post = post
    self.fate = fate
    self.finding = finding
    self.family = family
    self.finds = finds
  }
}

extension Case {
  /// Which of two readings of one post is kept, whichever came first: the one that knows the time better, says
  /// more, knows the author; of equals the one whose words sort first.
  func isBetter(than other: Case) -> Bool {
    let mine = standing
    let others = other.standing
    if mine != others { return mine.lexicographicallyPrecedes(others) == false }
    return (post.text, post.title ?? "", post.permalink ?? "", post.platform, post.publishedText)
      < (
        other.post.text, other.post.title ?? "", other.post.permalink ?? "", other.post.platform,
        other.post.publishedText
      )
  }

  private var standing: [Int] {
    [
      fate == .duplicate ? 0 : 1, post.published.map { $0.origin.standing } ?? 0,
      post.published.map { $0.precision.standing } ?? 0, post.text.unicodeScalars.count,
      post.author == nil ? 0 : 1, post.permalink == nil ? 0 : 1,
    ]
  }
}

extension Post {
  fileprivate var publishedText: String { published?.written ?? "" }
}

extension Moment.Origin {
  fileprivate var standing: Int {
    switch self {
    case .stated: 4
    case .assumed: 3
    case .derived: 2
    case .file: 1
    }
  }
}

extension Moment.Precision {
  fileprivate var standing: Int {
    switch self {
    case .second: 6
    case .minute: 5
    case .hour: 4
    case .day: 3
    case .month: 2
    case .year: 1
    }
  }
}
