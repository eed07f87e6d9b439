internal import Foundation
internal import Lexicons

/// A file of the lexicons that the user names by its id, or by a path of his own.
enum NamedFile {
  /// The file `folder/name.yaml` of the lexicons, or the file at the path `name`.
  static func find(_ name: String, in folder: String) throws(Failure) -> URL {
    let shelf = Lexicons.folder.appending(path: folder)
    let listed = shelf.appending(path: name + ".yaml")
    if !name.contains("/"), FileManager.default.fileExists(atPath: listed.path) { return listed }
    if FileManager.default.fileExists(atPath: name) { return URL(filePath: name) }
    let known = ((try? FileManager.default.contentsOfDirectory(atPath: shelf.path)) ?? [])
      .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted().joined(separator: ", ")
    throw Failure(
      .usage, ko: "\(name): 그런 이름도 파일도 없습니다. 아는 이름: \(known)",
      en: "\(name): no such name and no such file. Known names: \(known)")
  }

  /// The whole path of a file of the user's own; `nil` if it is one of the lexicons'.
  static func ownPath(_ file: URL) -> String? {
    let path = file.absoluteURL.standardizedFileURL.path
    return path.hasPrefix(Lexicons.folder.standardizedFileURL.path) ? nil : path
  }
}
