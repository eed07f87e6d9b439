import Foundation

@testable import Archives

/// What a sentence of the hostile set's EXPECT.json asks, as far as a program can tell.
struct HostileExpectation {
  /// How many posts there must be.
  private(set) var count: ClosedRange<Int> = 0...Int.max
  /// Whether a reason in the ledger makes up for posts that are missing.
  private(set) var mayGiveReason = false
  /// Whether there must be a reason in the ledger.
  private(set) var wantsReason = false
  /// What the posts must say.
  private(set) var words: [String] = []

  init(_ file: String, _ entry: JSONValue) {
    let sentence = entry["expect"]?.text ?? ""
    mayGiveReason = HostileExpectation.choices.contains { sentence.contains($0) }
    if let posts = entry["posts"]?.text.flatMap({ Int($0) }) {
      count = posts...posts
    } else if sentence.hasPrefix("0 posts"), !sentence.hasPrefix("0 posts or") {
      count = 0...0
    } else if sentence.hasPrefix("both "), !sentence.contains("kept") {
      count = 2...2
    } else if sentence.hasPrefix("post found") {
      count = 1...Int.max
    } else if let first = sentence.first?.wholeNumberValue, first > 0,
      ["post", "message", "record"].contains(where: sentence.dropFirst(2).hasPrefix)
    {
      count = first...(sentence.contains(" or 2") ? 2 : first)
    }
    wantsReason = !mayGiveReason && HostileExpectation.demands.contains { sentence.contains($0) }
    // One sentence asks for a warning where nothing is lost; the ledger holds losses only.
    if file == "warc/no_datapackage.wacz" { wantsReason = false }
    words = HostileExpectation.texts[file] ?? []
    if let match = sentence.firstMatch(of: #/\btext ([가-힣]+)$/#) { words.append(String(match.1)) }
  }

  /// Why what was found is not what was asked; `nil` if it is.
  func complaint(posts: [String], reasons: [String]) -> String? {
    if posts.isEmpty, reasons.isEmpty { return "neither a post nor a reason" }
    if !count.contains(posts.count), !(mayGiveReason && !reasons.isEmpty) {
      return "\(posts.count) posts, asked \(count); \(reasons)"
    }
    if wantsReason, reasons.isEmpty { return "no reason is given" }
    let all = posts.joined(separator: "\n")
    return words.first { !all.contains($0) }.map { "\($0) is missing: \(all.prefix(80))" }
  }

  private static let choices = [
    "or clean", "or a clean", "or refused", "or 0", "clean error or", "or at least", "limit",
  ]
  private static let demands = ["warning", "clean error", ", message", "clean message", "reported"]

  /// Words that a sentence asks for in other words.
  private static let texts: [String: [String]] = [
    "xml/entities_in_html_doctype.html": [" ok"], "zip/dup_names.zip": ["둘째"],
    "enc/euckr_label_cp949_bytes.html": ["뷁", "똠"], "enc/ks_c_5601_label.html": ["뷁", "똠"],
    "enc/korean_label.html": ["뷁", "똠"], "enc/cp949_label.html": ["뷁", "똠"],
    "enc/x_windows_949.html": ["뷁", "똠"], "enc/no_label_cp949.html": ["가나다"],
    "enc/utf8_label_cp949_bytes.html": ["가나다"], "enc/utf7_label.html": ["+ADw-script"],
    // Behind 앞 the bytes pair up so that 뒤 is no letter of CP949 any more.
    "enc/invalid_utf8.html": ["앞", "뒤"], "enc/invalid_cp949.html": ["앞"], "enc/late_meta.html": ["가나다"],
    "enc/invalid_euckr.rss": ["펲시"], "enc/kakao_cp949.txt": ["뷁"], "enc/kakao_utf16.txt": ["뷁"],
    "enc/half_width.html": ["ﾡﾢ ㈜ ① ㎏ ﬁ"], "ctl/nul.html": ["앞", "뒤"], "ctl/nul.rss": ["앞", "뒤"],
    "ctl/nul.jsonl": ["앞", "뒤"], "ctl/bidi.html": ["gpj.exe"], "ctl/emoji_zwj.html": ["👨‍👩‍👧‍👦🇰🇷👍🏽"],
    "inj/html_text.html": ["<script>alert(1)</script>"], "inj/sql.jsonl": ["DROP TABLE"],
    "bad/rss_amp.rss": ["x < y"], "bad/rss_double_escape.rss": ["본문"], "bad/mixed.jsonl": ["a", "b"],
  ]
}
