internal import Containers

/// The files of an archive, very many of them: their paths lie one behind the other, and take as many bytes as they have
/// letters, and eight.
public struct FileList: Sendable, RandomAccessCollection {
  private var paths: [UInt8] = []
  // Where each path ends.
  private var ends: [Int] = []
  // Of which more is known than the path, or which have none: few.
  private var others: [Int: InputFile] = [:]

  /// These files in this order.
  public init(_ files: some Sequence<InputFile>) {
    for file in files {
      let plain = file.path.map { InputFile(name: $0.display, path: $0, problem: nil) }
      if file == plain {
        paths += file.path?.bytes ?? []
      } else {
        others[ends.count] = file
      }
      ends.append(paths.count)
    }
  }

  /// 0.
  public var startIndex: Int { 0 }
  /// How many they are.
  public var endIndex: Int { ends.count }

  /// The file at that place.
  public subscript(place: Int) -> InputFile {
    if let other = others[place] { return other }
    let path = StoredPath(bytes: Array(paths[(place == 0 ? 0 : ends[place - 1])..<ends[place]]))
    return InputFile(name: path.display, path: path, problem: nil)
  }
}
