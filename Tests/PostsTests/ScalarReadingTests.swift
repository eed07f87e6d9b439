import Posts
import Testing

@Suite struct ScalarReadingTests {
  @Test func `every scalar is read as it was written, one behind the other`() {
    // Of each thousand scalars the ends, and the edges of the four lengths.
    var scalars = stride(from: 0, through: 0x10FFFF, by: 977).compactMap { Unicode.Scalar(UInt32($0)) }
    scalars += [0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF].compactMap {
      Unicode.Scalar($0)
    }
    let text = String(String.UnicodeScalarView(scalars))
    let bytes = text.utf8.span
    var place = 0
    var read: [UInt32] = []
    while place < bytes.count { read.append(bytes.scalar(at: &place)) }
    #expect(read == scalars.map(\.value))
    #expect(place == bytes.count)
  }
}
