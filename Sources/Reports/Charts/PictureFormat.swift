public import FoundationEssentials
internal import Pictures
internal import Posts

/// Each chart as a PNG picture, twice as fine as a screen.
///
/// Only on demand: words are set in the fonts of the machine, so that its bytes are not those of another machine.
public struct PictureFormat: ReportFormat {
  /// As in `--format png`.
  public let id = "png"
  /// Not written unless asked for.
  public let isOnDemand = true

  /// All charts.
  public init() {}

  /// Whether this machine can write Korean words into a picture.
  public static var hasKoreanFont: Bool { Picture.hasFont(for: "ko") }

  /// Whether this machine can draw pictures at all.
  public static var canDraw: Bool { Picture.canDraw }

  /// Writes a picture of each chart; refuses to where words would be boxes for want of a Korean font.
  public func write(_ run: RunView, into folder: URL, notes: inout ExportNotes) throws(ReportError) {
    guard run.context.language != .korean || Self.hasKoreanFont else { throw ReportError.noKoreanFont }
    for chart in Charts.all {
      let file = folder.appending(path: "chart-\(chart.name).png")
      let (text, frame) = chart.file(run)
      do throws(PictureError) {
        try Picture.write(
          text, width: frame.width, height: frame.height, scale: 2, to: FileOutput.draft(of: file).path)
      } catch {
        throw error.isProgramMissing
          ? ReportError.noPictures : .notDrawn(SourceLocation(file: file.path), detail: error.detail)
      }
      try FileOutput.settle(file)
      notes.add(file: file.lastPathComponent)
    }
  }
}
