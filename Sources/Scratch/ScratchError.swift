public import Posts

/// A temporary file could not be written or read.
public struct ScratchError: Error, Hashable, Sendable {
  /// Where it is, or was.
  public let path: String
  /// Why the system refused; `nil` if it did not, and the file is shorter than it was.
  public let fault: SystemFault?

  /// A file at `path`.
  public init(path: String, fault: SystemFault?) {
    self.path = path
    self.fault = fault
  }

  /// What happened and what to do.
  public var message: Bilingual {
    let why = fault?.words ?? Bilingual(ko: "파일이 짧아졌습니다.", en: "It became shorter.")
    return Bilingual(
      ko: "\(path): 임시 파일에 쓰거나 읽을 수 없습니다. \(why.ko) 임시 폴더는 TMPDIR로 바꿀 수 있습니다.",
      en: "\(path): cannot write or read this temporary file. \(why.en) TMPDIR names another folder for it.")
  }
}
