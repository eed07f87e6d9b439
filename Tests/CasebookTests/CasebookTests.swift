import Casebook
import Complaints
import Foundation
import GRDB
import Posts
import Testing

@Suite struct CasebookTests {
  static func book() throws -> Casebook {
    let folder = FileManager.default.temporaryDirectory
    return try Casebook(creatingAt: folder.appending(path: "casebook-\(UUID().uuidString).sqlite"))
  }

  static func found(
    _ id: String, at seconds: Int64? = nil, text: String = "환불해 주세요", fate: Fate = .kept,
    file: String = "a.html"
  ) -> Case {
    let label = Label(
      kind: ComplaintType.ID(rawValue: "refund"), score: 1.5,
      evidence: [
        Evidence(range: TextRange(start: 0, end: 2), text: "환불", weight: 1.25, cue: "refund/환불"),
        Evidence(range: TextRange(start: 4, end: 7), text: "주세요", weight: 0.25, cue: "refund/주세요"),
      ])
    return Case(
      post: Post(
        id: Post.ID(rawValue: id), text: text, title: nil, author: Post.Author(name: "가", handle: nil),
        published: seconds.map {
          Moment(seconds: $0, offsetMinutes: 540, precision: .minute, origin: .stated)
        }, permalink: nil, platform: "x", language: "ko", parent: nil,
        sources: [Source(file: file, bytes: 3..<9, sha256: "00", encoding: "UTF-8")]),
      fate: fate,
      finding: Finding(
        isComplaint: true, complaintScore: 2, labels: [label],
        services: [Facet.ID(rawValue: "talk"), Facet.ID(rawValue: "channel")],
        sector: Facet.ID(rawValue: "bakery")))
  }

  static func all(_ book: Casebook) throws -> [Case] {
    var cases: [Case] = []
    try book.forEachCase(of: Set(Fate.allCases)) { cases.append($0) }
    return cases
  }

