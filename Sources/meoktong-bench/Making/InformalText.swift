internal import Corpora
internal import Digests
internal import Foundation

/// Informal posts, one a line, for tokenizers.
struct InformalText {
  /// The file that it makes.
  static let name = "informal.txt"

  let megabytes: Int
  let seed: UInt64

  /// Writes `informal.txt` of about so many megabytes.
  func write(to folder: URL) throws -> (bytes: Int, sha256: String) {
    var maker = try PostMaker(seed: seed)
    var text: [UInt8] = []
    while text.count < megabytes * 1_000_000 {
      text += Array(maker.next().text.replacing("\n", with: " ").utf8)
      text.append(UInt8(ascii: "\n"))
    }
    try Data(text).write(to: folder.appending(path: InformalText.name))
    return (text.count, SHA256.hex(of: text))
  }
}
