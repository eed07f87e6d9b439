import Complaints
import Posts
import Testing
import Trends

@Suite struct TrendTests {
  static let refund = ComplaintType.ID(rawValue: "refund")
  static let delay = ComplaintType.ID(rawValue: "delay")
  static let start: Int64 = 1_665_815_400  // 2022-10-15T15:30:00+09:00
  static let period = start..<(start + 127 * 3600 + 1800)

  static func axis(_ bin: Bin, zone: Zone = .seoul) -> Axis {
    Axis(
      period: period, bin: bin, zone: zone,
      phases: [
        Axis.Phase(id: "one", span: start..<start + 40_000),
        Axis.Phase(id: "two", span: start + 40_000..<period.upperBound),
      ])
  }

  static func moment(_ text: String, _ precision: Moment.Precision = .second) throws -> Moment {
    let time = try #require(CivilTime(iso8601: text))
    return Moment(
      seconds: time.seconds, offsetMinutes: time.offsetMinutes, precision: precision, origin: .stated)
  }

  @Test func `one instant falls in one bin however its zone was written`() throws {
    let axis = Self.axis(.hour)
    let korea = try axis.slot(of: Self.moment("2022-10-17T14:24:06+09:00"))
    #expect(korea == axis.slot(of: try Self.moment("2022-10-17T05:24:06Z")))
    guard case .bin(let index) = korea else { Issue.record("no bin"); return }
    #expect(Zone.seoul.clock(at: axis.bins[index].lowerBound).description == "2022-10-17T14:00:00+09:00")
  }

  @Test(arguments: [
    (Bin.minute1, 7650, "2022-10-15T15:30:00+09:00"), (.minutes5, 1530, "2022-10-15T15:30:00+09:00"),
    (.minutes15, 510, "2022-10-15T15:30:00+09:00"), (.hour, 128, "2022-10-15T15:00:00+09:00"),
    (.hours3, 43, "2022-10-15T15:00:00+09:00"), (.day, 6, "2022-10-15T00:00:00+09:00"),
    (.phase, 2, "2022-10-15T15:30:00+09:00"),
  ])
  func `the period is cut on the clock of its zone`(bin: Bin, count: Int, first: String) throws {
    let axis = Self.axis(bin)
    #expect(axis.bins.count == count)
    let begin = try #require(axis.bins.first).lowerBound
    #expect(Zone.seoul.clock(at: begin).description == first)
  }

  @Test(arguments: [
    ("2022-10-17T00:00:00+09:00", Moment.Precision.day, Bin.hour, "day-only"),
    ("2022-10-17T00:00:00+09:00", .day, .day, "bin"),
    ("2022-10-17T14:00:00+09:00", .hour, .hour, "bin"),
    ("2022-10-17T14:00:00+09:00", .hour, .minutes15, "hour-only"),
    ("2022-10-17T14:59:00+09:00", .minute, .hour, "bin"),
    ("2022-10-01T00:00:00+09:00", .month, .day, "month-only"),
    ("2022-10-23T14:59:00+09:00", .second, .hour, "outside"),
  ])
  func `a time is in a bin only if all of it is`(
    text: String, precision: Moment.Precision, bin: Bin, sort: String
  ) throws {
    #expect(Self.axis(bin).slot(of: try Self.moment(text, precision)).sort == sort)
  }

  @Test(
    arguments: [
      // The second phase begins at 2022-10-16T02:36:40+09:00.
      ("2022-10-16T00:00:00+09:00", Moment.Precision.second, "one"), ("2022-10-16T00:00:00+09:00", .day, nil),
      ("2022-10-16T02:00:00+09:00", .hour, nil), ("2022-10-16T02:36:00+09:00", .minute, nil),
      ("2022-10-16T01:00:00+09:00", .hour, "one"), ("2022-10-15T00:00:00+09:00", .day, nil),
      ("2022-10-17T00:00:00+09:00", .day, "two"), ("2022-10-20T00:00:00+09:00", .day, nil),
      ("2022-10-01T00:00:00+09:00", .month, nil), ("2022-10-23T14:59:00+09:00", .second, nil),
    ] as [(String, Moment.Precision, String?)])
  func `a time is in a phase only if all of it is`(
    text: String, precision: Moment.Precision, phase: String?
  ) throws {
    let moment = try Self.moment(text, precision)
    let axis = Self.axis(.phase)
    #expect(axis.phase(of: moment)?.id == phase)
    // As bins do.
    if case .bin(let index) = axis.slot(of: moment) {
      #expect(axis.phases[index].id == phase)
    } else {
      #expect(phase == nil)
    }
    #expect(axis.phase(of: nil) == nil)
  }

  @Test func `a bare Korean date straddles days in another zone`() throws {
    let moment = try Self.moment("2022-10-17T00:00:00+09:00", .day)
    let utc = try #require(Zone("UTC"))
    let slot = Self.axis(.day, zone: utc).slot(of: moment)
    #expect(slot.sort == "day-only")
    // It keeps its date: on the clock of UTC its midnight is the day before.
    guard case .coarse(let start, let offset, _) = slot else { Issue.record("no row of its own"); return }
    #expect(utc.clock(at: start, writtenAt: offset).description == "2022-10-17T00:00:00+09:00")
    let hour = try Self.axis(.minutes15, zone: utc).slot(of: Self.moment("2022-10-17T14:00:00+09:00", .hour))
    guard case .coarse(let start, let offset, _) = hour else { Issue.record("no row of its own"); return }
    #expect(utc.clock(at: start, writtenAt: offset).description == "2022-10-17T05:00:00Z")
  }

