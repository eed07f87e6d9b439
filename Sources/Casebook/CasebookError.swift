public import Posts

/// A casebook could not be made, opened, read or written.
public struct CasebookError: Error, Hashable, Sendable {
  /// What was being done.
  public enum Kind: String, Hashable, Sendable {
    /// A casebook stands there already.
    case exists
    /// There is none.
    case absent
    /// It is not one, or it is damaged.
    case unreadable
    /// Another version of the program made it; `detail` says in which form.
    case otherVersion
    /// The disk or the file refuses.
    case unwritable
  }

  /// What went wrong.
  public let kind: Kind
  /// The file.
  public let location: SourceLocation
  /// SQLite's number for it, or the form found.
  public let detail: String
  /// What the system has against writing.
  var fault = SystemFault(code: 0)

  private var bracketed: String { detail.isEmpty ? "" : " (\(detail))" }

  /// What happened, where, and what to do.
  public var message: Bilingual {
    switch kind {
    case .exists:
      Bilingual(
        ko: "\(location.file): 사례집이 이미 있습니다. 다른 폴더를 고르거나 --force를 쓰세요.",
        en: "\(location.file): a casebook is already there. Choose another folder or use --force.")
    case .absent:
      Bilingual(
        ko: "\(location.file): 사례집이 없습니다. meoktong run이 만든 폴더인지 확인하세요.",
        en: "\(location.file): there is no casebook. Is it a folder that meoktong run made?")
    case .unreadable:
      Bilingual(
        ko: "\(location.file): 사례집을 읽을 수 없습니다\(bracketed). meoktong run이 만든 폴더인지 확인하세요.",
        en: "\(location.file): cannot read the casebook\(bracketed). Is it a folder that meoktong run made?")
    case .otherVersion:
      Bilingual(
        ko:
          "\(location.file): 다른 버전의 meoktong이 만든 사례집입니다 (형식 \(detail), 이 버전은 \(Schema.version)). 그 버전으로 열거나, 원자료를 meoktong run --force로 다시 읽으세요.",
        en:
          "\(location.file): another version of meoktong made this casebook (form \(detail), here \(Schema.version)). Open it with that version, or read the sources again with meoktong run --force."
      )
    case .unwritable:
      Bilingual(
        ko: "\(location.file): 사례집에 쓸 수 없습니다\(bracketed). \(fault.words.ko)",
        en: "\(location.file): cannot write the casebook\(bracketed). \(fault.words.en)")
    }
  }
}
