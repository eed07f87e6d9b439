import Testing

@testable import Complaints

/// What fires in a unit is told for it, whether it is looked through or listed.
@Suite struct UnitFiringsTests {
  @Test(arguments: [0, 3, 40, 400]) func `each unit has what reaches into it`(count: Int) {
    var random = SystemRandomNumberGenerator()
    for units in 1...24 {
      let units = (0..<units).map { TextUnit(start: $0 * 7, end: $0 * 7 + 7) }
      let length = units.count * 7
      let firings = (0..<count).map { number in
        let start = Int.random(in: 0..<length, using: &random)
        let end = min(length, start + Int.random(in: 0...12, using: &random))
        return CompiledCodebook.Firing(pattern: number, start: start, end: end, blockedBy: nil)
      }
      let listed = UnitFirings(firings, in: units)
      for (number, unit) in units.enumerated() {
        func reaches(_ firing: CompiledCodebook.Firing) -> Bool {
          firing.start < unit.end && unit.start < firing.end
        }
        #expect(
          listed[number].filter(reaches).map(\.pattern) == firings.filter(reaches).map(\.pattern),
          "unit \(number) of \(units.count)")
      }
    }
  }
}
