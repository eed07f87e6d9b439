internal import Posts

/// A column taken for a field of a post because its heading holds a telling word and its cells fit, where no heading is
/// known to name that field.
struct TableGuess: Hashable {
  let field: PlatformRule.Field
  /// As it was written.
  let heading: String

  /// So many rows are looked at.
  static let mostRows = 20

  /// The columns that may be taken for the fields that `columns` finds no heading of.
  static func all(_ headings: [String], _ rows: [[String]], beside columns: TableColumns) -> [TableGuess] {
    let folded = headings.map(TableColumns.folded)
    guard !columns.isGiven, !rows.isEmpty else { return [] }
    var taken: Set<Int> = []
    return kinds.compactMap { kind -> TableGuess? in
      guard !columns.names(kind.field, among: folded) else { return nil }
      let fitting = folded.indices.filter { place in
        let heading = folded[place]
        // What is called by the name of an address may hold the words themselves: 원문.
        let isFree =
          !columns.knows(heading) || kind.field == .text && columns.names(.permalink, among: [heading])
        guard !taken.contains(place), isFree, kind.isTold(by: heading) else { return false }
        let cells = rows.compactMap { place < $0.count ? $0[place].trimmingBlanks() : nil }.filter {
          !$0.isEmpty
        }
        return !cells.isEmpty && cells.count(where: kind.fits) * 5 >= cells.count * 4
      }
      // Of several texts the one with the most to say; of the others the first.
      let best = kind.field == .text ? fitting.max { size($0, rows) < size($1, rows) } : fitting.first
      guard let best else { return nil }
      taken.insert(best)
      return TableGuess(field: kind.field, heading: headings[best])
    }
  }

  private static func size(_ place: Int, _ rows: [[String]]) -> Int {
    rows.reduce(0) { $0 + (place < $1.count ? $1[place].utf8.count : 0) }
  }

  /// What tells a column of one field.
  private struct Kind {
    let field: PlatformRule.Field
    let words: [String]
    let others: [String]
    let fits: @Sendable (String) -> Bool

    func isTold(by heading: String) -> Bool {
      words.contains { heading.contains($0) } && !others.contains { heading.contains($0) }
    }
  }

  private static let kinds = [
    Kind(
      field: .text,
      words: [
        "text", "본문", "내용", "댓글", "리뷰", "후기", "트윗", "메시지", "message", "content", "comment", "description",
        "원문",
      ],
      others: [
        "url", "link", "링크", "주소", "count", "author", "작성자", "type", "lang", "user", "title", "제목", "date",
      ],
      fits: isText),
    Kind(
      field: .time, words: ["date", "time", "일시", "일자", "날짜", "시간", "시각", "작성일", "등록일", "created"],
      others: [
        "수정", "수집", "update", "modif", "edit", "crawl", "scrap", "collect", "fetch", "join", "가입", "user",
        "author",
      ], fits: isTime),
    Kind(
      field: .permalink, words: ["url", "link", "주소", "링크"],
      others: ["image", "img", "thumb", "photo", "profile", "author", "user", "avatar", "이미지", "사진", "프로필"],
      fits: isAddress),
    Kind(
      field: .name, words: ["author", "user", "작성자", "닉네임", "글쓴이", "writer"],
      others: [
        "url", "link", "링크", "주소", "date", "time", "날짜", "count", "follow", "image", "verif", "desc", "bio",
        "locat",
      ], fits: isName),
  ]

  /// Words, and not an address, a number or a time.
  @Sendable private static func isText(_ cell: String) -> Bool {
    let letters = cell.unicodeScalars.count { $0.properties.isAlphabetic }
    return letters >= 3 && cell.contains(" ") && !isAddress(cell) && !isTime(cell)
  }

  @Sendable private static func isTime(_ cell: String) -> Bool {
    let times = TimeReader(zoneOffsetMinutes: 540)
    guard cell.utf8.contains(where: { (0x30...0x39).contains($0) }), let moment = times.tableMoment(cell)
    else {
      return false
    }
    // Of the years of which there are posts to be read: a count is none.
    return (631_152_000...4_102_444_800).contains(moment.seconds)
  }

  @Sendable private static func isAddress(_ cell: String) -> Bool { WebAddress(cell) != nil }

  @Sendable private static func isName(_ cell: String) -> Bool {
    cell.count <= 40 && cell.contains { $0.isLetter } && !isAddress(cell)
  }
}
