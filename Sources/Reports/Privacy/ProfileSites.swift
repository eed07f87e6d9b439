/// A site whose addresses name accounts.
struct ProfileSite: Sendable {
  /// In small letters, without `www.` or `m.`: a part before it changes nothing.
  let host: String
  /// First parts of a path (or of the host) that are no accounts.
  var others: Set<String> = []
  /// First parts of a path behind which the account stands, and how many parts behind.
  var leads: [String: Int] = [:]
  /// The parameter that names an account, with its `=`.
  var parameter: String?
  /// Whether an account stands behind one of `leads` only.
  var needsLead = false
  /// Whether the account stands before the host: moonshop.tistory.com.
  var isSubdomain = false
}

/// The sites whose addresses name accounts: one line each. Accounts behind an @ need none.
enum ProfileSites {
  /// Each with its host for comparison with folded text.
  static let all: [(site: ProfileSite, host: [UInt32])] = sites.map { ($0, $0.host.codes) }

  /// The same by the letter behind the first dot of the host.
  static let byLetter = Dictionary(grouping: all) { site in
    site.host.drop { $0 != 46 }.dropFirst().first ?? 0
  }

  private static let sites: [ProfileSite] = [
    ProfileSite(host: "twitter.com", others: microblog), ProfileSite(host: "x.com", others: microblog),
    ProfileSite(
      host: "instagram.com",
      others: [
        "p", "reel", "reels", "tv", "explore", "accounts", "about", "legal", "direct", "web", "developer",
      ],
      leads: ["stories": 1]),
    ProfileSite(
      host: "facebook.com",
      others: [
        "watch", "groups", "events", "pages", "photo", "photos", "login", "help", "sharer", "share",
        "marketplace",
        "gaming", "hashtag", "reel", "stories", "policies", "business", "settings", "search", "home",
      ],
      leads: ["people": 1], parameter: "id="),
    ProfileSite(host: "blog.naver.com", parameter: "blogId="),
    ProfileSite(
      host: "t.me", others: ["joinchat", "addstickers", "share", "proxy", "socks", "iv", "c"], leads: ["s": 1]
    ),
    ProfileSite(
      host: "youtube.com",
      others: [
        "watch", "shorts", "playlist", "results", "feed", "live", "embed", "hashtag", "premium", "gaming",
        "about",
        "howyoutubeworks", "post",
      ],
      leads: ["c": 1, "user": 1, "channel": 1]),
    ProfileSite(host: "reddit.com", leads: ["user": 1, "u": 1], needsLead: true),
    ProfileSite(host: "linkedin.com", leads: ["in": 1], needsLead: true),
    ProfileSite(host: "open.kakao.com", leads: ["o": 1, "me": 1], needsLead: true),
    ProfileSite(host: "toss.me"),
    ProfileSite(host: "tistory.com", others: ["www", "m"], isSubdomain: true),
    ProfileSite(host: "blog.me", others: ["www", "m"], isSubdomain: true),
  ]

  private static let microblog: Set<String> = [
    "i", "home", "search", "hashtag", "intent", "share", "explore", "settings", "notifications", "messages",
    "login", "signup", "tos", "privacy", "about", "compose", "download", "jobs",
  ]
}
