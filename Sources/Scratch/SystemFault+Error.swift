internal import Foundation
public import Posts

extension SystemFault {
  /// The fault that an error of Foundation tells of.
  public init(_ error: any Error) {
    var next: (any Error)? = error
    // The system's number lies below what Foundation says, at most a few errors down.
    for _ in 0..<8 {
      guard let error = next else { break }
      if let known = error as? POSIXError {
        self.init(code: known.code.rawValue)
        return
      }
      let plain = error as NSError
      if plain.domain == NSPOSIXErrorDomain {
        self.init(code: Int32(clamping: plain.code))
        return
      }
      next = plain.userInfo[NSUnderlyingErrorKey] as? any Error
    }
    self.init(code: SystemFault.code(of: (error as? CocoaError)?.code))
  }

  private static func code(of code: CocoaError.Code?) -> Int32 {
    switch code {
    case .fileWriteOutOfSpace: ENOSPC
    case .fileWriteNoPermission, .fileReadNoPermission: EACCES
    case .fileWriteVolumeReadOnly: EROFS
    case .fileNoSuchFile, .fileReadNoSuchFile: ENOENT
    default: 0
    }
  }
}
