internal import Posts

/// The posts that speak for a kind: the strongest, the strongest of another trade or author, the earliest.
struct Voices {
  /// Why a post was chosen.
  enum Reason: Sendable {
    case strongest, next, earliest

    var words: Bilingual {
      switch self {
      case .strongest: Bilingual(ko: "점수가 가장 높은 글", en: "highest score")
      case .next: Bilingual(ko: "다른 사람 글 가운데 점수가 가장 높은 글", en: "highest score by another author")
      case .earliest: Bilingual(ko: "가장 먼저 올라온 글", en: "earliest post")
      }
    }
  }

  private var ranked: [(score: Double, entry: Entry)] = []
  private var earliest: Entry?

  /// Hears a post of the kind; posts come by time.
  mutating func hear(_ entry: Entry, score: Double) {
    if earliest == nil, entry.post.published != nil { earliest = entry }
    // Long texts and shouts do not represent; they stay in the list.
    guard (12...220).contains(entry.text.unicodeScalars.count) else { return }
    let place = ranked.firstIndex { $0.score < score } ?? ranked.count
    guard place < 8 else { return }
    ranked.insert((score, entry), at: place)
    if ranked.count > 8 { ranked.removeLast() }
  }

  /// At most three posts, each once, each with its reason.
  var chosen: [(entry: Entry, reason: Reason)] {
    var result: [(entry: Entry, reason: Reason)] = []
    if let first = ranked.first { result.append((first.entry, .strongest)) }
    if let other = ranked.dropFirst().first(where: {
      $0.entry.writer == nil || $0.entry.writer != result.first?.entry.writer
    }) {
      result.append((other.entry, .next))
    }
    if let earliest, !result.contains(where: { $0.entry.id == earliest.id }),
      earliest.text.unicodeScalars.count <= 400
    {
      result.append((earliest, .earliest))
    }
    return result
  }
}
