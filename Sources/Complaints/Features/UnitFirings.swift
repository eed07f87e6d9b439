/// The cues and signs of a post by the units in which they stand, those of a unit in the order of all.
struct UnitFirings: Sendable {
  private let listed: [CompiledCodebook.Firing]
  // Where those of each unit begin in the list, and one more for the end; empty while each unit has all.
  private let first: [Int]

  // As many are looked through for each unit faster than they are listed.
  private static let few = 256

  /// None.
  init() { (listed, first) = ([], []) }

  /// - Parameter units: one after the other, without gaps.
  init(_ firings: [CompiledCodebook.Firing], in units: [TextUnit]) {
    guard units.count > 1, units.count * firings.count > UnitFirings.few else {
      (listed, first) = (firings, [])
      return
    }
    var places: [(unit: Int, firing: Int)] = []
    places.reserveCapacity(firings.count)
    for (number, firing) in firings.enumerated() {
      var unit = UnitFirings.unit(at: firing.start, units)
      while unit < units.count, units[unit].start < firing.end {
        places.append((unit, number))
        unit += 1
      }
    }
    places.sort { $0 < $1 }
    listed = places.map { firings[$0.firing] }
    var first = [Int](repeating: 0, count: units.count + 1)
    for place in places { first[place.unit + 1] += 1 }
    for unit in units.indices { first[unit + 1] += first[unit] }
    self.first = first
  }

  /// Those that reach into unit `number`; where there are few, others too, for whoever looks at places.
  subscript(_ number: Int) -> ArraySlice<CompiledCodebook.Firing> {
    first.isEmpty ? listed[...] : listed[first[number]..<first[number + 1]]
  }

  /// The unit that holds `position`.
  private static func unit(at position: Int, _ units: [TextUnit]) -> Int {
    var (low, high) = (0, units.count)
    while low < high {
      let middle = (low + high) / 2
      if units[middle].end <= position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
