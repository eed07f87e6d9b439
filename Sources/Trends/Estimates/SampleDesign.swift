/// A sample drawn by lot within strata: the same number from each as far as they reach.
public enum SampleDesign {
  /// A drawn unit.
  public struct Draw: Hashable, Sendable {
    /// The unit.
    public let id: String
    /// Its stratum.
    public let stratum: String
    /// The chance with which it was drawn: drawn by all in the stratum.
    public let inclusion: Double
  }

  /// Draws `size` units, or all if there are fewer; the same from the same seed, whatever the order of `units`.
  ///
  /// - Returns: draws in the order of their ids. The chances of all units together make the size of the sample.
  public static func draw(
    _ units: some Sequence<(id: String, stratum: String)>, size: Int, seed: UInt64
  ) -> [Draw] {
    let strata = Dictionary(grouping: units, by: \.stratum).mapValues { $0.map(\.id).sorted() }
    let names = strata.keys.sorted()
    let sizes = share(size, among: names.map { strata[$0]?.count ?? 0 })
    var lot = SeededGenerator(seed: seed)
    var draws: [Draw] = []
    for (name, size) in zip(names, sizes) {
      var ids = strata[name] ?? []
      let inclusion = Double(size) / Double(max(1, ids.count))
      for place in 0..<size {
        ids.swapAt(place, place + lot.below(ids.count - place))
        draws.append(Draw(id: ids[place], stratum: name, inclusion: inclusion))
      }
    }
    return draws.sorted { $0.id < $1.id }
  }

  /// Shares `size` evenly among strata that hold at most `limits`; what a small one cannot take goes to the others.
  static func share(_ size: Int, among limits: [Int]) -> [Int] {
    var sizes = limits.map { _ in 0 }
    var left = min(size, limits.reduce(0, +))
    while left > 0 {
      let open = limits.indices.filter { sizes[$0] < limits[$0] }
      let each = left / open.count
      if each == 0 {
        for index in open.prefix(left) { sizes[index] += 1 }
        return sizes
      }
      for index in open {
        let more = min(each, limits[index] - sizes[index])
        sizes[index] += more
        left -= more
      }
    }
    return sizes
  }
}
