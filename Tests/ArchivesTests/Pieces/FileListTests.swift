import Containers
import Testing

@testable import Archives

/// The files of an archive as they are kept for the length of a run.
@Suite struct FileListTests {
  @Test func `a list gives the files that went in`() {
    let paths = [Array("a/글.html".utf8), [], Array("a/".utf8) + [0xFF, 0x2E, 0x63], Array("b.csv".utf8)].map {
      StoredPath(bytes: $0)
    }
    var files = paths.map { InputFile(name: $0.display, path: $0, problem: nil) }
    files.insert(InputFile(name: "-", path: nil, problem: nil), at: 1)
    files.append(InputFile(name: "pipe", path: StoredPath("pipe"), problem: .special))
    files.append(
      InputFile(name: "c.js", path: StoredPath("c.js"), problem: nil, account: StoredPath("account.js")))
    files.append(InputFile(name: "another name", path: StoredPath("d.csv"), problem: nil))
    #expect(Array(FileList(files)) == files)
    #expect(FileList([]).isEmpty)
  }
}
