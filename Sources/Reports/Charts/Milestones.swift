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
    /// The width of the label at 11 pixels; digits and dash are about 6.5 wide.
    private var width: Double { Double(label.count) * 6.5 }

    func isTooClose(to earlier: Mark) -> Bool { x - earlier.x < (width + earlier.width) / 2 + 5 }
  }

  let marks: [Mark]

  /// - Parameter place: where an instant stands, in pixels; `nil` if it is not on the chart.
  init(of incident: Incident, place: (Int64) -> Double?) {
    var marks: [Mark] = []
    for (index, milestone) in incident.milestones.enumerated() {
      guard let x = place(milestone.seconds) else { continue }
      marks.append(Mark(x: x, numbers: (index + 1)...(index + 1)))
      // A label may grow into the one before it when it takes up another milestone: looked at until none does.
      while marks.count > 1, marks[marks.count - 1].isTooClose(to: marks[marks.count - 2]) {
        let last = marks.removeLast()
        let first = marks.removeLast()
        marks.append(Mark(x: first.x, numbers: first.numbers.lowerBound...last.numbers.upperBound))
      }
    }
    self.marks = marks
  }
}
