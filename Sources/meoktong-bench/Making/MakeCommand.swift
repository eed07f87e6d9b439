internal import ArgumentParser
internal import Foundation

/// `meoktong-bench make`: a synthetic archive, the same bytes for the same seed.
struct MakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make", abstract: "Makes a synthetic archive: tables, saved pages, feeds and a crawl.")

  @Option(help: "How many posts.") var posts = 10_000
  @Option(name: [.customShort("o"), .customLong("output")], help: "The folder to write.") var output: String
  @Option(help: "The same seed gives the same bytes.") var seed: UInt64 = 1
  @Option(help: "Only these forms: tables,pages,feeds,crawl.") var only: String?

  func validate() throws {
    guard posts > 0 else { throw ValidationError("--posts takes a number above 0, not \(posts).") }
    for name in chosenNames where Shelf(rawValue: name) == nil {
      let known = Shelf.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--only: \(name) is none of \(known).")
    }
  }

  func run() throws {
    let digest = try SyntheticArchive(posts: posts, seed: seed, shelves: chosenNames.compactMap(Shelf.init))
      .write(to: URL(filePath: output, directoryHint: .isDirectory))
    print("\(posts) posts, \(digest.files) files, \(digest.bytes) bytes, sha256 \(digest.sha256)")
  }

  private var chosenNames: [String] {
    only.map { $0.split(separator: ",").map(String.init) } ?? Shelf.allCases.map(\.rawValue)
  }
}
