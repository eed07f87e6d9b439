internal import Markup

/// What tells an article from the rest of a page, on sites that no rule knows: the part `article` of a platform file.
struct ArticleMarks: Sendable {
  /// Elements that are an article's text, however short.
  var bodies: [Selector] = []
  /// Elements that are one if they hold some lines.
  var likelyBodies: [Selector] = []
  /// Elements that are no part of an article.
  var clutter: [Selector] = []
  /// Words of classes and ids that say the same.
  var clutterWords = ClassWords()
  /// Where a page names its author and its time.
  var names: [FieldRule] = []
  var times: [FieldRule] = []
  /// Hosts that show pages of others.
  var mirrors: Set<String> = []
  /// Words before or behind a date.
  var published: [String] = []
  var revised: [String] = []
  /// Words of the lines of facts around an article: 조회, 추천, 댓글.
  var labels: [String] = []
  /// What closing lines say that are no words of the author's.
  var closings: [String] = []
}
