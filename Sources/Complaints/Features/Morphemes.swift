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
    /// The form as it is in the text, hashed.
    let hashed: FeatureKey.Part
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
    for (number, token) in tokens.enumerated() {
      let start = text.position(ofScalar: token.range.start, from: place)
      let last = text.position(ofScalar: max(token.range.start, token.range.end - 1), from: start)
      place = start
      let end = min(last + 1, text.count)
      guard start < end else { continue }
      items.append(
        Item(
          token: number, tag: token.tag, start: start, end: end,
          hashed: FeatureKey.Part(token.form)))
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

extension FeatureKey.Hasher {
  private static let number = FeatureKey.Part("0")
  private static let tags = Tag.allCases.map { FeatureKey.Part("/" + $0.rawValue) }

  /// Adds the form of a morpheme without writing it down.
  @inline(__always)
  mutating func add(formOf item: Morphemes.Item) {
    add(item.tag == .SN ? FeatureKey.Hasher.number : item.hashed)
  }

  /// Adds the name of a morpheme without writing it down.
  @inline(__always)
  mutating func add(_ item: Morphemes.Item) {
    add(formOf: item)
    add(FeatureKey.Hasher.tags[item.tag.index])
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
