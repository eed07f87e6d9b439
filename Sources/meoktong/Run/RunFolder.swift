internal import Archives
internal import Containers
internal import Foundation
internal import Posts

/// The folder that one run writes; never one that already holds something else.
struct RunFolder {
  let url: URL

  private static let probe = ".probe"
  private static let beginnings: Set = [probe, RunBasis.draftName]

  /// Makes the folder, or takes an empty one; with `force`, empties what an earlier run left.
  /// With `resume`, takes the folder of a run that was broken off as it is.
  ///
  /// Only a folder that a run made is ever emptied, and only of what a run writes: who coded a sample in it keeps that.
  init(at path: String, force: Bool, resume: Bool = false) throws(Failure) {
    guard !path.isEmpty else {
      throw Failure(.usage, ko: "-o에 폴더 이름이 비어 있습니다.", en: "-o names no folder: it is empty.")
    }
    url = URL(filePath: path, directoryHint: .isDirectory)
    let files = FileManager.default
    if let kind = try? URL(filePath: path).resolvingSymlinksInPath().resourceValues(forKeys: [.isDirectoryKey]
    ) {
      guard kind.isDirectory == true else {
        throw Failure(
          .cannotReadOrWrite, ko: "\(path): 폴더가 아니라 파일입니다. -o에 다른 이름을 주세요.",
          en: "\(path) is a file, not a folder. Give -o another name.")
      }
      var found = (try? files.contentsOfDirectory(atPath: path)) ?? []
      if RunFolder.holdsBeginnings(path, found) {
        // A run was killed before it had a plan, and wrote nothing else.
        for name in found { try? files.removeItem(atPath: path + "/" + name) }
        found = []
      }
      if !found.isEmpty, !(resume && found.contains(RunBasis.fileName)) {
        try RunFolder.empty(path, of: found, force: force)
      }
    }
    do {
      try files.createDirectory(at: url, withIntermediateDirectories: true)
      let probe = url.appending(path: RunFolder.probe)
      try Data().write(to: probe)
      try files.removeItem(at: probe)
    } catch {
      throw Failure(
        .cannotReadOrWrite, ko: "\(path): 쓸 수 없는 폴더입니다. 쓸 수 있는 곳을 -o로 주세요.",
        en: "\(path) cannot be written. Give a folder you may write with -o.")
    }
  }

  /// The files to read, without the folder to be written, which an earlier run may have left among them.
  ///
  /// - Throws: a file that lies in the folder to be written: what is to be read must not be written over.
  static func sources(of found: [InputFile], outside output: String) throws(Failure) -> [InputFile] {
    guard let folder = StoredPath(output).resolved?.bytes else { return found }
    var kept: [InputFile] = []
    for file in found {
      guard let path = file.path?.resolved?.bytes else {
        kept.append(file)
        continue
      }
      if path == folder, file.problem == .leftOut { continue }
      guard !path.starts(with: folder + [0x2F]) else {
        throw Failure(
          .usage, ko: "\(file.name): 결과를 쓸 폴더(\(output)) 안에 있는 파일입니다. -o에 자료 밖의 폴더를 주세요.",
          en:
            "\(file.name) lies in the folder to be written (\(output)). Give -o a folder outside the archive."
        )
      }
      kept.append(file)
    }
    return kept
  }

  /// Whether all that is there is what a run leaves that was killed before it had a plan; a probe is empty.
  private static func holdsBeginnings(_ path: String, _ found: [String]) -> Bool {
    guard beginnings.isSuperset(of: found) else { return false }
    return !found.contains(probe) || FileManager.default.contents(atPath: path + "/" + probe)?.isEmpty == true
  }

  private static func empty(_ path: String, of found: [String], force: Bool) throws(Failure) {
    guard force else {
      throw Failure(
        .usage, ko: "\(path): 비어 있지 않은 폴더입니다(\(found.count)개). 다른 폴더를 주거나 --force로 덮어쓰세요.",
        en: "\(path) is not empty (\(found.count) items). Give another folder, or --force to overwrite it.")
    }
    let basis = try? RunBasis(in: URL(filePath: path, directoryHint: .isDirectory))
    // A damaged plan beside a casebook is a run's too.
    guard basis != nil || Set(found).isSuperset(of: [RunBasis.fileName, "casebook.sqlite"]) else {
      throw Failure(
        .usage, ko: "\(path): meoktong이 만든 폴더가 아니어서 --force로도 지우지 않습니다. 다른 폴더를 주세요.",
        en: "\(path) was not made by meoktong; not even --force empties it. Give another folder.")
    }
    let foreign = found.filter { !RunFiles.areWritten($0) }.sorted()
    guard foreign.isEmpty else {
      let names = foreign.prefix(5).joined(separator: ", ") + (foreign.count > 5 ? ", …" : "")
      throw Failure(
        .usage, ko: "\(path): meoktong이 쓰지 않은 것이 들어 있어 --force로도 지우지 않습니다: \(names). 옮기거나 다른 폴더를 주세요.",
        en:
          "\(path) holds what no run wrote; not even --force empties it: \(names). Move it, or give another folder."
      )
    }
    // The plan last: as long as it is there, the folder is known for one of a run.
    for name in found.filter({ $0 != RunBasis.fileName }) + [RunBasis.fileName] where found.contains(name) {
      do {
        try FileManager.default.removeItem(atPath: path + "/" + name)
      } catch {
        throw Failure(
          .cannotReadOrWrite, ko: "\(path)/\(name): 지울 수 없습니다.", en: "\(path)/\(name) cannot be removed.")
      }
    }
  }
}
