internal import Complaints
internal import Posts
internal import Trends

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
  /// The chart for a page.
  func text(_ run: RunView, width: Double, id: String) -> String {
    let (svg, height) = draw(run, width: width)
    return svg.document(
      id: id, width: width, height: height, title: title[run.context.language], description: describe(run))
  }

  /// The chart as a file of its own, and its size.
  func file(_ run: RunView) -> (text: String, frame: SVG.Frame) {
    let (svg, height) = draw(run, width: 1080)
    let context = run.context
    let frame = SVG.Frame(inner: (1080, height))
    let words = DateWords(zone: context.zone, language: context.language)
    let posts = Decimals.grouped(run.trend.posts(.allPosts))
    let (from, to) = (words.full(context.period.lowerBound), words.moment(context.period.upperBound))
    let source = Bilingual(
      ko: "보관된 글 \(posts)건, 기계 분류. 사건의 번호는 milestones.csv의 차례. meoktong \(context.manifest.version)",
      en:
        "\(posts) archived posts, labelled by machine. Events are numbered as in milestones.csv. meoktong \(context.manifest.version)"
    )
    return (
      svg.file(
        id: name, frame: frame, title: title[context.language],
        subtitle: "\(context.incident.title[context.language]) · \(from) – \(to)",
        source: source[context.language], description: describe(run)),
      frame
    )
  }
}
