internal import FoundationEssentials
internal import Posts
internal import Scratch

/// `manifest.json` of a run, as far as somebody wants to know it.
enum ManifestFile {
  /// What the manifest in `folder` tells.
  ///
  /// - Throws: `noRun` if there is no folder or no manifest in it, `damagedManifest` if it does not hold what is wanted.
  static func read<Record: Decodable>(_ record: Record.Type, in folder: URL) throws(ReportError) -> Record {
    let file = folder.appending(path: "manifest.json")
    let data: Data
    do {
      data = try Data(contentsOf: file)
    } catch {
      let isFolder = FileManager.default.fileExists(atPath: folder.path)
      guard !FileManager.default.fileExists(atPath: file.path) else {
        throw ReportError.unreadable(SourceLocation(file: file.path), SystemFault(error))
      }
      throw ReportError.noRun(folder: name(of: folder), isFolder: isFolder)
    }
    do {
      return try JSONDecoder().decode(record, from: data)
    } catch {
      throw ReportError.damagedManifest(SourceLocation(file: file.path), key: key(of: error))
    }
  }

  /// The folder as it was given: without the stroke at its end.
  private static func name(of folder: URL) -> String {
    let path = folder.path
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// The key at which reading stopped, as in `activity.parameters.bin`; `nil` if the file is no JSON at all.
  private static func key(of error: any Error) -> String? {
    guard let error = error as? DecodingError else { return nil }
    let (context, missing): (DecodingError.Context, (any CodingKey)?)
    switch error {
    case .keyNotFound(let key, let found): (context, missing) = (found, key)
    case .typeMismatch(_, let found), .valueNotFound(_, let found), .dataCorrupted(let found):
      (context, missing) = (found, nil)
    @unknown default: return nil
    }
    let path = (context.codingPath + [missing].compactMap(\.self)).map(\.stringValue).joined(separator: ".")
    return path.isEmpty ? nil : path
  }
}
