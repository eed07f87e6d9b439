internal import Complaints
internal import Posts

/// The milestones of an incident as marks on a chart: those that would overlap share one mark.
struct Milestones {
  /// A mark and the milestones it stands for, numbered from 1.
  struct Mark {
    let x: Double
    let numbers: ClosedRange<Int>
    /// `3`, or `1–5`.
    var label: String {
      numbers.count == 1 ? "\(numbers.lowerBound)" : "\(numbers.lowerBound)–\(numbers.upperBound)"
    }
  }

  let marks: [Mark]

  /// - Parameter place: where an instant stands, in pixels; `nil` if it is not on the chart.
  init(of incident: Incident, gap: Double, place: (Int64) -> Double?) {
    var marks: [Mark] = []
    for (index, milestone) in incident.milestones.enumerated() {
      guard let x = place(milestone.seconds) else { continue }
      if let last = marks.last, x - last.x < gap, last.numbers.upperBound == index {
        marks[marks.count - 1] = Mark(x: last.x, numbers: last.numbers.lowerBound...(index + 1))
      } else {
        marks.append(Mark(x: x, numbers: (index + 1)...(index + 1)))
      }
    }
    self.marks = marks
  }
}
