internal import Morphology
internal import Posts

/// The morphemes of a text by position.
struct Morphemes: Sendable {
  struct Item: Sendable {
    let form: String
    let tag: Tag
    let start: Int
    let end: Int

    /// As the model names it.
    var name: String { "\(form)/\(tag.rawValue)" }
  }

  let items: [Item]

  init(_ tokens: [Token], in text: FoldedText) {
    var items: [Item] = []
    items.reserveCapacity(tokens.count)
    for token in tokens {
      let start = text.position(ofScalar: token.range.start)
      let end = min(text.position(ofScalar: max(token.range.start, token.range.end - 1)) + 1, text.count)
      guard start < end else { continue }
      items.append(Item(form: token.tag == .SN ? "0" : token.form, tag: token.tag, start: start, end: end))
    }
    self.items = items
  }
}

extension FeatureKey.Hasher {
  /// Adds the name of a morpheme without writing it down.
  mutating func add(_ item: Morphemes.Item) {
    add(item.form)
    add(UInt8(ascii: "/"))
    add(item.tag.rawValue)
  }
}

extension Tag {
  /// Whether words of this tag carry meaning of their own.
  var isContent: Bool {
    switch self {
    case .NNG, .NNP, .NR, .NP, .VV, .VA, .VX, .VCN, .MAG, .MM, .IC, .XR, .NNB, .XSN: true
    default: false
    }
  }

  /// Whether it is a sign, a number or foreign letters.
  var isSign: Bool {
    switch self {
    case .SF, .SP, .SS, .SE, .SO, .SW, .SL, .SH, .SN: true
    default: false
    }
  }
}
