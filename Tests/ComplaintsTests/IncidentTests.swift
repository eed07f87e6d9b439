import Complaints
import FoundationEssentials
import Lexicons
import Posts
import Testing

@Suite struct IncidentTests {
  @Test(arguments: ["kakao-2022-10", "kt-2021-10"])
  func `an incident file is named after its incident and its phases fill its period`(id: String) throws {
    let file = Lexicons.folder.appending(path: "incidents/\(id).yaml")
    let incident = try Incident(contentsOf: file)
    #expect(incident.id == id)
    #expect(incident.phases.first?.seconds.lowerBound == incident.period.lowerBound)
    #expect(incident.phases.last?.seconds.upperBound == incident.period.upperBound)
    for (phase, next) in zip(incident.phases, incident.phases.dropFirst()) {
      #expect(phase.seconds.upperBound == next.seconds.lowerBound)
    }
    #expect(!incident.services.isEmpty && incident.services.allSatisfy { !$0.spoken.isEmpty })
  }

  private static let head = "id: x\ntitle: {ko: 가, en: a}\nzone: Asia/Seoul\n"
  private static let period =
    "period:\n  from: \"2022-10-15T00:00:00+09:00\"\n  to: \"2022-10-16T00:00:00+09:00\"\n"

  private static func phase(_ id: String, _ from: String, _ to: String) -> String {
    "  - id: \(id)\n    title: {ko: 가, en: a}\n    from: \"2022-10-15T\(from):00+09:00\"\n    to: \"2022-10-15T\(to):00+09:00\"\n"
  }

  @Test func `phases that overlap are refused, since a post can be of one only`() throws {
    let apart =
      Self.head + Self.period + "phases:\n" + Self.phase("a", "01:00", "02:00")
      + Self.phase("b", "02:00", "03:00")
    #expect(try Incident(yaml: apart, file: "x.yaml").phases.count == 2)
    let fault = #expect(throws: LexiconFault.self) {
      try Incident(yaml: apart + Self.phase("c", "01:30", "01:40"), file: "x.yaml")
    }
    #expect(fault?.found.en == "c" && fault?.expected.en.contains("'a'") == true)
  }

  @Test func `keys that nobody reads are told with their places`() throws {
    let odd =
      Self.head + "bogus: 1\n" + Self.period + "milestone: []\nphases:\n"
      + Self.phase("a", "01:00", "02:00") + "    color: red\n"
    let strangers = try Incident(yaml: odd, file: "x.yaml").strangers
    #expect(strangers.map(\.found.en) == ["bogus", "milestone", "color"])
    #expect(strangers.allSatisfy { $0.location.file == "x.yaml" && $0.location.record != nil })
    for id in ["kakao-2022-10", "kt-2021-10"] {
      let file = Lexicons.folder.appending(path: "incidents/\(id).yaml")
      #expect(try Incident(contentsOf: file).strangers.isEmpty)
    }
  }

  @Test func `a fault names the line, what belongs there and what was found`() throws {
    let yaml = "id: x\ntitle: {ko: 가, en: a}\nzone: Asia/Seoul\nperiod:\n  from: yesterday\n  to: today\n"
    let fault = #expect(throws: LexiconFault.self) { try Incident(yaml: yaml, file: "x.yaml") }
    #expect(fault?.location == SourceLocation(file: "x.yaml", record: 5))
    #expect(fault?.found.en == "yesterday")
  }
}
