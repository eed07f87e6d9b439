internal import Complaints
internal import Posts
internal import Trends

/// All complaints over time with their intervals, and below, on the same clock, a row for each kind.
struct TimelineChart: Chart {
  let name = "timeline"
  let title = Bilingual(ko: "시간에 따른 불만", en: "Complaints over time")

  func describe(_ run: RunView) -> String {
    let complaints = run.trend.posts(.anyComplaint)
    guard let peak = run.trend.peak(.anyComplaint) else { return "" }
    let sentence = PeakWords(run).sentence(peak)
    return run.context.language == .korean
      ? "불만 글 \(complaints)건. \(sentence)습니다. 같은 수가 표에 있습니다."
      : "Complaints: \(complaints). \(sentence). A table holds the same numbers."
  }

  func draw(_ run: RunView, width: Double) -> (svg: SVG, height: Double) {
    let isNarrow = width < 600
    let left = isNarrow ? 8.0 : 190
    let frame = TimeFrame(
      run, run.trend.axis, left: left, right: width - (isNarrow ? 8 : 44), isNarrow: isNarrow)
    let kinds = run.kindsByCount()
    let top = 24.0
    let panel = top + 24
    let panelHeight = 150.0
    let rowHeight = isNarrow ? 44.0 : 30
    let bottom = panel + panelHeight + 14 + Double(kinds.count) * rowHeight
    var svg = SVG()
    frame.drawPhases(into: &svg, top: top, bottom: bottom)
    frame.drawDays(into: &svg, top: top, y: bottom)
    frame.drawMilestones(into: &svg, top: top, bottom: bottom)
    drawPanel(into: &svg, frame, top: panel, height: panelHeight)
    frame.drawPhaseNames(into: &svg, top: top)
    var y = panel + panelHeight + 14
    for kind in kinds {
      drawRow(kind, into: &svg, frame, top: y, height: rowHeight)
      y += rowHeight
    }
    return (svg, bottom + 24)
  }

  private func drawPanel(into svg: inout SVG, _ frame: TimeFrame, top: Double, height: Double) {
    let trend = frame.run.trend
    let context = frame.run.context
    let peak = frame.axis.bins.indices.map { trend.cell(.bin($0), .allPosts).posts }.max() ?? 0
    let ticks = Scale.ticks(upTo: Double(peak), most: 3)
    let unit = height / (ticks.last ?? 1)
    let bottom = top + height
    for tick in ticks {
      let y = bottom - tick * unit
      svg.line(frame.left, y, frame.right, y, "stroke=\"\(Palette.grid)\"")
      guard !frame.isNarrow else { continue }
      svg.words(
        frame.left - 6, y + 4, Decimals.grouped(Int(tick)),
        "text-anchor=\"end\" fill=\"\(Palette.faint)\" font-size=\"12\"")
    }
    if !frame.isNarrow {
      svg.words(
        0, top + 14, context.title(of: .anyComplaint)[context.language],
        "font-size=\"14\" font-weight=\"700\" fill=\"\(Palette.ink)\"")
      svg.words(
        0, top + 32, context.language == .korean ? "옅은 막대: 모든 글" : "pale: all posts",
        "font-size=\"12\" fill=\"\(Palette.faint)\"")
      svg.words(
        0, top + 48, context.language == .korean ? "세로선: 95% 구간" : "whiskers: 95 % interval",
        "font-size=\"12\" fill=\"\(Palette.faint)\"")
    }
    for (index, bin) in frame.axis.bins.enumerated() {
      let all = trend.cell(.bin(index), .allPosts).posts
      guard all > 0 else { continue }
      let complaints = trend.cell(.bin(index), .anyComplaint).posts
      let share = Wilson.share(complaints, of: all).scaled(by: Double(all))
      let x = frame.x(bin.lowerBound)
      let width = max(1, frame.x(bin.upperBound) - x - 1)
      svg.rect(x, bottom - Double(all) * unit, width, Double(all) * unit, "fill=\"\(Palette.weak)\"")
      let words =
        "\(frame.words.span(trend.axis.counted(index))): \(context.title(of: .anyComplaint)[context.language]) \(complaints) / \(all)"
      svg.rect(
        x, bottom - Double(complaints) * unit, width, Double(complaints) * unit,
        "fill=\"\(Palette.strong)\" data-n=\"\(complaints)\" data-k=\"any-complaint\" data-b=\"\(index)\"",
        title: words)
      guard width >= 3 else { continue }
      for look in [
        "stroke=\"#fff\" stroke-width=\"3.5\"", "stroke=\"\(Palette.interval)\" stroke-width=\"1.5\"",
      ] {
        svg.line(x + width / 2, bottom - share.low * unit, x + width / 2, bottom - share.high * unit, look)
      }
    }
    // On a telephone the scale stands within the panel, over the bars.
    for tick in ticks where frame.isNarrow && tick > 0 {
      svg.words(
        frame.right, bottom - tick * unit + 4, Decimals.grouped(Int(tick)),
        "text-anchor=\"end\" fill=\"\(Palette.faint)\" font-size=\"12\" \(SVG.halo)")
    }
  }

  private func drawRow(
    _ kind: ComplaintType.ID, into svg: inout SVG, _ frame: TimeFrame, top: Double, height: Double
  ) {
    let trend = frame.run.trend
    let context = frame.run.context
    let counts = frame.axis.bins.indices.map { trend.cell(.bin($0), .kind(kind)).posts }
    let title = context.title(of: kind)[context.language]
    let total = trend.posts(.kind(kind))
    let bottom = top + height - 3
    let room = frame.isNarrow ? height - 22 : height - 8
    let unit = room / Double(max(1, frame.run.rowPeak))
    if frame.isNarrow {
      svg.words(
        frame.left, top + 13, "\(title) \(Decimals.grouped(total))",
        "font-size=\"13\" fill=\"\(Palette.ink)\" \(SVG.halo)")
    } else {
      svg.words(0, bottom - 4, title, "font-size=\"14\" fill=\"\(Palette.ink)\"")
      svg.words(
        frame.right + 40, bottom - 4, Decimals.grouped(total),
        "text-anchor=\"end\" font-size=\"14\" fill=\"\(Palette.ink)\"")
    }
    svg.line(frame.left, bottom, frame.right, bottom, "stroke=\"\(Palette.weak)\"")
    for (index, count) in counts.enumerated() where count > 0 {
      let bin = frame.axis.bins[index]
      let x = frame.x(bin.lowerBound)
      let tall = max(2, Double(count) * unit)
      let words = "\(frame.words.span(trend.axis.counted(index))): \(title) \(count)"
      svg.rect(
        x, bottom - tall, max(1, frame.x(bin.upperBound) - x - 1), tall,
        "fill=\"\(Palette.strong)\" data-n=\"\(count)\" data-k=\"\(HTML.escape(kind.rawValue))\" data-b=\"\(index)\"",
        title: words)
    }
  }
}

extension RunView {
  /// The kinds that occur, most frequent first, equal ones as in the codebook.
  func kindsByCount() -> [ComplaintType.ID] {
    let counted = trend.kinds.enumerated().map { ($0.offset, $0.element, trend.posts(.kind($0.element))) }
    return counted.filter { $0.2 > 0 }.sorted { ($1.2, $0.0) < ($0.2, $1.0) }.map(\.1)
  }

  /// The greatest count of any kind in any bin: all rows share one scale.
  var rowPeak: Int {
    let counts = trend.kinds.flatMap { kind in
      trend.axis.bins.indices.map { trend.cell(.bin($0), .kind(kind)).posts }
    }
    return counts.max() ?? 0
  }
}
