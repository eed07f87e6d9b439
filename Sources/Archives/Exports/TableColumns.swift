internal import Markup

/// Which columns of a table, or keys of an object, hold which field of a post.
struct TableColumns: Sendable {
  /// Names by field, those that are tried first in front.
  private let names: [PlatformRule.Field: [String]]
  /// Whether the user named the columns.
  let isGiven: Bool
  /// The columns with a post's own number and with the name of its site, if the user named them.
  private let number, platform: String?
  /// The columns that the user named, as they are compared and as they were written.
  let asked: [(folded: String, written: String)]

  /// Other names by which the user may call a field.
  private static let aliases: [String: PlatformRule.Field] = [
    "author": .name, "date": .time, "url": .permalink, "link": .permalink, "user": .handle,
  ]

  /// What the user may name columns for.
  static let fieldNames: [String] =
    PlatformRule.Field.allCases.filter { $0 != .answered }.map(\.rawValue) + aliases.keys.sorted() + ["id", "platform"]

  /// - Parameter given: the user's own choice, which beats every known name.
  init(given: [String: String]) {
    var names = TableColumns.known
    for (field, column) in given {
      guard let key = TableColumns.aliases[field] ?? PlatformRule.Field(rawValue: field) else { continue }
      names[key] = [TableColumns.folded(column)]
    }
    self.names = names
    asked = given.values.sorted().map { (TableColumns.folded($0), $0) }
    isGiven = given["text"] != nil
    number = given["id"].map(TableColumns.folded)
    platform = given["platform"].map(TableColumns.folded)
  }

  /// A heading as it is compared: without blanks, in small letters.
  static func folded(_ heading: String) -> String {
    let small = heading.lowercased()
    return small.contains(where: \.isWhitespace) ? small.filter { !$0.isWhitespace } : small
  }

  /// Notes in `draft` where it was posted and by what number the place knows it.
  func name(_ draft: inout Draft, _ find: (String) -> String?) {
    if let name = platform.flatMap(find)?.trimmingBlanks(), !name.isEmpty { draft.platform = name }
    if let number = number.flatMap(find)?.trimmingBlanks(), !number.isEmpty {
      draft.key = draft.platform + "/" + number
    }
  }

  /// The first of the field's names that `find` has a value for.
  func value(_ field: PlatformRule.Field, _ find: (String) -> String?) -> String? {
    for name in names[field] ?? [] {
      if let value = find(name), !value.trimmingBlanks().isEmpty { return value }
    }
    return nil
  }

  /// The text that `find` has: not how many comments or reviews there are, while a title or another column has words.
  func text(_ find: (String) -> String?) -> String? {
    guard let first = value(.text, find) else { return nil }
    guard !isGiven, TableColumns.isCount(first) else { return first }
    for name in names[.text] ?? [] {
      guard let said = find(name), !said.trimmingBlanks().isEmpty else { continue }
      if !TableColumns.counted.contains(name) || !TableColumns.isCount(said) { return said }
    }
    return value(.title, find) ?? first
  }

