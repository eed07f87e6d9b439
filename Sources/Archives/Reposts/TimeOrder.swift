internal import Scratch

/// The order of texts by time, then by the digest of the id, made in slices: memory holds the times of one slice only.
enum TimeOrder {
  private struct Text {
    let time: Int64
    let id: UInt64
    let place: Int32
  }

  private static let steps = 256
  // About so many texts make a slice.
  private static let textsAtOnce = 1 << 17

  /// The place of each sketch in that order.
  static func ranks(of sketches: SketchFile) throws(ScratchError) -> ScratchNumbers {
    var (first, last) = (Int64.max, Int64.min)
    try sketches.forEachTime { _, time in
      guard time != .max else { return }
      (first, last) = (min(first, time), max(last, time))
    }
    let span = first <= last ? Double(last) - Double(first) + 1 : 1
    // Undated texts make a step of their own.
    func step(of time: Int64) -> Int {
      time == .max ? steps : min(steps - 1, Int((Double(time) - Double(first)) / span * Double(steps)))
    }
    var counts = [Int](repeating: 0, count: steps + 1)
    try sketches.forEachTime { counts[step(of: $1)] += 1 }
    let ranks = ScratchNumbers(pages: 256)
    var ranked: Int32 = 0
    var from = 0
    while from < counts.count {
      var (to, wanted) = (from, 0)
      while to < counts.count, to == from || wanted + counts[to] <= textsAtOnce {
        wanted += counts[to]
        to += 1
      }
      var texts: [Text] = []
      texts.reserveCapacity(wanted)
      try sketches.forEachTimeAndID { place, time, id in
        guard (from..<to).contains(step(of: time)) else { return }
        texts.append(Text(time: time, id: id, place: Int32(place)))
      }
      texts.sort { ($0.time, $0.id) < ($1.time, $1.id) }
      // Written as they lie, so that no page of them is needed twice.
      var places = texts.indices.map { (place: texts[$0].place, rank: ranked + Int32($0)) }
      places.sort { $0.place < $1.place }
      for (place, rank) in places { try ranks.set(rank, at: Int(place)) }
      ranked += Int32(texts.count)
      from = to
    }
    return ranks
  }
}
