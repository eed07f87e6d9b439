public import Posts

/// A temporary file could not be written or read.
public struct ScratchError: Error, Hashable, Sendable {
  /// The folder that it lies in.
  public let path: String
  /// Why the system refused; `nil` if it did not, and the file is shorter than it was.
  public let fault: SystemFault?

  /// A file in the folder `path`.
  public init(path: String, fault: SystemFault?) {
    self.path = path
    self.fault = fault
  }

  /// What happened and what to do.
  public var message: Bilingual {
    let why = fault?.words ?? Bilingual(ko: "파일이 짧아졌습니다.", en: "It became shorter.")
    return Bilingual(
      ko: "\(path): 이 폴더에 임시 파일을 쓰거나 읽을 수 없습니다. \(why.ko) 임시 폴더는 TMPDIR로 바꿀 수 있습니다.",
      en:
        "\(path): cannot write or read a temporary file in this folder. \(why.en) TMPDIR names another folder for it."
    )
  }
}
