internal import Posts

/// A chart of a run: one file in this folder and one line in `Charts.all`.
protocol Chart: Sendable {
  /// The name of its file, without an ending; unique in the page.
  var name: String { get }
  var title: Bilingual { get }
  /// Draws it `width` pixels wide; below 600 in the manner of a telephone.
  func draw(_ run: RunView, width: Double) -> (svg: SVG, height: Double)
  /// What it shows, for those who cannot see it.
  func describe(_ run: RunView) -> String
}

/// The charts that become files.
enum Charts {
  static let all: [any Chart] = [TimelineChart(), SharesChart()]
}

extension Chart {
  /// The chart as text, for a page or for a file of its own.
  func text(_ run: RunView, width: Double, id: String, standalone: Bool = false) -> String {
    let (svg, height) = draw(run, width: width)
    return svg.document(
      id: id, width: width, height: height, title: title[run.context.language],
      description: describe(run), standalone: standalone)
  }
}
