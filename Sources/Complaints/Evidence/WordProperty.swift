internal import Morphology

/// What may be true of a word of a unit.
enum WordProperty: Property {
  case weight, positive, strong, before, after
  case cue, near, ahead, outside, otherClause, noCue
  case shortUnit, longUnit, first, last, service
  case tag(Tag), head(Tag)

  /// Those that are listed in full; the others are listed for each tag.
  static let all: [WordProperty] =
    [
      .weight, .positive, .strong, .before, .after, .cue, .near, .ahead, .outside, .otherClause, .noCue,
      .shortUnit, .longUnit, .first, .last, .service,
    ]
    + Tag.allCases.map { .tag($0) } + Tag.allCases.map { .head($0) }

  static var count: Int { 16 + 2 * Tag.count }

  var number: Int {
    switch self {
    case .weight: 0
    case .positive: 1
    case .strong: 2
    case .before: 3
    case .after: 4
    case .cue: 5
    case .near: 6
    case .ahead: 7
    case .outside: 8
    case .otherClause: 9
    case .noCue: 10
    case .shortUnit: 11
    case .longUnit: 12
    case .first: 13
    case .last: 14
    case .service: 15
    case .tag(let tag): 16 + tag.index
    case .head(let tag): 16 + Tag.count + tag.index
    }
  }

  var name: String {
    switch self {
    case .otherClause: "other clause"
    case .noCue: "no cue"
    case .shortUnit: "short unit"
    case .longUnit: "long unit"
    case .tag(let tag): "tag \(tag.rawValue)"
    case .head(let tag): "head \(tag.rawValue)"
    default: "\(self)"
    }
  }
}
