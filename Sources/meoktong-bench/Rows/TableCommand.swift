internal import ArgumentParser
internal import Foundation

/// `meoktong-bench`: the project and its peers side by side in one table.
struct TableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Measures everything on a synthetic archive and prints one table.")

  @Option(help: "How many posts the archive of the whole job has.") var posts = 20_000
  @Option(help: "The seed of the archive.") var seed: UInt64 = 1
  @Option(help: "Python with the peers installed, as `make bench` prepares it.") var python = "python3"
  @Option(help: "The folder with peers.py, jobs.py and baseline.py.") var scripts = "Tests/bench"
  @Option(help: "The program of the whole job.") var program = ".build/release/meoktong"
  @Option(
    help:
      "Only these rows: tokenize,label,pages,feeds,headlines,records,saved,crawl,start,job,scale.")
  var only: String?
  @Option(help: "A folder of *.warc.gz of your own, which get a row.") var warc: String?
  @Option(help: "A text of your own, one post a line, which gets rows of tokenizing and labelling.")
  var text: String?
  @Option(help: "Sizes of the row of growth.") var sizes = "10000,100000"

  func run() throws {
    // Of its own: two tables may be measured at once.
    let folder = FileManager.default.temporaryDirectory.appending(path: "meoktong-bench-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let account = try SyntheticArchive(posts: posts, seed: seed, shelves: Shelf.allCases).write(to: folder)
    let informal = try InformalText(megabytes: 5, seed: seed).write(to: folder)
    let peers = PeerScript(python: python, folder: URL(filePath: scripts))
    print("machine: \(Machine.description)")
    print(
      "archive: \(posts) posts, seed \(seed), \(account.files) files, \(account.bytes) bytes, sha256 \(account.sha256)"
    )
    print("informal.txt: \(informal.bytes) bytes, sha256 \(informal.sha256)")
    var table = BenchTable()
    let own: [any BenchRow] =
      try (warc.map { [BenchRows.own(URL(filePath: $0))] } ?? []) + rows(of: text, folder)
    for row in BenchRows.all.filter({ isWanted($0.id) }) + own {
      table.add(
        row.title, try row.measurements(folder) + peers.measure("peers.py", [row.id, folder.path]))
    }
    // The archive of the jobs is what was written first, nothing else.
    for made in BenchRows.folders { try? FileManager.default.removeItem(at: folder.appending(path: made)) }
    if isWanted("start") {
      for start in peers.measure("jobs.py", ["start", program]) { table.add("start", [start]) }
    }
    if isWanted("job") {
      table.add("whole job", peers.measure("jobs.py", ["job", program, folder.path]))
    }
    if isWanted("scale") {
      let jobs = peers.measure("jobs.py", ["scale", program, CommandLine.arguments[0], sizes])
      for job in jobs { table.add("growth", [job]) }
    }
    print(table.text)
  }

  /// The rows of the user's own text, which is put into `folder`.
  private func rows(of text: String?, _ folder: URL) throws -> [any BenchRow] {
    guard let text else { return [] }
    let own = URL(filePath: text)
    guard let posts = try? String(contentsOf: own, encoding: .utf8),
      posts.contains(where: { !$0.isWhitespace })
    else {
      throw ValidationError("--text \(text): expected a file of posts in UTF-8, one a line, that can be read")
    }
    try posts.write(to: folder.appending(path: "own.txt"), atomically: true, encoding: .utf8)
    return BenchRows.own(text: "own.txt", of: own.lastPathComponent)
  }

  private func isWanted(_ row: String) -> Bool {
    only.map { $0.split(separator: ",").contains(Substring(row)) } ?? true
  }
}
