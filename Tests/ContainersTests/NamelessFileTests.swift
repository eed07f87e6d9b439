import Containers
import Foundation
import Testing

/// Files without a name.
@Suite struct NamelessFileTests {
  @Test func `numbers of any width are read as they were written`() throws {
    let file = try NamelessFile(in: FileManager.default.temporaryDirectory.path)
    try file.write([UInt64.max, 1, 2, 3], 1..<4, at: 5)
    var wide: [UInt64] = [9, 9, 9, 9]
    try file.read(into: &wide, 0..<2, at: 13)
    #expect(wide == [2, 3, 9, 9])
    try file.write([Int32(-7)], 0..<1, at: 21)
    var narrow: [Int32] = [0, 0]
    try file.read(into: &narrow, 0..<2, at: 17)
    #expect(narrow == [0, -7])
    try file.read(into: &wide, 4..<4, at: 1 << 40)
  }

  @Test func `the end of the file is told from a refusal`() throws {
    let file = try NamelessFile(in: FileManager.default.temporaryDirectory.path)
    try file.write([UInt8](repeating: 1, count: 10), 0..<10, at: 0)
    var bytes = [UInt8](repeating: 0, count: 11)
    #expect(code { try file.read(into: &bytes, 0..<11, at: 0) } == 0)
    #expect(code { _ = try NamelessFile(in: "/nonexistent") } == ENOENT)
    #expect(code { try file.write(bytes, 0..<1, at: -1) } == EINVAL)
    #expect(code { try file.read(into: &bytes, 0..<10, at: 0) } == nil)
  }

  /// The number of the system if `body` is refused.
  private func code(_ body: () throws -> Void) -> Int32? {
    do { try body() } catch { return (error as? NamelessFile.Refusal)?.code ?? -1 }
    return nil
  }

  @Test func `its folder stays empty, and threads read it at once`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "nameless-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try NamelessFile(in: folder.path)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    let numbers = (0..<4096).map { UInt32($0) }
    try file.write(numbers, numbers.indices, at: 0)
    await withTaskGroup(of: Bool.self) { group in
      for start in 0..<4 {
        group.addTask {
          var row: [UInt32] = [0, 0, 0, 0]
          for place in stride(from: start, to: 4092, by: 7) {
            guard (try? file.read(into: &row, 0..<4, at: 4 * place)) != nil else { return false }
            if row != (0..<4).map({ UInt32(place + $0) }) { return false }
          }
          return true
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
