import Posts
import Reports
import Testing

/// Masking, held to a list that had no part in writing the rules.
@Suite struct LetterboxTests {
  static let personal = Letterbox.personal.split(separator: "\n").map(String.init)
  static let innocent = Letterbox.innocent.split(separator: "\n").map(String.init)

  /// The text of a row and all stretches that must be masked.
  static func parse(_ row: String) -> (text: String, ranges: [TextRange]) {
    var text = String.UnicodeScalarView()
    var ranges: [TextRange] = []
    var start = 0
    for scalar in row.unicodeScalars {
      switch scalar {
      case "⟦": start = text.count
      case "⟧": ranges.append(TextRange(start: start, end: text.count))
      default: text.append(scalar)
      }
    }
    return (String(text), ranges)
  }

  @Test func `the list is long enough to mean something`() {
    #expect(Set(Self.personal + Self.innocent).count == Self.personal.count + Self.innocent.count)
    #expect(Self.personal.count + Self.innocent.count >= 300)
    #expect(Self.innocent.count >= 200)
  }

  @Test func `at least 98 in 100 stretches of personal data are masked, whole`() {
    var all = 0
    var missed: [String] = []
    for row in Self.personal {
      let (text, ranges) = Self.parse(row)
      let masked = PrivacyTests.privacy.mask(text)
      for range in ranges {
        all += 1
        let isHidden = (range.start..<range.end).allSatisfy { place in
          masked.replacements.contains { $0.range.start <= place && place < $0.range.end }
        }
        if !isHidden { missed.append("\(text) → \(masked.text)") }
      }
    }
    #expect(
      Double(missed.count) <= 0.02 * Double(all),
      "\(all) stretches, missed: \(missed.joined(separator: " | "))")
  }

  @Test func `at most 5 in 1000 innocent texts are touched`() {
    let wrong = Self.innocent.map { PrivacyTests.privacy.mask($0) }.filter { !$0.replacements.isEmpty }
    #expect(
      Double(wrong.count) <= 0.005 * Double(Self.innocent.count),
      "\(Self.innocent.count) rows, wrong: \(wrong.map(\.text).joined(separator: " | "))")
  }
}
