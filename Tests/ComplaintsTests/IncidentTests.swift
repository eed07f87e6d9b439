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

  @Test func `a fault names the line, what belongs there and what was found`() throws {
    let yaml = "id: x\ntitle: {ko: 가, en: a}\nzone: Asia/Seoul\nperiod:\n  from: yesterday\n  to: today\n"
    let fault = #expect(throws: LexiconFault.self) { try Incident(yaml: yaml, file: "x.yaml") }
    #expect(fault?.location == SourceLocation(file: "x.yaml", record: 5))
    #expect(fault?.found.en == "yesterday")
  }
}
