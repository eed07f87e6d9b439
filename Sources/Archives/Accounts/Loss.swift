internal import Posts

/// Why bytes became no post: a short stable name and a sentence for people.
struct Loss {
  let reason: String
  let message: Bilingual

  init(_ reason: String, ko: String, en: String) {
    self.reason = reason
    message = Bilingual(ko: ko, en: en)
  }

  static let empty = Loss("empty", ko: "빈 파일입니다.", en: "The file is empty.")
  static let unknown = Loss(
    "unknown-format", ko: "아는 형식이 아닙니다. 읽을 수 있는 형식은 README에 있습니다.",
    en: "No known format. The README lists what can be read.")
  static let unknownTable = Loss(
    "unknown-format", ko: "표이지만 본문이 어느 열에 있는지 알 수 없습니다. --map text=열이름으로 정해 주세요.",
    en: "A table, but none of its columns is known to hold texts. Name one with --map text=COLUMN.")
  static let noPosts = Loss(
    "no-posts", ko: "형식은 읽었지만 게시물이 없습니다.", en: "The format was read, but it holds no post.")
  static let noText = Loss(
    "no-text", ko: "본문이 없는 게시물입니다.", en: "A post without any text.")
  static let hugeText = Loss(
    "text-cut", ko: "본문이 1MiB를 넘어 뒷부분을 잘랐습니다.",
    en: "The text has more than 1 MiB; its rest was cut off.")
  static let truncated = Loss(
    "truncated", ko: "파일이 중간에서 끊겼습니다. 온전한 사본이 있으면 바꿔 주세요.",
    en: "The file ends in the middle. Replace it if there is a whole copy.")
  static let cutPage = Loss(
    "truncated", ko: "페이지가 중간에서 끊겨 본문을 가려낼 수 없습니다. 온전한 사본이 있으면 바꿔 주세요.",
    en: "The page ends in the middle, before its text can be told. Replace it if there is a whole copy.")
  static let malformed = Loss(
    "malformed", ko: "형식에 어긋나 읽지 못한 부분입니다.", en: "This part breaks the rules of its format.")
  static let replaced = Loss(
    "bad-characters", ko: "글자로 읽을 수 없는 바이트를 U+FFFD로 바꾸었습니다. 인코딩이 다르면 --encoding으로 정해 주세요.",
    en: "Bytes that are no characters became U+FFFD. If the encoding is another, say so with --encoding.")
  static let limit = Loss(
    "limit", ko: "너무 깊거나 큰 부분을 줄여서 읽었습니다.",
    en: "Parts nested too deeply or too large were read in part.")
  static let attachment = Loss(
    "attachment", ko: "글자가 없는 대화(사진, 이모티콘, 파일, 삭제된 메시지)입니다.",
    en: "Messages without words: photos, stickers, files, deleted messages.")
  static let goneComment = Loss(
    "not-a-post", ko: "지워졌거나 비밀로 한 댓글이어서 본문이 없습니다.",
    en: "Comments that were deleted or hidden; they hold no text.")
  static let unreadComments = Loss(
    "comments-not-read", ko: "댓글로 보이는 부분이 있으나 표시를 알지 못해 읽지 않았습니다.",
    en: "Parts that look like comments, in markup that is not known, were not read.")
  static let heldComment = Loss(
    "not-a-post", ko: "광고로 걸러졌거나 승인되지 않은 댓글입니다.",
    en: "Comments that were held as spam or never approved.")
  static let notPost = Loss(
    "not-a-post", ko: "게시물이 아닌 항목입니다.", en: "Items that are no posts.")
  static let advertisement = Loss(
    "not-a-post", ko: "사이트가 사이에 끼운 광고입니다.", en: "An advertisement that the site put between its posts.")
  static let privateMessage = Loss(
    "not-a-post", ko: "두 사람 사이의 쪽지여서 게시물로 읽지 않았습니다.",
    en: "A private message between accounts; it is no post.")
  static let entities = Loss(
    "entity", ko: "문서가 선언한 개체(entity)를 펼치지 않고 적힌 대로 두었습니다.",
    en: "Entities that the document declares were left as written, not expanded.")
  static let badTime = Loss(
    "bad-time", ko: "시각을 읽지 못해 날짜 없는 게시물로 두었습니다.",
    en: "The time could not be read; the post is undated.")

