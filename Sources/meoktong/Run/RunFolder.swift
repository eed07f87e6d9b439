internal import Foundation
internal import Posts

/// The folder that one run writes; never one that already holds something else.
struct RunFolder {
  let url: URL

  /// Makes the folder, or takes an empty one; with `force`, empties what an earlier run left.
  /// With `resume`, takes the folder of a run that was broken off as it is.
  ///
  /// Only a folder that holds a run's `manifest.json`, `casebook.sqlite` or `plan.json` is ever emptied.
  init(at path: String, force: Bool, resume: Bool = false) throws(Failure) {
    url = URL(filePath: path, directoryHint: .isDirectory)
    let files = FileManager.default
    if let kind = try? URL(filePath: path).resolvingSymlinksInPath().resourceValues(forKeys: [.isDirectoryKey]
    ) {
      guard kind.isDirectory == true else {
        throw Failure(
          .cannotReadOrWrite, ko: "\(path): 폴더가 아니라 파일입니다. -o에 다른 이름을 주세요.",
          en: "\(path) is a file, not a folder. Give -o another name.")
      }
      let found = (try? files.contentsOfDirectory(atPath: path)) ?? []
      if !found.isEmpty, !(resume && found.contains(RunBasis.fileName)) {
        try RunFolder.empty(path, of: found, force: force)
      }
    }
    do {
      try files.createDirectory(at: url, withIntermediateDirectories: true)
      let probe = url.appending(path: ".probe")
      try Data().write(to: probe)
      try files.removeItem(at: probe)
    } catch {
      throw Failure(
        .cannotReadOrWrite, ko: "\(path): 쓸 수 없는 폴더입니다. 쓸 수 있는 곳을 -o로 주세요.",
        en: "\(path) cannot be written. Give a folder you may write with -o.")
    }
  }

  private static func empty(_ path: String, of found: [String], force: Bool) throws(Failure) {
    guard force else {
      throw Failure(
        .usage, ko: "\(path): 비어 있지 않은 폴더입니다(\(found.count)개). 다른 폴더를 주거나 --force로 덮어쓰세요.",
        en: "\(path) is not empty (\(found.count) items). Give another folder, or --force to overwrite it.")
    }
    let marks: Set = ["manifest.json", "casebook.sqlite", RunBasis.fileName]
    guard !marks.isDisjoint(with: found) else {
      throw Failure(
        .usage, ko: "\(path): meoktong이 만든 폴더가 아니어서 --force로도 지우지 않습니다. 다른 폴더를 주세요.",
        en: "\(path) was not made by meoktong; not even --force empties it. Give another folder.")
    }
    for name in found {
      do {
        try FileManager.default.removeItem(atPath: path + "/" + name)
      } catch {
        throw Failure(
          .cannotReadOrWrite, ko: "\(path)/\(name): 지울 수 없습니다.", en: "\(path)/\(name) cannot be removed.")
      }
    }
  }
}
