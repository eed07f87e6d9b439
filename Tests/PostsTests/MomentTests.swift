import Posts
import Testing

@Suite struct MomentTests {
  @Test(arguments: [
    ("2022-10-17T14:24:06+09:00", Int64(1_665_984_246), 540), ("1970-01-01T00:00:00Z", 0, 0),
    ("2022-10-17T05:24:06.123Z", 1_665_984_246, 0), ("2020-02-29T00:00-0730", 1_582_961_400, -450),
    ("1969-12-31T23:59:59Z", -1, 0), ("2000-03-01 09:00:00+09", 951_868_800, 540),
  ])
  func `an ISO 8601 time is read to the second`(text: String, seconds: Int64, offset: Int) throws {
    let time = try #require(CivilTime(iso8601: text))
    #expect(time.seconds == seconds)
    #expect(time.offsetMinutes == offset)
  }

  @Test(arguments: [
    "2022-02-30T00:00:00Z", "2022-13-01T00:00:00Z", "2022-10-17T24:00:00Z", "2022-10-17T14:24:06",
    "2022-10-17T14:24:06+09:60", "x", "", "2022-1٣-01T00:00:00Z", "2022-10-17T14:24:06Zz",
  ])
  func `what is no time is not made one`(text: String) {
    #expect(CivilTime(iso8601: text) == nil)
  }

  @Test func `a time and its fields say the same for every day of 400 years`() {
    for day in stride(from: -80_000, to: 80_000, by: 1) {
      let seconds = Int64(day) * 86400 + 3_661
      let time = CivilTime(seconds: seconds, offsetMinutes: 540)
      #expect(time.seconds == seconds)
      #expect(time.weekday == ((day + 3) % 7 + 7) % 7)
    }
  }

  @Test func `a moment shows the instant and the writer's clock`() {
    let moment = Moment(seconds: 1_665_984_246, offsetMinutes: 540, precision: .second, origin: .stated)
    #expect(moment.instant == "2022-10-17T05:24:06Z")
    #expect(moment.written == "2022-10-17T14:24:06+09:00")
  }
}
