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
    #expect(cut.trouble == .truncated)
  }

  @Test func `a member that is damaged costs itself, and those behind it are read`() {
    let texts = ["첫째", "둘째", "셋째"].map { word in
      Array((0..<200).map { "\(word) \($0 &* 7919 % 1000) " }.joined().utf8)
    }
    let members = texts.map(GzipMember.compress)
    var packed = members.flatMap { $0 }
    for place in 30..<60 { packed[members[0].count + place] ^= 0x5A }
    let stream = ByteStream(unpacking: packed)
    let read = stream.all(limit: 1 << 20).bytes
    #expect(read.starts(with: texts[0]))
    #expect(read.suffix(texts[2].count).elementsEqual(texts[2]))
    #expect(!stream.trouble.isDisjoint(with: [.broken, .mismatch]))
  }

  @Test func `a checksum that does not fit and bytes behind the end are told`() {
    var packed = GzipMember.compress(Array("먹통입니다".utf8))
    packed[packed.count - 6] ^= 1
    let damaged = ByteStream(unpacking: packed)
    #expect(damaged.all(limit: 100).bytes == Array("먹통입니다".utf8))
    #expect(damaged.trouble == .mismatch)
    let trailing = ByteStream(unpacking: GzipMember.compress([65]) + [1, 2, 3, 4])
    #expect(trailing.all(limit: 100).bytes == [65])
    #expect(trailing.trouble == .trailing)
    // Blocks of tape are filled up with zeros.
    let padded = ByteStream(unpacking: GzipMember.compress([65]) + [0, 0, 0, 0])
    #expect(padded.all(limit: 100).bytes == [65])
    #expect(padded.trouble.isEmpty)
  }

  @Test func `members that the pieces of the file cut are read whole`() throws {
    var generator = SystemRandomNumberGenerator()
    let noise = (0..<300_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    var packed: [UInt8] = []
    for start in stride(from: 0, to: noise.count, by: 1000) {
      packed += GzipMember.compress(Array(noise[start..<start + 1000]))
    }
    let path = FileManager.default.temporaryDirectory.appending(
      path: "members-\(ProcessInfo.processInfo.processIdentifier).gz")
    defer { try? FileManager.default.removeItem(at: path) }
    try Data(packed).write(to: path)
    let stream = ByteStream(unpacking: try StoredFile(StoredPath(path.path)))
    #expect(stream.all(limit: 1 << 20).bytes == noise)
    #expect(stream.trouble.isEmpty)
  }

  @Test func `a body of Brotli, zlib or bare deflate is unpacked`() {
    // Made by the reference tools of each format.
    let brotli: [UInt8] = [0x0B, 0x02, 0x80, 0x68, 0x65, 0x6C, 0x6C, 0x6F, 0x03]
    let zlib: [UInt8] = [0x78, 0x9C, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0x07, 0x00, 0x06, 0x2C, 0x02, 0x15]
    let hello = Array("hello".utf8)
    for (body, encoding) in [(brotli, "br"), (zlib, "deflate"), (Array(zlib[2..<9]), "deflate")] {
      let unpacked = PackedBody.unpack(body, encoding: encoding, limit: 100)
      #expect(unpacked.bytes == hello && unpacked.isWhole, "\(encoding)")
      let cut = PackedBody.unpack(Array(body.dropLast(4)), encoding: encoding, limit: 100)
      #expect(!cut.isWhole && hello.starts(with: cut.bytes), "\(encoding)")
    }
    #expect(PackedBody.unpack(Array("<p>안녕".utf8), encoding: "br", limit: 100).isWhole)
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