  /// Whether a field holds a number and nothing else.
  private static func isCount(_ field: String) -> Bool {
    field.trimmingBlanks().utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2C }
  }

  /// Headings that stand above texts in some tables and above their number in others.
  private static let counted: Set = [
    "댓글", "리뷰", "후기", "글", "게시글", "게시물", "comment", "review", "message", "tweet",
  ]

  /// Whether a table with these headings holds texts.
  func fits(_ headings: [String]) -> Bool {
    (names[.text] ?? []).contains { headings.contains($0) }
  }

  /// How many fields of a post have a column among these headings.
  func count(in headings: [String]) -> Int {
    names.values.count { known in known.contains { headings.contains($0) } }
  }

  private static let known: [PlatformRule.Field: [String]] = [
    .text: [
      "text", "본문", "본문내용", "내용", "글내용", "글", "게시글", "게시글내용", "게시물", "댓글", "댓글내용", "리뷰", "리뷰내용", "후기",
      "메시지", "full_text", "fulltext", "rawcontent", "renderedcontent", "content", "contents", "body",
      "message", "tweet",
      "caption", "comment", "review", "selftext",
      "hitsentence", "openingtext", "snippet",
    ],
    .time: [
      "unix_timestamp", "작성일시", "작성일자", "작성일", "작성시간", "작성시각", "등록일시", "등록일자", "등록일", "게시일시", "게시일자", "게시일",
      "게시시간", "입력일시", "입력일", "업로드날짜", "업로드일", "일시", "일자", "날짜", "시간", "created_at", "createdat", "published",
      "published_at", "publishedat", "date_published", "datepublished", "publishdate", "date_time",
      "datetime", "date",
      "time", "timestamp", "created_utc", "created", "posted_at", "postedat", "pubdate", "regdate",
      "reg_date", "postcreated", "postcreateddate", "updated_at", "updatedat", "at",
    ],
    .title: ["제목", "title", "subject", "headline"],
    .name: [
      "작성자명", "작성자", "닉네임", "글쓴이", "이름", "author_fullname", "author_name", "displayname", "nickname", "name",
      "fullname", "author", "writer", "user", "ownerfullname", "influencer", "pagename", "groupname",
    ],
    .handle: [
      "아이디", "handle", "screen_name", "username", "user.username", "author_handle", "author", "ownerusername",
    ],
    .permalink: ["url", "link", "permalink", "주소", "링크", "원문", "원문주소", "tweet_url", "post_url"],
    .parent: ["parent", "parent_url", "in_reply_to_url", "원글"],
  ]
}

/// An object or row that is a post by the names of its keys alone.
struct TableShape: JSONShape {
  let columns: TableColumns
  /// Whether a text alone makes a post of an object.
  var isContent = false
  let id = "table"

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    // Folded once: some sixty names are looked for among them.
    let fields = object.fields.map { (key: TableColumns.folded($0.key), value: $0.value) }
    let find = { (name: String) -> String? in
      // What searches show of a page is an excerpt; only tables of monitors have nothing but that.
      if name == "snippet" { return nil }
      for field in fields where field.key == name {
        if let text = field.value.text { return text }
        // `"author": {"name": …}`
        if let inner = field.value.object {
          return
            (inner["name"] ?? inner["nickname"] ?? inner["nick"] ?? inner["username"] ?? inner["displayName"]
            // MongoDB's: `{"$date": …}`
            ?? inner["$date"]?["$numberLong"] ?? inner["$date"] ?? inner["$oid"])?
            .text
        }
      }
      return nil
    }
    guard var draft = draft(times, find) else { return nil }
    // An object needs more than a text to be a post, unless the user said which key it is.
    let isTold =
      isContent || columns.isGiven || draft.published != nil || draft.permalink != nil || draft.name != nil
    draft.platform = "jsonl"
    columns.name(&draft, find)
    return isTold ? draft : nil
  }

  func draft(_ times: TimeReader, _ find: (String) -> String?) -> Draft? {
    guard let raw = columns.text(find) else { return nil }
    // Signs and half a tag are common in what people write; end tags and breaks are not.
    let shown = MarkupText.holdsEnd(raw) ? MarkupText.text(ofFragment: raw) : raw
    // A script's end tag alone shows nothing, yet somebody wrote it.
    let text = shown.isEmpty ? raw : shown
    var draft = Draft(text: text.trimmingBlanks(), platform: "csv")
    draft.title = columns.value(.title, find)
    draft.name = columns.value(.name, find)
    if let handle = columns.value(.handle, find), handle != draft.name {
      draft.handle = handle.hasPrefix("@") ? String(handle.dropFirst()) : handle
    }
    let time = columns.value(.time, find)
    draft.published = time.flatMap(times.tableMoment)
    draft.hasUnreadTime = time != nil
    draft.permalink = columns.value(.permalink, find)
    draft.parentAddress = columns.value(.parent, find)
    columns.name(&draft, find)
    return draft
  }
}
