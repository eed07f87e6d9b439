import Foundation
import Testing

@testable import Containers

@Suite struct ByteStreamTests {
  @Test func `members of gzip join, and a cut one gives what it had`() {
    let first = Array("첫째 기록\n".utf8)
    let second = Array("둘째 기록\n".utf8)
    let packed = GzipMember.compress(first) + GzipMember.compress(second)
    let whole = ByteStream(unpacking: packed).all(limit: 1000)
    #expect(whole.bytes == first + second)
    let cut = ByteStream(unpacking: Array(packed.dropLast(12)))
    #expect((first + second).starts(with: cut.all(limit: 1000).bytes))
    #expect(cut.problem != nil)
  }

  @Test func `what was put back comes again`() {
    let stream = ByteStream(bytes: [1, 2, 3])
    let head = stream.next()
    stream.putBack(head)
    #expect(stream.all(limit: 10).bytes == [1, 2, 3])
    #expect(stream.byteCount == 3)
  }

  @Test func `more than the limit is said to be more`() {
    let packed = GzipMember.compress([UInt8](repeating: 0, count: 1 << 20))
    let read = ByteStream(unpacking: packed).all(limit: 1000)
    #expect(!read.isWhole)
  }

  @Test func `noise is a problem, not an archive`() {
    let noise = (0..<500).map { UInt8(truncatingIfNeeded: $0 &* 131 &+ 7) }
    #expect(ArchiveMembers(bytes: noise).next() == nil)
    #expect(ArchiveMembers(bytes: [0x50, 0x4B, 3, 4]).next() == nil)
  }

  @Test func `a pipe, a folder and a missing file are refused`() throws {
    let folder = FileManager.default.temporaryDirectory
    for path in [folder.path, "/nowhere/at/all", "/dev/null"] {
      #expect(throws: PathProblem.self) { _ = try StoredFile(StoredPath(path)) }
    }
  }
}
