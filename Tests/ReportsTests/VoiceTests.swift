import Complaints
import Posts
import Testing

@testable import Reports

@Suite struct VoiceTests {
  static func voices(_ scores: [Double]) throws -> Voices {
    var run = try SmallRun()
    for (index, score) in scores.enumerated() {
      run.add("p\(index)", hour: Double(index), kinds: ["refund"], text: "환불해 드린 이야기 \(index)", score: score)
    }
    var voices = Voices()
    try run.view().forEachEntry { voices.hear($0, score: $0.proofs[0].score) }
    return voices
  }

  @Test(
    arguments: [
      // The first post barely passes, the third is the first clear one.
      ([-0.5, 0.4, 2.2, 4, 3.9, 2.5], "p2"), ([3, 1, 4, 3.5], "p0"), ([0, 0, 0, 0], nil),
      ([-2, -1, -3, -2], nil),
    ] as [([Double], String?)])
  func `the earliest voice is one that clearly speaks for the kind`(scores: [Double], expected: String?)
    throws
  {
    let chosen = try Self.voices(scores).chosen
    #expect(chosen.first { $0.reason == .earliest }?.entry.id.rawValue == expected)
    #expect(chosen.count >= 2)
  }
}
