internal import Posts

/// A way in which a site or tool writes a post as a JSON object.
protocol JSONShape: Sendable {
  /// The name in the ledger.
  var id: String { get }
  /// The post that `object` is; `nil` if it is none of this shape.
  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft?
  /// The same for an object that stands in `outer`, directly or in a list of it, where that says more.
  func draft(_ object: JSONObject, in outer: JSONObject?, _ times: TimeReader) -> Draft?
  /// The fields of such an object that hold no further posts, or the same one again.
  var closedFields: Set<String> { get }
  /// The fields of such an object that hold what answers it.
  var answerFields: Set<String> { get }
}

extension JSONShape {
  func draft(_ object: JSONObject, in outer: JSONObject?, _ times: TimeReader) -> Draft? {
    draft(object, times)
  }
  var closedFields: Set<String> { [] }
  var answerFields: Set<String> { [] }
}

/// Every shape, the most telling first.
enum JSONShapes {
  static let all: [any JSONShape] = [
    ReadPostShape(), PromotedShape(),
    GraphQLTweetShape(), TweetShape(), LongTweetShape(), ScrapedTweetShape(), TweetV2Shape(),
    ApifyTweetShape(), InstagramShape(), InstagramCommentShape(),
    FacebookExportShape(), InstagramExportShape(), FacebookStoryShape(), FacebookCommentShape(),
    GraphPostShape(),
    TelegramShape(), SlackShape(), VideoCommentShape(), PrivateMessageShape(),
    DiscordShape(), YouTubeCommentShape(), YouTubePageShape(), TikTokShape(), TikTokCommentShape(),
    MastodonShape(), BlueskyShape(), MisskeyShape(),
    RedditShape(), DiscourseShape(), WordPressShape(), AppStoreReviewShape(),
    ActivityShape(),
    FeedItemShape(),
    NewsCommentShape(), CafeShape(), DCInsideShape(), NaverSearchShape(),
    SchemaShape(),
  ]
}

/// Finds posts in JSON values.
struct JSONPostFinder {
  let times: TimeReader
  let columns: TableColumns?
  /// How objects that are no known shape are read: as rows of a table.
  let readsTables: Bool

  /// Hands every post in `value` to `body`, with the number of the one that it answers if it stands in its answers;
  /// posts are numbered from 0 as they are found. Notes their shapes.
  func find(in value: JSONValue, shapes found: inout Set<String>, _ body: (Draft, _ answers: Int?) -> Void) {
    var waiting: [(value: JSONValue, answers: Int?, outer: JSONObject?)] = [(value, nil, nil)]
    var count = 0
    while let (next, answers, outer) = waiting.popLast() {
      switch next {
      case .array(let list): waiting.append(contentsOf: list.reversed().map { ($0, answers, outer) })
      case .object(let object):
        let post = draft(object, in: outer)
        if let (shape, draft) = post {
          found.insert(shape.id)
          var draft = draft
          draft.bytes = object.range
          body(draft, answers)
        }
        let closed = post?.0.closedFields ?? []
        for field in object.fields.reversed() where !closed.contains(field.key) {
          switch field.value {
          case .array, .object:
            let isAnswer = post?.0.answerFields.contains(field.key) ?? false
            waiting.append((field.value, isAnswer ? count : post == nil ? answers : nil, object))
          default: break
          }
        }
        if post != nil { count += 1 }
      default: break
      }
    }
  }

  /// The post that a whole record is whose only telling key is `text` or its Korean name, as in `{"id": …, "text": …}`.
  func lone(_ record: JSONValue) -> Draft? {
    guard readsTables, let columns, case .object(let object) = record,
      ["text", "본문", "내용"].contains(where: { object[$0]?.text != nil }), !ActivityShape.isGesture(object)
    else { return nil }
    for field in object.fields {
      switch field.value {
      case .array, .object: return nil
      default: continue
      }
    }
    var draft = TableShape(columns: columns, isContent: true).draft(object, times)
    draft?.bytes = object.range
    return draft
  }

  private func draft(_ object: JSONObject, in outer: JSONObject?) -> (any JSONShape, Draft)? {
    let shapes = JSONShapes.all.span
    for index in shapes.indices {
      if let draft = shapes[index].draft(object, in: outer, times) { return (shapes[index], draft) }
    }
    guard readsTables, let columns, !ActivityShape.isGesture(object) else { return nil }
    let shape = TableShape(columns: columns)
    return shape.draft(object, times).map { (shape, $0) }
  }
}
