import Foundation
import Scratch
import Testing

/// Temporary files.
@Suite struct ScratchFileTests {
  @Test func `what was written anywhere is read again`() throws {
    let file = try ScratchFile()
    try file.write([1, 2, 3, 4], at: 0)
    try file.write([9, 8], at: 1)
    #expect(try file.read(0..<4) == [1, 9, 8, 4])
    #expect(throws: ScratchError.self) { try file.read(2..<5) }
    #expect(file.path == FileManager.default.temporaryDirectory.path)
  }

  @Test func `numbers keep their bytes`() {
    var bytes = [UInt8](repeating: 0, count: 16)
    bytes.put(UInt64.max - 1, at: 3)
    bytes.put(UInt32(0x0102_0304), at: 11)
    #expect(bytes.number(at: 3) == UInt64.max - 1 && bytes.number(at: 11) == UInt32(0x0102_0304))
    #expect(bytes[11] == 4)
  }
}
