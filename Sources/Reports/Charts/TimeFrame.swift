internal import Complaints
internal import Posts
internal import Trends

/// What every chart over time shares: the axis of time, phases behind it, days under it, milestones over it.
struct TimeFrame {
  let run: RunView
  let axis: Axis
  /// Pixels from the left edge to the first bin, and behind the last.
  let left: Double
  let right: Double
  let words: DateWords
  let isNarrow: Bool

  init(_ run: RunView, _ axis: Axis, left: Double, right: Double, isNarrow: Bool) {
    self.run = run
    self.axis = axis
    self.left = left
    self.right = right
    self.isNarrow = isNarrow
    words = DateWords(zone: axis.zone, language: run.context.language)
  }

  var span: Range<Int64> {
    (axis.bins.first?.lowerBound ?? 0)..<(axis.bins.last?.upperBound ?? 1)
  }

  func x(_ seconds: Int64) -> Double {
    left + (right - left) * Double(seconds - span.lowerBound) / Double(span.count)
  }

  /// Phases as bands with their names above, from `top` down to `bottom`.
  func drawPhases(into svg: inout SVG, top: Double, bottom: Double) {
    for (index, phase) in run.context.incident.phases.enumerated() where index % 2 == 0 {
      let part = phase.seconds.clamped(to: span)
      guard !part.isEmpty else { continue }
      let from = x(part.lowerBound)
      svg.rect(from, top, x(part.upperBound) - from, bottom - top, "fill=\"\(Palette.band)\"")
    }
  }

  /// The names of the phases, over all lines; none on a telephone, where they have no room.
  func drawPhaseNames(into svg: inout SVG, top: Double) {
    guard !isNarrow else { return }
    for phase in run.context.incident.phases {
      let part = phase.seconds.clamped(to: span)
      guard !part.isEmpty else { continue }
      svg.words(
        x(part.lowerBound) + 5, top + 14, phase.title[run.context.language],
        "fill=\"\(Palette.faint)\" font-size=\"12\" \(SVG.halo)")
    }
  }

  /// Midnights as ticks with the day's name, at `y`.
  func drawDays(into svg: inout SVG, top: Double, y: Double) {
    let days = Scale.midnights(in: span, zone: axis.zone)
    let room = (right - left) / Double(max(1, days.count))
    let step = max(1, Int(((isNarrow ? 40.0 : 64.0) / max(room, 1)).rounded(.up)))
    if let first = days.first, x(first) - left > (isNarrow ? 44 : 56) {
      svg.words(
        left + 3, y + 15, words.shortDay(span.lowerBound), "fill=\"\(Palette.faint)\" font-size=\"12\"")
    }
    for (index, day) in days.enumerated() {
      svg.line(x(day), top, x(day), y + 4, "stroke=\"\(Palette.grid)\"")
      guard index % step == 0, x(day) < right - 16 else { continue }
      svg.words(x(day) + 3, y + 15, words.shortDay(day), "fill=\"\(Palette.faint)\" font-size=\"12\"")
    }
  }

  /// Milestones as numbered lines from `top` to `bottom`.
  func drawMilestones(into svg: inout SVG, top: Double, bottom: Double) {
    let span = span
    let milestones = Milestones(of: run.context.incident) { span.contains($0) ? x($0) : nil }
    for mark in milestones.marks {
      svg.line(
        mark.x, top, mark.x, bottom, "stroke=\"\(Palette.mark)\" stroke-width=\"1\" stroke-dasharray=\"2 3\"")
      svg.words(
        mark.x, top - 4, mark.label,
        "text-anchor=\"\(mark.x - left < 16 ? "start" : mark.x > right - 8 ? "end" : "middle")\" fill=\"\(Palette.mark)\" font-size=\"11\""
      )
    }
  }
}
