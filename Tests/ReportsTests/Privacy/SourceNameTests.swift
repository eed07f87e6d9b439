import Casebook
import Foundation
import Posts
import Testing

@testable import Reports

/// Names of files and addresses, which name people as often as texts do.
@Suite struct SourceNameTests {
  static let privacy = PrivacyTests.privacy

  @Test(arguments: [
    ("a.wacz!https://madang.example/@bom_bi/1092", "bom_bi"),
    ("카카오톡 대화_홍길동 010-0000-5306.jsonl", "홍길동"), ("카카오톡 대화_홍길동 010-0000-5306.jsonl", "5306"),
    ("saved/KakaoTalk_20221017_1200_12_345_홍길동.txt", "홍길동"),
    ("KakaoTalk_Chat_꽃집 모임_2022-10-17-12-00-00.csv", "꽃집"),
    ("[LINE] 홍길동님과의 대화.txt", "홍길동"), ("WhatsApp Chat with 홍길동.txt", "홍길동"),
    ("홍길동님과의 WhatsApp 대화.txt", "홍길동"), ("https://x.com/moonshop/status/12", "moonshop"),
    ("메일 hong@naver.com.eml", "hong"),
  ])
  func `a name of a source keeps no person`(name: String, person: String) {
    let masked = Self.privacy.mask(source: name)
    #expect(!masked.contains(person), "\(masked)")
    #expect(Privacy(key: [1], mode: .open(reason: "desk")).mask(source: name) == name)
  }

  @Test(arguments: [
    "archive/blog/kim-2022-10-17.html", "a.zip!posts/12.json", "KakaoTalk_20221017_1200_12_345.txt",
    "https://board.example/p/222901234567", "데이터/글 모음 (2).csv",
  ])
  func `a name that names nobody stays`(name: String) {
    #expect(Self.privacy.mask(source: name) == name)
  }

  @Test func `the writer goes from the name by which the texts know him, and the home folder is a tilde`()
    throws
  {
    let author = Post.Author(name: "홍길동", handle: nil)
    let pseudonym = try #require(Self.privacy.pseudonym(of: author, on: "web"))
    #expect(Self.privacy.mask(source: "글/홍길동의 글.txt", author: author, on: "web") == "글/\(pseudonym)의 글.txt")
    let home = try #require(ProcessInfo.processInfo.environment["HOME"])
    #expect(Self.privacy.mask(source: home + "/archive/a.html") == "~/archive/a.html")
    #expect(HomePath.full("~/archive/a.html") == home + "/archive/a.html")
    #expect(HomePath.short(home + "less/a.html") == home + "less/a.html" && HomePath.full("~a") == "~a")
  }

  @Test func `no exported file has the name, the casebook has it, and verifying finds the file`() throws {
    let folder = try TruthRun.folder()
    let archive = folder.appending(path: "대화 @hong_gildong.txt")
    try Data("글".utf8).write(to: archive)
    let truth = try TruthRun()
    let out = folder.appending(path: "run")
    try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
    let book = try Casebook(creatingAt: out.appending(path: "casebook.sqlite"))
    let digest = try FileDigest.read(archive)
    let loss = Rejection(
      reason: "bad-time", message: Bilingual(ko: "시각", en: "\(archive.path): time"),
      location: SourceLocation(file: archive.path))
    try book.append(
      [
        Case(
          post: Post(
            id: Post.ID(rawValue: "p"), text: "환불해 주세요", platform: "text", language: "ko",
            sources: [Source(file: archive.path, bytes: 0..<3, sha256: digest.sha256, encoding: "UTF-8")]),
          fate: .kept)
      ],
      [
        FileReading(
          file: archive.path, byteCount: 3, sha256: digest.sha256, format: "text", encoding: "UTF-8",
          encodingReason: nil, platform: "text", postCount: 1, rejections: [loss])
      ])
    try book.settle()
    let values = ManifestValues(
      version: "0", arguments: ["run", archive.path], archives: [archive.path], inputs: [],
      started: "2026-01-01T00:00:00Z", ended: "2026-01-01T00:00:00Z")
    try Report.write(book, truth.context(values: values), into: out)
    for name in try FileManager.default.contentsOfDirectory(atPath: out.path)
    where !name.hasPrefix("casebook") && !name.hasSuffix("xlsx") {
      #expect(!(try ReportTests.text(out, name)).contains("hong_gildong"), "\(name)")
    }
    #expect(try ReportTests.text(out, "posts.csv").contains(digest.sha256))
    let lines = try Verification(of: out).lines.filter { $0.part == .source }
    #expect(lines.map(\.outcome) == [.same] && lines.map(\.name) == [archive.path])
    try Data("다른 글".utf8).write(to: archive)
    #expect(try Verification(of: out).lines.first { $0.part == .source }?.outcome == .changed)
  }

  @Test func `the manifest tells keys apart, and a page that masks nobody says so`() throws {
    var run = try SmallRun()
    run.add("a", hour: 1, kinds: ["refund"], text: "환불을 세 건이나 해 드렸습니다")
    func written(_ privacy: Privacy) throws -> (check: String, page: String) {
      let folder = try TruthRun.folder()
      try Report.write(
        try run.view(language: .korean, privacy: privacy), into: folder,
        formats: [PageFormat(), MethodsFormat()])
      let manifest = try ReportTests.text(folder, "manifest.json")
      let check = try #require(manifest.firstMatch(of: /"keyCheck" : "([0-9a-f]{16})"/)?.1)
      return (String(check), try ReportTests.text(folder, "report.html"))
    }
    let one = try written(Privacy(key: [1, 2]))
    let other = try written(Privacy(key: [1, 3]))
    let open = try written(Privacy(key: [1, 2], mode: .open(reason: "desk")))
    #expect(one.check != other.check && one.check == open.check)
    #expect(one.page.contains("개인정보는 대괄호로 바꾸었습니다.") && one.page.contains("keyCheck"))
    #expect(!open.page.contains("대괄호로 바꾸었습니다") && open.page.contains("개인정보를 가리지 않았습니다."))
  }
}
