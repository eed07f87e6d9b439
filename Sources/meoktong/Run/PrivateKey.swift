internal import Foundation

/// The key under which authors get their pseudonyms: 32 random bytes in a file that only the user may read, outside
/// every run folder, so that a run folder can be given away.
enum PrivateKey {
  /// The key in the file that `MEOKTONG_KEY` names, or in `meoktong/key` of the user's configuration, made when first
  /// needed.
  static func load() throws(Failure) -> [UInt8] {
    let file = location
    do {
      if let found = try? Data(contentsOf: file), found.count >= 32 { return Array(found) }
      let folder = file.deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      var random = SystemRandomNumberGenerator()
      let key = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      let made = FileManager.default.createFile(
        atPath: file.path, contents: Data(key), attributes: [.posixPermissions: 0o600])
      guard made else { throw CocoaError(.fileWriteNoPermission) }
      return key
    } catch {
      throw Failure(
        .cannotReadOrWrite,
        ko: "\(file.path): 가명을 만들 열쇠를 둘 수 없습니다. 쓸 수 있는 파일을 MEOKTONG_KEY로 알려 주세요.",
        en: "\(file.path): the key for pseudonyms cannot be kept there. Name a writable file in MEOKTONG_KEY."
      )
    }
  }

  private static var location: URL {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["MEOKTONG_KEY"], !path.isEmpty { return URL(filePath: path) }
    let configuration =
      environment["XDG_CONFIG_HOME"].map { URL(filePath: $0) }
      ?? FileManager.default.homeDirectoryForCurrentUser.appending(path: ".config")
    return configuration.appending(path: "meoktong/key")
  }
}
