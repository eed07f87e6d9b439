internal import Casebook
internal import FoundationEssentials
internal import Posts

/// The names of sources as they were read. The manifest holds them masked; the casebook, which nobody should give away,
/// holds them whole.
struct SourceNames {
  private var whole: [(name: String, sha256: String)] = []

  /// Those of the casebook in `folder`; none where there is no sound one.
  init(in folder: URL) {
    let file = folder.appending(path: "casebook.sqlite")
    guard FileManager.default.fileExists(atPath: file.path), let book = try? Casebook(inspecting: file),
      (try? book.isWhole()) == true
    else { return }
    var found: [(name: String, sha256: String)] = []
    // In the order in which the manifest was written.
    guard (try? book.forEachReading { found.append(($0.file, $0.sha256)) }) != nil else { return }
    whole = found
  }

  /// The whole name of the source that the manifest lists at `place`; its own words where the casebook has another file
  /// there.
  func full(_ name: String, at place: Int, sha256: String) -> String {
    guard whole.indices.contains(place), whole[place].sha256 == sha256 else { return HomePath.full(name) }
    return whole[place].name
  }
}