  @Test func `phases end where the period ends, and those outside of it are none`() {
    let phases = [
      Axis.Phase(id: "late", span: 400..<500), Axis.Phase(id: "one", span: 0..<100),
      Axis.Phase(id: "two", span: 100..<200), Axis.Phase(id: "three", span: 200..<400),
    ]
    let axis = Axis(period: 150..<300, bin: .phase, zone: .seoul, phases: phases)
    #expect(axis.phases.map(\.id) == ["two", "three"] && axis.bins == [150..<200, 200..<300])
  }

  /// Posts drawn by lot; the seed is in the name of the test's message.
  static func observations(seed: UInt64, count: Int) -> [Observation] {
    var lot = SeededGenerator(seed: seed)
    return (0..<count).map { index in
      let precision: Moment.Precision = lot.below(10) == 0 ? .day : .second
      let offset = Int64(lot.below(Int(period.count)))
      let moment = Moment(
        seconds: precision == .day ? Zone.seoul.floor(start + offset, to: 86_400) : start + offset,
        offsetMinutes: 540, precision: precision, origin: .stated)
      let complains = lot.below(3) > 0
      return Observation(
        moment: lot.below(12) == 0 ? nil : moment,
        isComplaint: complains,
        kinds: complains ? (lot.below(2) == 0 ? [refund] : [refund, delay]) : [],
        author: lot.below(5) == 0 ? nil : "a\(lot.below(40))",
        family: lot.below(4) == 0 ? "f\(lot.below(6))" : nil,
        parts: [Segment(.platform, lot.below(2) == 0 ? "x" : "naver-blog")])
    }
  }

  static func trend(_ observations: some Sequence<Observation>, _ bin: Bin) -> Trend {
    var trend = Trend(axis: axis(bin), kinds: [refund, delay])
    for observation in observations { trend.add(observation) }
    return trend
  }

  static func table(_ trend: Trend) -> [String] {
    trend.parts.flatMap { part in
      trend.rows(part).map { row in
        "\(row.slot) \(row.series.id) \(part) \(String(describing: row.counts)) \(row.base) \(String(describing: row.cumulative))"
      }
    }
  }

  @Test(arguments: Bin.allCases, [1, 2, 3] as [UInt64])
  func `order changes nothing, parts merge to the whole, and the rows add up`(bin: Bin, seed: UInt64) {
    let posts = Self.observations(seed: seed, count: 400)
    let whole = Self.trend(posts, bin)
    var lot = SeededGenerator(seed: seed)
    #expect(Self.table(Self.trend(posts.shuffled(using: &lot), bin)) == Self.table(whole), "seed \(seed)")
    var merged = Self.trend(posts.prefix(150), bin)
    merged.merge(Self.trend(posts.dropFirst(150), bin))
    #expect(Self.table(merged) == Self.table(whole), "seed \(seed)")
    #expect(whole.total == 400)
    #expect(whole.posts(.allPosts) == 400, "seed \(seed)")
    #expect(whole.posts(.anyComplaint) == posts.filter(\.isComplaint).count)
    #expect(
      whole.posts(.allPosts, Segment(.platform, "x"))
        + whole.posts(.allPosts, Segment(.platform, "naver-blog"))
        == 400)
    for row in whole.rows() {
      guard let counts = row.counts else { continue }
      #expect(counts.families <= counts.posts && counts.authors <= counts.posts)
    }
  }

  @Test(arguments: [400, 60_000])
  func `names that are put aside count as those that are kept in memory`(count: Int) throws {
    let posts = Self.observations(seed: 5, count: count)
    let kept = Self.trend(posts, .hours3)
    var aside = Trend(axis: Self.axis(.hours3), kinds: [Self.refund, Self.delay])
    let names = NameSpool()
    for post in posts { aside.add(post, namesTo: names) }
    try aside.settle(names)
    for part in kept.parts {
      for series in kept.series {
        for slot in kept.slots {
          let (left, right) = (kept.cell(slot, series, part), aside.cell(slot, series, part))
          #expect(
            (left.posts, left.authors, left.families) == (right.posts, right.authors, right.families),
            "\(slot) \(series) \(part)")
        }
        let (left, right) = (kept.whole(series, part), aside.whole(series, part))
        #expect(
          (left.posts, left.authors, left.families) == (right.posts, right.authors, right.families),
          "\(series) \(part)")
      }
    }
  }

  @Test func `empty bins are 0 and bins out of reach are blank`() throws {
    var trend = Trend(axis: Self.axis(.hour), kinds: [Self.refund])
    var coverage = Coverage()
    for text in ["2022-10-15T16:10:00+09:00", "2022-10-15T18:10:00+09:00"] {
      let moment = try Self.moment(text)
      coverage.widen(to: moment)
      trend.add(
        Observation(
          moment: moment, isComplaint: true, kinds: [Self.refund],
          author: nil, family: nil, parts: []))
    }
    trend.coverage = coverage
    let posts = trend.rows().filter { $0.series == .kind(Self.refund) }.map { $0.counts?.posts }
    #expect(posts.prefix(6) == [nil, 1, 0, 1, nil, nil])
  }

  @Test func `distinct names are counted once in whatever order`() {
    var lot = SeededGenerator(seed: 9)
    var count = DistinctCount()
    var names: Set<Int> = []
    for _ in 0..<5000 {
      let name = lot.below(700)
      names.insert(name)
      count.insert(DistinctCount.digest("n\(name)"))
    }
    #expect(count.count == names.count)
  }
}
