internal import Complaints
internal import Posts
internal import Trends

/// For each kind a small picture: its share of the day's posts, with Wilson's interval.
struct SharesChart: Chart {
  let name = "shares"
  let title = Bilingual(ko: "종류마다 날짜별 비율", en: "Share of each kind by day")

  /// Below so many posts a day is drawn hollow.
  static let fewPosts = 20

  func describe(_ run: RunView) -> String {
    run.context.language == .korean
      ? "종류마다 그날 글 가운데 차지하는 비율과 95% 구간(Wilson). 같은 수가 표에 있습니다."
      : "Each kind's share of the day's posts with its 95 % interval (Wilson). A table holds the same numbers."
  }

  func draw(_ run: RunView, width: Double) -> (svg: SVG, height: Double) {
    let kinds = run.kindsByCount()
    let columns = width < 600 ? 1 : 3
    let gap = 28.0
    let cell = (width - gap * Double(columns - 1)) / Double(columns)
    let height = 132.0
    let peak = ceiling(run, kinds)
    var svg = SVG()
    for (index, kind) in kinds.enumerated() {
      let x = Double(index % columns) * (cell + gap)
      let y = Double(index / columns) * (height + 22)
      drawOne(kind, run, into: &svg, x: x, y: y, width: cell, height: height, peak: peak)
    }
    return (svg, Double((kinds.count + columns - 1) / columns) * (height + 22))
  }

  private func ceiling(_ run: RunView, _ kinds: [ComplaintType.ID]) -> Double {
    // Days with few posts have intervals up to the ceiling; they must not flatten all others.
    let tops = run.days.rows().compactMap { row -> Double? in
      guard case .kind = row.series, case .bin = row.slot, let share = row.share else { return nil }
      return row.base >= Self.fewPosts ? share.high : share.value
    }
    let top = max(5, (tops.max() ?? 1) * 100)
    return Scale.ticks(upTo: top, most: 4).last.map { min(1, $0 / 100) } ?? 1
  }

  private func drawOne(
    _ kind: ComplaintType.ID, _ run: RunView, into svg: inout SVG, x: Double, y: Double, width: Double,
    height: Double, peak: Double
  ) {
    let words = DateWords(zone: run.context.zone, language: run.context.language)
    let title = run.context.title(of: kind)[run.context.language]
    svg.words(x, y + 14, title, "font-size=\"14\" font-weight=\"700\" fill=\"\(Palette.ink)\"")
    let top = y + 26
    let bottom = y + height - 16
    let left = x + 34
    let days = run.days.axis.bins
    let step = (x + width - left) / Double(max(1, days.count))
    for part in [0, 0.5, 1] {
      let line = bottom - (bottom - top) * part
      svg.line(left, line, x + width, line, "stroke=\"\(Palette.grid)\"")
      svg.words(
        left - 5, line + 4, Decimals.text(peak * part * 100, places: 0) + "%",
        "text-anchor=\"end\" font-size=\"11\" fill=\"\(Palette.faint)\"")
    }
    for milestone in run.context.incident.milestones {
      guard let first = days.first, let last = days.last, milestone.seconds >= first.lowerBound,
        milestone.seconds < last.upperBound
      else { continue }
      let x = left + step * Double(milestone.seconds - first.lowerBound) / 86_400
      svg.line(x, top, x, top + 6, "stroke=\"\(Palette.mark)\"")
    }
    let every = max(1, Int((46 / step).rounded(.up)))
    for (index, day) in days.enumerated() {
      let middle = left + step * (Double(index) + 0.5)
      if index % every == 0 {
        svg.words(
          middle, bottom + 15, words.shortDay(day.lowerBound),
          "text-anchor=\"middle\" font-size=\"11\" fill=\"\(Palette.faint)\"")
      }
      let base = run.days.cell(.bin(index), .allPosts).posts
      guard base > 0 else { continue }
      let share = Wilson.share(run.days.cell(.bin(index), .kind(kind)).posts, of: base)
      func place(_ share: Double) -> Double { bottom - (bottom - top) * min(1, share / peak) }
      // A day with few posts proves little, and must not look as if it did.
      let isFew = base < Self.fewPosts
      svg.line(
        middle, place(share.low), middle, place(share.high),
        "stroke=\"\(isFew ? Palette.weak : Palette.strong)\" stroke-width=\"2\"\(isFew ? "" : " stroke-opacity=\".45\"")"
      )
      let look =
        isFew
        ? "fill=\"#fff\" stroke=\"\(Palette.faint)\" stroke-width=\"1.5\"" : "fill=\"\(Palette.strong)\""
      svg.add(
        "<circle cx=\"\(SVG.n(middle))\" cy=\"\(SVG.n(place(share.value)))\" r=\"4\" \(look)><title>\(HTML.escape("\(words.day(day.lowerBound)): \(title) \(Percent.text(share))"))</title></circle>"
      )
    }
  }
}

/// Shares in words.
enum Percent {
  /// `62% (56–68%)`.
  static func text(_ share: Estimate) -> String { "\(whole(share.value)) (\(range(share)))" }
  /// `56–68%`.
  static func range(_ share: Estimate) -> String {
    "\(Decimals.text(share.low * 100, places: 0))–\(whole(share.high))"
  }
  /// `62%`.
  static func whole(_ share: Double) -> String { Decimals.text(share * 100, places: 0) + "%" }
}
