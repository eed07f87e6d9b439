internal import Morphology

/// What may be true of the place between two words of a unit, where evidence may begin or end.
enum EdgeProperty: Property {
  /// No word stands before it, or none after it.
  case opens, closes
  /// What the words beside it add to the score, and whether a cue holds them.
  case gainBefore, gainAfter, cueBefore, cueAfter
  /// A sign ends the word before it; a clause ends there.
  case sign, clause
  /// The last morpheme before it, and the first after it.
  case before(Tag), after(Tag)

  static let all: [EdgeProperty] =
    [.opens, .closes, .gainBefore, .gainAfter, .cueBefore, .cueAfter, .sign, .clause]
    + Tag.allCases.map { .before($0) } + Tag.allCases.map { .after($0) }

  static var count: Int { 8 + 2 * Tag.count }

  var number: Int {
    switch self {
    case .opens: 0
    case .closes: 1
    case .gainBefore: 2
    case .gainAfter: 3
    case .cueBefore: 4
    case .cueAfter: 5
    case .sign: 6
    case .clause: 7
    case .before(let tag): 8 + tag.index
    case .after(let tag): 8 + Tag.count + tag.index
    }
  }

  var name: String {
    switch self {
    case .gainBefore: "gain before"
    case .gainAfter: "gain after"
    case .cueBefore: "cue before"
    case .cueAfter: "cue after"
    case .before(let tag): "before \(tag.rawValue)"
    case .after(let tag): "after \(tag.rawValue)"
    default: "\(self)"
    }
  }
}
