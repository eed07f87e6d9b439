/// Room for a few of many, shared out so that every place gets as much as any other.
struct EqualShare<Place: Hashable & Sendable>: Sendable {
  private struct Account {
    let all: Int
    let room: Int
    var seen = 0
  }

  private var accounts: [Place: Account] = [:]

  /// - Parameters:
  ///   - counts: how many there are in each place.
  ///   - limit: how many there is room for.
  init(_ counts: [(place: Place, count: Int)], limit: Int) {
    let counts = counts.filter { $0.count > 0 }
    // The most that every place can have.
    var level = 0
    while counts.reduce(0, { $0 + min($1.count, level + 1) }) <= limit,
      counts.contains(where: { $0.count > level })
    {
      level += 1
    }
    let taken = counts.reduce(0) { $0 + min($1.count, level) }
    let wanting = counts.filter { $0.count > level }.map(\.place)
    // What is left makes one more for some places, spread evenly over all that want more.
    let left = min(limit - taken, wanting.count)
    let lucky = Set((0..<left).map { wanting[$0 * wanting.count / left] })
    for (place, count) in counts {
      accounts[place] = Account(all: count, room: min(count, level) + (lucky.contains(place) ? 1 : 0))
    }
  }

  /// Whether the next one of a place is among those that have room: they are spread over all of its kind.
  mutating func takesNext(of place: Place) -> Bool {
    guard var account = accounts[place] else { return false }
    let before = account.seen * account.room / account.all
    account.seen += 1
    accounts[place] = account
    return account.seen * account.room / account.all > before
  }
}
