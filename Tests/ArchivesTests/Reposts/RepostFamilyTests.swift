import Corpora
import Foundation
import Posts
import Testing

@testable import Archives

@Suite struct RepostFamilyTests {
  static func post(_ text: String, by author: String, at seconds: Int64 = 0) -> Post {
    let moment = Moment(seconds: seconds, offsetMinutes: 540, precision: .second, origin: .stated)
    return Post(
      id: PostIdentity.id(key: nil, platform: "x", author: author, published: moment, text: text), text: text,
      author: Post.Author(name: author, handle: nil), published: moment, platform: "x",
      sources: [Source(file: "a", bytes: 0..<1, sha256: "", encoding: "UTF-8")])
  }

  /// The family of each post that has one, by ids.
  static func families(of posts: [Post]) throws -> [Post.ID: Post.ID] {
    var families = try RepostFamilies()
    for post in posts { try families.add(post) }
    return try found(by: families, of: posts)
  }

  static func found(by families: borrowing RepostFamilies, of posts: [Post]) throws -> [Post.ID: Post.ID] {
    var members = try families.families()
    var found: [Post.ID: Post.ID] = [:]
    while let (member, first) = try members.next() { found[posts[member].id] = posts[first].id }
    return found
  }

  /// The families of the bundled truth by its own mark, and those that are found, as sets of texts.
  @Test func `the planted reposts of the bundled archive are families, and nothing else is`() throws {
    let lines = try String(
      contentsOf: Corpora.folder.appending(path: "kakao-2022-10/truth.jsonl"), encoding: .utf8)
    var posts: [Post] = []
    var wanted: [String: Set<Post.ID>] = [:]
    var texts: [Post.ID: String] = [:]
    for line in lines.split(separator: "\n") {
      var reader = JSONReader(Array(line.utf8))
      guard let truth = reader.value(), truth["fate"]?.text != "duplicate" else { continue }
      let author = truth["author"]?["handle"]?.text ?? truth["author"]?["name"]?.text ?? "-"
      let seconds = truth["published"]?["instant"]?.text.flatMap { CivilTime(iso8601: $0)?.seconds }
      let post = RepostFamilyTests.post(truth["text"]?.text ?? "", by: author, at: seconds ?? 0)
      guard texts[post.id] == nil else { continue }
      posts.append(post)
      texts[post.id] = post.text
      if let family = truth["family"]?.text { wanted[family, default: []].insert(post.id) }
    }
    var found: [Post.ID: Set<Post.ID>] = [:]
    for (id, first) in try RepostFamilyTests.families(of: posts) { found[first, default: []].insert(id) }
    let missing = Set(wanted.values).subtracting(found.values)
    let extra = Set(found.values).subtracting(wanted.values)
    #expect(missing.isEmpty, "\(missing.map { $0.map { texts[$0] ?? "" } })")
    #expect(extra.isEmpty, "\(extra.map { $0.map { texts[$0] ?? "" } })")
  }

  @Test func `the order in which posts are added changes no family`() throws {
    let base = [
      "내일 나갈 케이크 도안이 전부 대화창에 있는데 열리지가 않으니 이름도 글귀도 알 길이 없어요",
      "토요일 저녁이면 못해도 열다섯은 태우는데 지금 두 개 했습니다 시동 켜 놓은 기름값이 더 나와요",
      "톡채널 언제 되나요",
    ]
    var posts: [Post] = []
    for (index, text) in base.enumerated() {
      for copy in 0..<5 {
        let front = copy == 0 ? "" : "(퍼옴 \(copy)) "
        posts.append(RepostFamilyTests.post(front + text, by: "글쓴이\(index)-\(copy)", at: Int64(copy * 60)))
      }
    }
    var reference: [Post.ID: Post.ID]?
    for seed in 1...20 {
      var generator = Seeded(state: UInt64(seed))
      let found = try RepostFamilyTests.families(of: posts.shuffled(using: &generator))
      if let reference { #expect(found == reference, "seed \(seed)") }
      reference = found
    }
    #expect(reference?.count == 10)
  }

  @Test func `short words by different authors are no family, by one author they are`() throws {
    let posts = zip(["가", "나", "가"], 1...).map {
      RepostFamilyTests.post("톡채널 언제 되나요", by: $0, at: Int64($1))
    }
    #expect(try RepostFamilyTests.families(of: Array(posts.prefix(2))).isEmpty)
    #expect(try RepostFamilyTests.families(of: posts).count == 2)
  }

  @Test func `a family may be larger than what is compared and than what is read at once`() throws {
    let words = ["환불", "문의", "답이", "없어서", "하루", "종일", "전화만", "붙들고", "있었습니다", "가게", "문을", "닫았어요"]
    let posts = (0..<3000).map { number in
      RepostFamilyTests.post(
        number % 3 == 0 ? words.joined(separator: " ") : "\(number)번째로 적는 다른 이야기 \(number * 7919)호입니다",
        by: "글쓴이\(number)", at: Int64(number))
    }
    let found = try RepostFamilyTests.families(of: posts)
    let copies = Set(posts.indices.filter { $0 % 3 == 0 }.map { posts[$0].id })
    #expect(copies.isSubset(of: found.keys))
    #expect(copies.allSatisfy { found[$0] == posts[0].id })
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014).
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
