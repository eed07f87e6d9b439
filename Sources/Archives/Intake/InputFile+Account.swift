internal import Containers

extension InputFile {
  /// The same files, each with the one of its folder that X's data export calls `account.js`.
  ///
  /// Only files that are read themselves are asked: what is not in the ledger changes no post.
  static func besideAccounts(_ files: [InputFile]) -> [InputFile] {
    let mark = Array("account.js".utf8)
    var accounts: [ArraySlice<UInt8>: StoredPath] = [:]
    for file in files where file.problem == nil {
      guard let path = file.path, case let folder = folder(path),
        path.bytes[folder.endIndex...].elementsEqual(mark)
      else { continue }
      accounts[folder] = path
    }
    guard !accounts.isEmpty else { return files }
    return files.map { file in
      guard let path = file.path, let account = accounts[folder(path)] else { return file }
      return InputFile(name: file.name, path: path, problem: file.problem, account: account)
    }
  }

  /// The folder of a path, with its slash; empty for a file where the program runs.
  private static func folder(_ path: StoredPath) -> ArraySlice<UInt8> {
    path.bytes[..<(path.bytes.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0)]
  }
}
