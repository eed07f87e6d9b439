import Foundation
import Pictures
import Testing

@Suite(.enabled(if: Picture.canDraw, "no rsvg-convert on this machine")) struct PictureTests {
  static func draw(_ body: String, scale: Double = 2) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appending(path: "picture-\(UUID().uuidString).png")
    defer { try? FileManager.default.removeItem(at: file) }
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\">\(body)</svg>"
    try Picture.write(svg, width: 40, height: 30, scale: scale, to: file.path)
    return Array(try Data(contentsOf: file))
  }

  @Test func `a drawing becomes a PNG of its size times the scale`() throws {
    let bytes = try Self.draw("<rect width=\"20\" height=\"30\" fill=\"#0b4f8a\"/>")
    #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    // Width and height stand in the header chunk, big-endian, from byte 16 on.
    #expect(Array(bytes[16..<24]) == [0, 0, 0, 80, 0, 0, 0, 60])
    #expect(bytes == (try Self.draw("<rect width=\"20\" height=\"30\" fill=\"#0b4f8a\"/>")))
    #expect(bytes != (try Self.draw("<rect width=\"20\" height=\"30\" fill=\"#a63d00\"/>")))
  }

  @Test func `what is no drawing is refused, and so is a place that cannot be written`() {
    for (svg, path) in [
      ("<svg", "/tmp/x.png"), ("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "/nowhere/x.png"),
    ] {
      let error = #expect(throws: PictureError.self) {
        try Picture.write(svg, width: 4, height: 3, scale: 1, to: path)
      }
      #expect(error?.path == path && error?.detail.isEmpty == false)
    }
  }

  @Test func `no font covers a language that is none`() {
    #expect(!Picture.hasFont(for: "zz-nothing"))
  }
}
