internal import Foundation

/// SVG drawings made into PNG pictures by `rsvg-convert`, the program of librsvg.
///
/// A program of its own and not a library: whoever wants no pictures needs none of its forty packages. Words are set
/// in the fonts of the machine: the same drawing gives the same bytes only where the same fonts are.
public enum Picture {
  /// Draws `svg` on white and writes it to a PNG file.
  ///
  /// - Parameters:
  ///   - width: of the drawing, in its own units.
  ///   - height: of the drawing, in its own units.
  ///   - scale: pixels for each unit.
  public static func write(
    _ svg: String, width: Double, height: Double, scale: Double, to path: String
  ) throws(PictureError) {
    precondition(width > 0 && height > 0 && scale > 0, "a picture has a size")
    let drawing = FileManager.default.temporaryDirectory.appending(path: "meoktong-\(UUID().uuidString).svg")
    defer { try? FileManager.default.removeItem(at: drawing) }
    do {
      try Data(svg.utf8).write(to: drawing)
    } catch {
      throw PictureError(path: path, detail: drawing.path)
    }
    let pixels = [width, height].map { String(Int(($0 * scale).rounded(.up))) }
    let ended = run(
      "rsvg-convert",
      [
        "--format", "png", "--background-color", "white", "--width", pixels[0], "--height", pixels[1],
        "--output", path, drawing.path,
      ])
    guard let ended else { throw PictureError(path: path, detail: "rsvg-convert", isProgramMissing: true) }
    guard ended.status == 0 else { throw PictureError(path: path, detail: ended.words) }
  }

  /// Whether the program that draws is installed.
  public static var canDraw: Bool { run("rsvg-convert", ["--version"])?.status == 0 }

  /// Whether a font is installed that covers a language (`ko`); where fontconfig's `fc-list` is absent, none is.
  public static func hasFont(for language: String) -> Bool {
    run("fc-list", [":lang=\(language)", "family"])?.words.isEmpty == false
  }

  /// What a program said, on either stream; `nil` if it is not on the path.
  private static func run(_ program: String, _ arguments: [String]) -> (status: Int32, words: String)? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let places = path.split(separator: ":").map { "\($0)/\(program)" }
    guard let file = places.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
      return nil
    }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: file)
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = output
    guard (try? process.run()) != nil else { return nil }
    let words = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: words, as: UTF8.self))
  }
}
