/// Which patterns are found wherever another one is found.
///
/// Decided from the shape of the patterns alone, so that a yes is certain and a no may be wrong.
extension PatternNode {
  /// Whether every match of `other` holds a match of this pattern.
  func covers(_ other: PatternNode) -> Bool {
    if equals(other) { return true }
    switch other {
    case .literal: return opens(other)
    case .sequence(let left, let right, _): return covers(left) || covers(right)
    case .alternatives(let members): return members.allSatisfy(covers)
    case .near(let members, _): return members.contains(where: covers)
    default: return false
    }
  }

  /// Whether every match of `other` is a match of this pattern, from its first to its last character.
  private func equals(_ other: PatternNode) -> Bool {
    if self == other { return true }
    switch (self, other) {
    case (_, .alternatives(let members)): return members.allSatisfy(equals)
    case (.alternatives(let members), _): return members.contains { $0.equals(other) }
    case (.sequence(let left, let right, let gap), .sequence(let otherLeft, let otherRight, let otherGap)):
      return gap.positions >= otherGap.positions && (gap.crossesClauses || !otherGap.crossesClauses)
        && left.equals(otherLeft) && right.equals(otherRight)
    case (.near(let members, let distance), .near(let others, let otherDistance)):
      return distance >= otherDistance && members.count == others.count
        && zip(members, others).allSatisfy { $0.equals($1) }
    default: return false
    }
  }

  /// Whether this is a word that stands at the beginning of the word `other`.
  private func opens(_ other: PatternNode) -> Bool {
    switch (self, other) {
    case (.alternatives(let members), _): return members.contains { $0.opens(other) }
    case (
      .literal(let units, let endsInCoda, let opensWord, let endsWord),
      .literal(let otherUnits, _, let otherOpens, _)
    ):
      // A longer word does not end where this one would have to; a consonant before a vowel is no coda.
      return otherUnits.count > units.count && otherUnits.starts(with: units) && !endsWord
        && (!endsInCoda || !otherUnits[units.count].isVowel) && (!opensWord || otherOpens)
    default: return false
    }
  }
}
