internal import FoundationEssentials
public import Posts

extension CodeSheet {
  /// A sheet cannot be used.
  public struct Fault: Error, Hashable, Sendable {
    /// What sort of fault it is.
    public enum Kind: String, Hashable, Sendable {
      /// The file or one of its rows cannot be read.
      case unreadable
      /// One coder's opinion of a post was given twice.
      case repeated
    }

    /// What sort of fault it is.
    public let kind: Kind
    /// The file and, as its record, the row; the head is row 1.
    public let location: SourceLocation
    /// What was expected and what was found.
    public let message: Bilingual
  }
}

extension CodeSheet.Fault {
  init(_ url: URL, _ row: Int, ko: String, en: String) {
    self.init(
      kind: .unreadable, location: SourceLocation(file: url.path, record: row),
      message: Bilingual(ko: ko, en: en))
  }

  init(repeated sheet: URL) {
    self.init(
      kind: .repeated, location: SourceLocation(file: sheet.path),
      message: Bilingual(
        ko: "같은 파일을 두 번 주었습니다. 코더마다 다른 파일을 주세요.",
        en: "the sheet is given twice; give one sheet for each coder"))
  }

  init(repeated post: Post.ID, by coder: String, in sheet: URL) {
    self.init(
      kind: .repeated, location: SourceLocation(file: sheet.path),
      message: Bilingual(
        ko:
          "'\(coder)'\(Particle.subject.form(after: coder)) 코딩한 글 \(post.rawValue)\(Particle.subject.form(after: post.rawValue)) 두 번 나옵니다. coder 칸에 서로 다른 이름을 적거나 한쪽을 빼세요.",
        en:
          "post \(post.rawValue) was coded twice by '\(coder)'; write different names under coder, or leave one out"
      ))
  }

  /// Whether the sheets themselves are sound and only their choice is not.
  public var isMistakeOfCaller: Bool { kind == .repeated }
}
