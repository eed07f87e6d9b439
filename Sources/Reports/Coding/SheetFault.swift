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

  init(sameAs other: URL, _ sheet: URL) {
    self.init(
      kind: .repeated, location: SourceLocation(file: sheet.path),
      message: Bilingual(
        ko: "\(other.lastPathComponent)의 사본입니다. 한 사람의 의견을 두 번 셀 수 없습니다. 두 사람이 코딩했다면 coder 칸에 이름을 적으세요.",
        en:
          "a copy of \(other.lastPathComponent): one opinion does not count twice. If two people coded them, write their names under coder"
      ))
  }

  init(withoutChance post: Post.ID, in sheet: URL) {
    self.init(
      kind: .unreadable, location: SourceLocation(file: sheet.path),
      message: Bilingual(
        ko:
          "글 \(post.rawValue): 층(stratum)은 있는데 뽑힐 확률(inclusion)이 없거나 0과 1 사이가 아닙니다. 확률 없이는 구간이 거짓으로 좁아집니다. meoktong sample이 쓴 inclusion 열을 되살리세요.",
        en:
          "post \(post.rawValue): it has a stratum but no chance of being drawn (inclusion, above 0 and at most 1); without it the interval would be too narrow. Restore the column that meoktong sample wrote"
      ))
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
