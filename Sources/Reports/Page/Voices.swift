internal import Posts

/// The posts that speak for a kind: the strongest, the strongest of another trade or author, the earliest clear one.
struct Voices {
  /// Why a post was chosen.
  enum Reason: Sendable {
    case strongest, next, earliest

    var words: Bilingual {
      switch self {
      case .strongest: Bilingual(ko: "점수가 가장 높은 글", en: "highest score")
      case .next: Bilingual(ko: "다른 사람 글 가운데 점수가 가장 높은 글", en: "highest score by another author")
      case .earliest: Bilingual(ko: "뚜렷한 글 가운데 가장 먼저 올라온 글", en: "earliest of the clear posts")
      }
    }
  }

  private var ranked: [(score: Double, entry: Entry)] = []
  /// Dated posts that scored higher than all before them: the earliest of any score is among them.
  private var records: [(score: Double, entry: Entry)] = []
  private var strongest = -Double.infinity

  /// Hears a post of the kind; posts come by time.
  mutating func hear(_ entry: Entry, score: Double) {
    strongest = max(strongest, score)
    if entry.post.published != nil, score > records.last?.score ?? -.infinity {
      records.append((score, entry))
    }
    // Long texts and shouts do not represent; they stay in the list.
    guard (12...220).contains(entry.text.unicodeScalars.count) else { return }
    let place = ranked.firstIndex { $0.score < score } ?? ranked.count
    guard place < 8 else { return }
    ranked.insert((score, entry), at: place)
    if ranked.count > 8 { ranked.removeLast() }
  }

  /// The first post with at least half the highest score: one that barely passes proves little, and would be printed as
  /// proof. Labels that people gave have no score, and are all clear.
  private var earliest: Entry? {
    guard strongest >= 0 else { return nil }
    return records.first { $0.score >= strongest / 2 }?.entry
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
