internal import Complaints
internal import Posts
internal import Trends

/// One row a post, one 0/1 column a kind.
struct PostsTable: Table {
  let name = "posts"
  let title = Bilingual(ko: "글", en: "Posts")
  let about = Bilingual(
    ko: "한 행은 센 글 하나입니다. 개인정보는 가렸고, 글쓴이는 열쇠를 가진 사람만 되짚을 수 있는 가명입니다.",
    en: """
      A row is one counted post. Personal data is masked; authors have names that only the holder of the key \
      can trace.
      """)
  let key = ["id"]
  let readsPosts = true

  func columns(_ run: RunView) -> [Column] {
    PostsTable.head
      + run.context.codebook.types.map {
        Column($0.id.rawValue, .boolean, ko: $0.title.ko, en: $0.title.en)
      }
      + run.context.incident.services.map {
        Column(
          "service_" + $0.id.rawValue, .boolean, ko: "서비스: " + $0.title.ko,
          en: "service: " + $0.title.en)
      } + PostsTable.tail
  }

  func forEachRow(_ run: RunView, _ body: ([Cell]) -> Void) throws(ReportError) {
    let kinds = run.context.codebook.types.map(\.id)
    let services = run.context.incident.services.map(\.id)
    let axis = run.phases.axis
    try run.forEachEntry { entry in
      let labels = Set(entry.proofs.map(\.kind))
      let named = Set(entry.finding?.services ?? [])
      body(
        Self.head(of: entry, on: axis) + kinds.map { .flag(labels.contains($0)) }
          + services.map { .flag(named.contains($0)) } + Self.tail(of: entry))
    }
  }

  private static func head(of entry: Entry, on axis: Axis) -> [Cell] {
    let moment = entry.post.published
    return [
      .text(entry.id.rawValue), .time(optional: moment?.seconds),
      .word(optional: moment?.precision.rawValue), .word(optional: moment?.origin.rawValue),
      .word(optional: axis.phase(of: moment)?.id), .text(entry.post.platform),
      .text(optional: entry.writer), .text(optional: entry.title), .text(entry.text),
      .flag(entry.finding?.isComplaint ?? false),
      .number(optional: entry.finding?.complaintScore, places: 4),
    ]
  }

  private static func tail(of entry: Entry) -> [Cell] {
    let source = entry.sources.first
    let sector = entry.finding?.sector
    return [
      .word(optional: sector == .unknown ? nil : sector?.rawValue), .word(optional: entry.family),
      .integer(entry.finds), .integer(entry.maskCount), .text(optional: entry.permalink),
      .text(optional: source?.file), .integer(optional: source?.bytes.lowerBound),
      .integer(optional: source?.bytes.upperBound), .word(optional: source?.sha256),
    ]
  }

  private static let head = [
    Column("id", .string, ko: "글 번호", en: "id of the post"),
    Column("published", .datetime, ko: "올린 시각", en: "time of publication"),
    Column("precision", .string, ko: "시각의 정밀도", en: "precision of the time"),
    Column("time_origin", .string, ko: "시각의 근거", en: "where the time comes from"),
    Column(
      "phase", .string, ko: "단계 (시각이 여러 단계에 걸치면 빈 칸)",
      en: "phase of the incident (blank where the time spans several)"),
    Column("platform", .string, ko: "플랫폼", en: "platform"),
    Column("author", .string, ko: "글쓴이 (가명)", en: "author (pseudonym)"),
    Column("title", .string, ko: "제목", en: "title"),
    Column("text", .string, ko: "글", en: "text"),
    Column("complaint", .boolean, ko: "불만 여부", en: "whether it complains"),
    Column("complaint_score", .number, ko: "불만 점수 (로그 승산)", en: "complaint score (log-odds)"),
  ]

  private static let tail = [
    Column("sector", .string, ko: "업종", en: "trade"),
    Column("family", .string, ko: "퍼온 글 묶음", en: "repost family"),
    Column("finds", .integer, ko: "발견된 횟수", en: "times found"),
    Column("masked", .integer, ko: "가린 곳 수", en: "places masked"),
    Column("permalink", .string, ko: "주소 (가림을 풀었을 때만)", en: "address (only when masking is off)"),
    Column("source_file", .string, ko: "원본 파일", en: "source file"),
    Column("source_start", .integer, ko: "원본 시작 바이트", en: "first byte in the source"),
    Column("source_end", .integer, ko: "원본 끝 바이트", en: "byte after the last in the source"),
    Column("source_sha256", .string, ko: "원본 SHA-256", en: "SHA-256 of the source"),
  ]
}
