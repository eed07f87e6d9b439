internal import Morphology
internal import Posts

/// The morphemes of a text by position.
struct Morphemes: Sendable {
  struct Item: Sendable {
    /// The place of the token.
    let token: Int
    let tag: Tag
    let start: Int
    let end: Int
    /// The form, hashed; as it counts in the model; and with the tag, as the model names it.
    let hashed: FeatureKey.Part
    let form: FeatureKey.Part
    let name: FeatureKey.Part
  }

  private(set) var items: [Item] = []
  private var tokens: [Token] = []

  /// None.
  init() {}

  init(_ tokens: [Token], in text: FoldedText) { read(tokens, in: text) }

  /// Forgets the last text, and finds the places of `tokens` in another.
  mutating func read(_ tokens: [Token], in text: FoldedText) {
    items.removeAll(keepingCapacity: true)
    items.reserveCapacity(tokens.count)
    // Tokens come in the order of the text, so that each is found from the one before it.
    var place = 0
    let tags = FeatureKey.Part.tags
    for (number, token) in tokens.enumerated() {
      let start = text.position(ofScalar: token.range.start, from: place)
      let last = text.position(ofScalar: max(token.range.start, token.range.end - 1), from: start)
      place = start
      let end = min(last + 1, text.count)
      guard start < end else { continue }
      let hashed = FeatureKey.Part(token.form)
      let form = token.tag == .SN ? FeatureKey.Part.number : hashed
      items.append(
        Item(
          token: number, tag: token.tag, start: start, end: end, hashed: hashed, form: form,
          name: form + tags[token.tag.index]))
    }
    self.tokens = tokens
  }

  /// The places of those that begin at positions `start..<end`.
  ///
  /// - Complexity: O(log n).
  func places(from start: Int, to end: Int) -> Range<Int> {
    let first = firstPlace(from: start)
    return first..<max(first, firstPlace(from: end))
  }

  private func firstPlace(from start: Int) -> Int {
    var (low, high) = (0, items.count)
    while low < high {
      let middle = (low + high) / 2
      if items[middle].start < start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The form of `item` as it counts in the model: any number is 0.
  func form(of item: Item) -> String { item.tag == .SN ? "0" : tokens[item.token].form }

  /// `item` as the model names it.
  func name(of item: Item) -> String { "\(form(of: item))/\(item.tag.rawValue)" }
}

extension FeatureKey.Part {
  fileprivate static let number = FeatureKey.Part("0")
  fileprivate static let tags = Tag.allCases.map { FeatureKey.Part("/" + $0.rawValue) }
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
