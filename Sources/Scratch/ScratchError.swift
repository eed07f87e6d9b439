public import Posts

/// A temporary file could not be written or read.
public struct ScratchError: Error, Hashable, Sendable {
  /// Where it is, or was.
  public let path: String
  /// What the system said.
  public let detail: String

  /// A file at `path`, where the system said `detail`.
  public init(path: String, detail: String) {
    self.path = path
    self.detail = detail
  }

  /// What happened and what to do.
  public var message: Bilingual {
    Bilingual(
      ko: "\(path): 임시 파일에 쓰거나 읽을 수 없습니다 (\(detail)). 디스크 공간을 확인하거나 TMPDIR을 다른 폴더로 정하세요.",
      en:
        "\(path): cannot write or read this temporary file (\(detail)). Check space, or set TMPDIR to another folder."
    )
  }
}
