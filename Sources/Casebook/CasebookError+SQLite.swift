internal import GRDB
internal import Glibc
internal import Posts

extension CasebookError {
  /// A casebook at which SQLite failed with `error`.
  init(_ kind: Kind, _ file: String, _ error: any Error) {
    if let error = error as? CasebookError {
      self = error
      return
    }
    let result = (error as? DatabaseError)?.resultCode
    self.init(
      kind: kind, location: SourceLocation(file: file), detail: result.map { "SQLite \($0.rawValue)" } ?? "",
      fault: SystemFault(code: CasebookError.code(of: result)))
  }

  /// The system's number for what SQLite numbers in its own way; 0 for what is no fault of the system.
  private static func code(of result: ResultCode?) -> Int32 {
    switch result {
    case .SQLITE_FULL: ENOSPC
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: EACCES
    case .SQLITE_IOERR: EIO
    case .SQLITE_BUSY, .SQLITE_LOCKED: EBUSY
    case .SQLITE_NOMEM: ENOMEM
    default: 0
    }
  }
}
