/// What was found in texts met lately: in an outage the same words are posted again and again, word for word.
struct RecentFindings {
  private static let slots = 1 << 11
  // Bytes of the longest text that is kept: the slots then hold some megabytes at most.
  private static let longest = 1000

  private var texts = [String](repeating: "", count: slots)
  private var findings = [Finding?](repeating: nil, count: slots)

  /// What was found in `text`, if it was met lately.
  func finding(of text: String) -> Finding? {
    let slot = RecentFindings.slot(of: text)
    // Byte by byte: letters written in parts are equal to whole ones, and their evidence stands elsewhere.
    return texts[slot].utf8.elementsEqual(text.utf8) ? findings[slot] : nil
  }

  /// Keeps what was found in `text`, in place of whatever had its slot.
  mutating func keep(_ finding: Finding, of text: String) {
    guard text.utf8.count <= RecentFindings.longest else { return }
    let slot = RecentFindings.slot(of: text)
    texts[slot] = text
    findings[slot] = finding
  }

  // By bytes: String's own hash would normalise every letter first.
  private static func slot(of text: String) -> Int {
    Int(truncatingIfNeeded: FeatureKey(text).value) & (slots - 1)
  }
}
