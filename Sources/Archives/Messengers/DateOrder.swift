/// In which order dates are written as three numbers; a chat is in one throughout.
enum DateOrder: Hashable {
  case yearFirst, dayFirst, monthFirst

  /// What speaks against an order.
  private struct Trial {
    let order: DateOrder
    /// Dates that are none count for a thousand that lie before the one above them.
    var faults = 0
    var first: Int?
    var last = 0

    /// About how many days the chat lasted.
    var span: Int { last - (first ?? last) }

    mutating func add(_ date: ChatDate) {
      guard (1...12).contains(date.month), (1...31).contains(date.day) else {
        faults += 1000
        return
      }
      let day = (date.year * 12 + date.month) * 31 + date.day
      if day < last { faults += 1 }
      first = first ?? day
      last = day
    }
  }

  /// The order in which the fewest of these dates are none, and the fewest lie before the one above them; of equals the
  /// one in which the chat was the shortest, as people write day after day; then the usual one for marks and clock.
  init(_ stamps: some Sequence<WhatsAppStamp>) {
    var trials: [Trial] = []
    for stamp in stamps {
      if trials.isEmpty { trials = DateOrder.usual(stamp).map { Trial(order: $0) } }
      for index in trials.indices { trials[index].add(trials[index].order.date(stamp.numbers)) }
    }
    let best = trials.min { ($0.faults, $0.span) < ($1.faults, $1.span) }
    self = best?.order ?? .dayFirst
  }

  private static func usual(_ stamp: WhatsAppStamp) -> [DateOrder] {
    if stamp.mark == ". " { return [.yearFirst, .dayFirst, .monthFirst] }
    if stamp.mark == "/", stamp.isAmerican { return [.monthFirst, .dayFirst, .yearFirst] }
    return [.dayFirst, .monthFirst, .yearFirst]
  }

  /// The date that `numbers` are; four digits are a year wherever they stand.
  func date(_ numbers: [Int]) -> ChatDate {
    let (first, second, third) = (numbers[0], numbers[1], numbers[2])
    if first > 999 { return ChatDate(year: first, month: second, day: third) }
    let year = third < 100 ? third + 2000 : third
    return switch self {
    case .yearFirst: ChatDate(year: first + 2000, month: second, day: third)
    case .dayFirst: ChatDate(year: year, month: second, day: first)
    case .monthFirst: ChatDate(year: year, month: first, day: second)
    }
  }
}
