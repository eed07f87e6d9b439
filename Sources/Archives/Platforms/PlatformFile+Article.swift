internal import Markup
internal import Yams

extension PlatformFile {
  /// Compiles the part `article` of a file.
  static func article(_ node: Node, file: String) throws(IntakeError) -> ArticleMarks {
    guard let map = node.mapping else {
      throw IntakeError(rule: file, field: "article", expected: "a mapping")
    }
    var marks = ArticleMarks()
    marks.bodies = try selectors(map["bodies"], "bodies", file)
    marks.likelyBodies = try selectors(map["likely-bodies"], "likely-bodies", file)
    marks.clutter = try selectors(map["clutter"], "clutter", file)
    marks.clutterWords = ClassWords(
      strings(map["clutter-words"]), behind: strings(map["unless-behind"]),
      before: strings(map["unless-before"]))
    marks.names = try fields(map["name"], "name", file)
    marks.times = try fields(map["time"], "time", file)
    marks.mirrors = Set(strings(map["mirrors"]))
    marks.published = strings(map["published"])
    marks.revised = strings(map["revised"])
    marks.labels = strings(map["labels"])
    marks.closings = strings(map["closings"])
    return marks
  }
}