  @Test func `a casebook, which masks nobody, is its owner's alone`() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "casebook-\(UUID().uuidString).sqlite")
    let files = ["", "-wal", "-shm"].map { url.path + $0 }
    defer { for file in files { try? FileManager.default.removeItem(atPath: file) } }
    let book = try Casebook(creatingAt: url)
    try book.append([Self.found("p1", at: 100)])
    for file in files {
      let rights = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
      #expect(rights == 0o600, "\(file)")
    }
  }

  @Test func `what is written is read again, whole`() throws {
    let book = try Self.book()
    let one = Self.found("p1", at: 100)
    try book.append([one])
    #expect(try Self.all(book) == [one])
    #expect(try book.find(Post.ID(rawValue: "p1")) == one)
    #expect(try book.find(Post.ID(rawValue: "p2")) == nil)
  }

  @Test func `cases come by time, then id, undated last`() throws {
    let book = try Self.book()
    try book.append([Self.found("z"), Self.found("b", at: 5), Self.found("a", at: 5), Self.found("y", at: 1)])
    #expect(try Self.all(book).map(\.post.id.rawValue) == ["y", "a", "b", "z"])
  }

  @Test func `pages join without a gap`() throws {
    let book = try Self.book()
    let many = (0..<1300).map { Self.found("p\($0)", at: Int64($0 % 7), text: "글 \($0)") }
    try book.append(many)
    let read = try Self.all(book)
    #expect(read.count == 1300)
    #expect(Set(read.map(\.post.id)).count == 1300)
  }

  @Test(arguments: [false, true])
  func `a post found again is a duplicate, and the better reading stays`(reversed: Bool) throws {
    let book = try Self.book()
    let full = Self.found("p", at: 50, text: "환불해 주세요 제발요", file: "full.html")
    let feed = Self.found("p", at: nil, text: "환불해…", file: "feed.xml")
    for next in reversed ? [feed, full, feed] : [full, feed, feed] { try book.append([next]) }
    let kept = try #require(try Self.all(book).first)
    #expect(kept.post.text == "환불해 주세요 제발요")
    #expect(kept.post.sources.map(\.file) == ["feed.xml", "full.html"])
    #expect(kept.finds == 3)
    let ledger = try book.ledger()
    #expect((ledger.found, ledger.kept, ledger.duplicates) == (3, 1, 2))
  }

  @Test func `the sum of the ledger holds`() throws {
    let book = try Self.book()
    try book.append([
      Self.found("a", at: 1), Self.found("b"), Self.found("c", fate: .outside),
      Self.found("d", fate: .notKorean), Self.found("a", at: 1), Self.found("e", fate: .duplicate),
    ])
    let loss = Rejection(
      reason: "truncated", message: Bilingual(ko: "잘렸습니다", en: "truncated"),
      location: SourceLocation(file: "b.html", record: 2, byteOffset: 7), byteCount: 12)
    let reading = FileReading(
      file: "b.html", byteCount: 20, sha256: "11", format: "html", encoding: "CP949",
      encodingReason: "meta", platform: nil, postCount: 0, rejections: [loss])
    try book.append([reading])
    let ledger = try book.ledger()
    #expect(ledger.found == 7)
    #expect(ledger.kept == 2 && ledger.duplicates == 2 && ledger.outside == 1)
    #expect(ledger.notKorean == 1 && ledger.rejected == 1 && ledger.undated == 1 && ledger.files == 1)
    #expect(try book.readings() == [reading])
  }

  @Test func `a casebook of another form is refused by name, and what is none as unreadable`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "meoktong-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (form, kind) in [(2, CasebookError.Kind.otherVersion), (0, .unreadable)] {
      let file = folder.appending(path: "\(form).sqlite")
      try Casebook(creatingAt: file).settle()
      // SQLite keeps the number of the form in bytes 60 to 63.
      var bytes = try Data(contentsOf: file)
      bytes[63] = UInt8(form)
      try bytes.write(to: file)
      let error = try #require(throws: CasebookError.self) { try Casebook(openingAt: file) }
      #expect(error.kind == kind && error.location.file == file.path)
      #expect(kind == .unreadable || error.message.en.contains("form 2"))
    }
    #expect(throws: CasebookError.self) { try Casebook(openingAt: folder.appending(path: "none.sqlite")) }
  }

  @Test func `two casebooks merged are one casebook`() throws {
    let whole = try Self.book()
    let parts = try [Self.book(), Self.book()]
    let cases = (0..<40).map { Self.found("p\($0 % 25)", at: Int64($0 % 9), text: "글 \($0 % 25) \($0 / 25)") }
    try whole.append(cases)
    try parts[0].append(Array(cases.prefix(17)))
    try parts[1].append(Array(cases.dropFirst(17)))
    try parts[0].merge(parts[1])
    #expect(try Self.all(parts[0]) == Self.all(whole))
    #expect(try parts[0].ledger() == whole.ledger())
  }

  @Test func `families are written and replaced`() throws {
    let book = try Self.book()
    let keys = try book.append([Self.found("a"), Self.found("b"), Self.found("c")]).compactMap { $0 }
    try book.addFamilies([(post: keys[0], first: keys[1]), (post: keys[1], first: keys[1])])
    #expect(try Self.all(book).map(\.family) == ["b", "b", nil])
    try book.forgetFamilies()
    try book.addFamilies([(post: keys[2], first: keys[0])])
    #expect(try Self.all(book).map(\.family) == [nil, nil, "a"])
  }

  @Test(arguments: [1, 63, 64, 65, 200]) func `families of any number of posts are written`(count: Int) throws
  {
    let book = try Self.book()
    let keys = try book.append((0..<count).map { Self.found("p\($0)") }).compactMap { $0 }
    // Two of three posts have a family.
    let members = keys.indices.filter { $0 % 3 > 0 }.map { (post: keys[$0], first: keys[$0 / 2]) }
    try book.addFamilies(members)
    let families = try Dictionary(
      uniqueKeysWithValues: Self.all(book).map { ($0.post.id.rawValue, $0.family) })
    for number in 0..<count {
      #expect((families["p\(number)"] ?? nil) == (number % 3 > 0 ? "p\(number / 2)" : nil))
    }
  }

  @Test(arguments: [
    "UPDATE post SET zone_minutes = 540.5", "UPDATE post SET complaint = 'yes'",
    "UPDATE post SET finds = x'31'",
    "UPDATE post SET text = CAST(text AS BLOB)", "UPDATE label SET score = 'much'",
    "UPDATE post SET score = NULL", "UPDATE post SET text = text || ' '", "DELETE FROM service",
  ]) func `whatever is changed in a casebook changes its digest`(change: String) throws {
    let book = try Self.book()
    try book.append([Self.found("p1", at: 100), Self.found("p2", at: 200)])
    let before = try book.digest()
    let database = try DatabaseQueue(path: book.url.path)
    try database.write { try $0.execute(sql: change) }
    #expect(try book.digest() != before)
  }

  @Test func `what few posts have is kept, each by itself and in a better reading`() throws {
    let book = try Self.book()
    func post(_ id: String, _ title: String?, _ handle: String?, _ parent: String?, text: String = "글")
      -> Case
    {
      let plain = Self.found(id, at: 100, text: text)
      let post = Post(
        id: plain.post.id, text: text, title: title, author: Post.Author(name: "가", handle: handle),
        published: plain.post.published, permalink: nil, platform: "x", language: "ko",
        parent: parent.map { Post.ID(rawValue: $0) }, sources: plain.post.sources)
      return Case(post: post, fate: plain.fate, finding: plain.finding)
    }
    let cases = [
      post("a", "제목", nil, nil), post("b", nil, "@b", nil), post("c", nil, nil, "a"),
      post("d", nil, nil, nil),
      post("e", "제목", "@e", "d"),
    ]
    try book.append(cases)
    #expect(try Self.all(book) == cases)
    let before = try book.digest()
    #expect(try book.digest() == before)
    try book.append([post("d", "제목", "@d", "a", text: "더 긴 글")])
    let better = try #require(try book.find(Post.ID(rawValue: "d")))
    #expect(better.post.text == "더 긴 글" && better.post.title == "제목" && better.post.author?.handle == "@d")
    #expect(better.post.parent?.rawValue == "a")
    #expect(try book.digest() != before)
  }

  @Test func `a casebook is neither overwritten nor opened from thin air`() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "casebook-\(UUID().uuidString)")
    #expect(throws: CasebookError.self) { try Casebook(openingAt: url) }
    _ = try Casebook(creatingAt: url)
    #expect(throws: CasebookError.self) { try Casebook(creatingAt: url) }
    _ = try Casebook(openingAt: url)
    try Data("no".utf8).write(to: url)
    #expect(throws: CasebookError.self) { try Casebook(openingAt: url) }
  }
}