  static func noColumn(_ name: String) -> Loss {
    Loss(
      "no-such-column", ko: "표에 ‘\(name)’ 열이 없습니다. --map에 쓴 이름을 머리글과 견주어 주세요.",
      en: "The table has no column ‘\(name)’. Compare the name given to --map with its headings.")
  }

  static func guessed(_ guess: TableGuess) -> Loss {
    let names: [PlatformRule.Field: Bilingual] = [
      .text: Bilingual(ko: "본문", en: "the text"), .time: Bilingual(ko: "시각", en: "the time"),
      .permalink: Bilingual(ko: "주소", en: "the address"), .name: Bilingual(ko: "작성자", en: "the author"),
    ]
    let name = names[guess.field] ?? Bilingual(ko: guess.field.rawValue, en: guess.field.rawValue)
    let option = guess.field == .name ? "author" : guess.field == .permalink ? "url" : guess.field.rawValue
    return Loss(
      "guessed-column",
      ko: "‘\(guess.heading)’ 열을 \(name.ko) 열로 보고 읽었습니다. 아니면 --map \(option)=열이름으로 정해 주세요.",
      en:
        "Column ‘\(guess.heading)’ was taken for \(name.en). If it is not, name the right one: --map \(option)=COLUMN."
    )
  }

  static let bomb = Loss(
    "bomb", ko: "풀면 터무니없이 커지는 압축이어서 읽지 않았습니다.",
    en: "It unpacks to far more than any text; it was not read.")
  static let tooLarge = Loss(
    "too-large", ko: "한 번에 읽기에는 너무 큽니다. 나누어 주세요.", en: "Too many bytes to read at once. Split it.")
  static let nested = Loss(
    "nested", ko: "압축 안의 압축이 너무 깊어 읽지 않았습니다.", en: "Archives inside archives, too deep to be read.")
  static let encrypted = Loss(
    "encrypted", ko: "암호가 걸려 있습니다. 암호를 풀어 다시 묶어 주세요.",
    en: "It is encrypted. Pack it again without a password.")
  static let damagedBody = Loss(
    "damaged-body", ko: "본문의 압축을 끝까지 풀 수 없는 응답입니다.",
    en: "Answers whose body cannot be unpacked to its end.")
  static let badChecksum = Loss(
    "bad-checksum", ko: "압축의 검사합이 맞지 않습니다. 내용이 손상되었을 수 있습니다.",
    en: "The checksum of the compression does not fit; the content may be damaged.")
  static let trailing = Loss(
    "trailing-bytes", ko: "압축이 끝난 뒤에 딸린 바이트는 읽지 않았습니다.",
    en: "Bytes behind the end of the compressed data were not read.")
  static let badLength = Loss(
    "bad-length", ko: "길이가 없거나 잘못된 레코드여서 다음 레코드 앞까지 읽었습니다.",
    en: "A record without a usable length; it was read up to the next record.")

  static func changed(from before: Int, to after: Int) -> Loss {
    Loss(
      "changed", ko: "읽는 동안 파일이 \(before)바이트에서 \(after)바이트로 바뀌었습니다. 쓰기가 끝난 뒤에 다시 읽으세요.",
      en:
        "The file changed from \(before) to \(after) bytes while it was read. Read it again when it is at rest."
    )
  }

  static func special(_ name: String) -> Loss {
    Loss(
      "not-a-file", ko: "\(name): 링크나 장치여서 따라가지 않았습니다.",
      en: "\(name): a link or device, which is not followed.")
  }

  static func crawlNote(_ name: String) -> Loss {
    Loss(
      "not-a-post", ko: "\(name): 수집 프로그램이 페이지 옆에 적어 둔 기록이어서 읽지 않았습니다.",
      en: "\(name): a note that a crawler wrote beside its pages; it was not read.")
  }

  static func damagedMember(_ name: String) -> Loss {
    Loss("truncated", ko: "\(name): 끝까지 풀 수 없습니다.", en: "\(name): cannot be unpacked to its end.")
  }

  static func path(_ reason: String, _ message: Bilingual) -> Loss {
    Loss(reason, ko: message.ko, en: message.en)
  }
}
