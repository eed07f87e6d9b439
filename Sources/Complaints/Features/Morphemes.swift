internal import Morphology
internal import Posts

/// The morphemes of a text by position.
struct Morphemes: Sendable {
  struct Item: Sendable {
    let name: String
    let form: String
    let tag: Tag
    let start: Int
    let end: Int
  }

  let items: [Item]

  init(_ tokens: [Token], in text: FoldedText) {
    var items: [Item] = []
    items.reserveCapacity(tokens.count)
    for token in tokens {
      let start = text.position(ofScalar: token.range.start)
      let end = min(text.position(ofScalar: max(token.range.start, token.range.end - 1)) + 1, text.count)
      guard start < end else { continue }
      let form = token.tag == .SN ? "0" : token.form
      items.append(
        Item(name: "\(form)/\(token.tag.rawValue)", form: form, tag: token.tag, start: start, end: end))
    }
    self.items = items
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
}
