internal import Digests
internal import DoubleArray
internal import Foundation

/// Keeps compiled models between runs, in the cache folder of the user, by the digest of all they were made of.
///
/// Nothing depends on it: where the folder cannot be written, or a file in it is damaged, the model is compiled.
struct ModelCache {
  private let file: URL?

  /// So many models are kept; the oldest go first.
  private static let limit = 4

  /// The place of a model made of the lexicon folder `lexicons` and the words of the user.
  init(lexicons: URL, user: [UserLexicon]) {
    guard let digest = Self.digest(lexicons: lexicons, user: user), let folder = Self.folder else {
      file = nil
      return
    }
    file = folder.appending(path: "model-\(digest).bin")
  }

  /// The model kept, if it is there and sound.
  func load() -> Model? {
    guard let file, var reader = RawArrayReader(fileAt: file.path) else { return nil }
    return ModelImage.model(from: &reader)
  }

  /// Keeps `model`: all of it or nothing.
  func save(_ model: Model) {
    guard let file else { return }
    let folder = file.deletingLastPathComponent()
    guard (try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)) != nil
    else { return }
    thin(folder)
    // Without a cache the next start takes longer; nothing else changes.
    try? Data(ModelImage.bytes(of: model)).write(to: file, options: .atomic)
  }

  private func thin(_ folder: URL) {
    let manager = FileManager.default
    let names = (try? manager.contentsOfDirectory(atPath: folder.path)) ?? []
    let models = names.filter { $0.hasPrefix("model-") && $0.hasSuffix(".bin") }.map {
      folder.appending(path: $0)
    }
    func date(_ url: URL) -> Date {
      let attributes = try? manager.attributesOfItem(atPath: url.path)
      return attributes?[.modificationDate] as? Date ?? .distantPast
    }
    for old in models.sorted(by: { date($0) > date($1) }).dropFirst(Self.limit - 1) {
      try? manager.removeItem(at: old)
    }
  }

  private static var folder: URL? {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["XDG_CACHE_HOME"], path.hasPrefix("/") {
      return URL(filePath: path, directoryHint: .isDirectory).appending(path: "meoktong")
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return URL(filePath: home, directoryHint: .isDirectory).appending(path: ".cache/meoktong")
  }

  private static func digest(lexicons: URL, user: [UserLexicon]) -> String? {
    var digest = SHA256()
    let layout = "\(ModelImage.version) \(MemoryLayout<Entry>.stride) \(MemoryLayout<Part>.stride)"
    digest.update(Array(layout.utf8).span)
    for folder in ["words", "model"] {
      let url = lexicons.appending(path: folder)
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: url.path) else { return nil }
      for name in names.sorted() where name.hasSuffix(".tsv") {
        // The folder holds the models of the kinds of complaints, too.
        if folder == "model", !ModelFile.names.contains(name) { continue }
        guard (try? add(url.appending(path: name), called: "\(folder)/\(name)", to: &digest)) != nil else {
          return nil
        }
      }
    }
    let words = user.flatMap(\.entries).map { "\($0.word)\t\($0.tag)\t\($0.priority)\t\($0.isDeleted)" }
    digest.update(Array(("\n" + Set(words).sorted().joined(separator: "\n")).utf8).span)
    return digest.finish()
  }

  private static func add(_ file: URL, called name: String, to digest: inout SHA256) throws {
    let handle = try FileHandle(forReadingFrom: file)
    let size = try handle.seekToEnd()
    try handle.seek(toOffset: 0)
    digest.update(Array("\n\(name) \(size)\n".utf8).span)
    // In pieces that need no fresh memory each.
    while let piece = try handle.read(upToCount: 1 << 17), !piece.isEmpty {
      digest.update([UInt8](piece).span)
    }
  }
}
