/// The classes whose neighbours the model weighs: every tag, and the frequent words by themselves.
package struct Classes: Sendable {
  /// The edge of a text.
  package static let edge: UInt16 = 0
  /// A coda that no word explains (the ㅇ of 했어용).
  package static let leftover = UInt16(Tag.allCases.count + 1)
  /// A noun that is in no lexicon.
  package static let unknown = leftover + 1

  /// `하/XSV`, `NNG`: what the model files call the classes.
  package let names: [String]
  /// The tag of each class; edge, leftover codas and unknown nouns count as tags of their own.
  package let tags: [UInt8]
  /// The number of tags so counted.
  package static let tagCount = Tag.allCases.count + 3

  private let numbers: [String: UInt16]

  /// All tags, and the words `lexical` (as `form/TAG`).
  package init(lexical: [String]) {
    var names = ["^"] + Tag.allCases.map(\.rawValue) + ["LEFTOVER", "UNKNOWN"]
    var tags = (0..<Self.tagCount).map { UInt8($0) }
    for name in lexical {
      guard let slash = name.lastIndex(of: "/"),
        let tag = Tag(rawValue: String(name[name.index(after: slash)...]))
      else { continue }
      names.append(name)
      tags.append(UInt8(tag.index + 1))
    }
    self.names = names
    self.tags = tags
    numbers = Dictionary(names.enumerated().map { ($1, UInt16($0)) }, uniquingKeysWith: { first, _ in first })
  }

  package var count: Int { names.count }

  /// The words that are classes of their own.
  package var lexical: ArraySlice<String> { names.dropFirst(Self.tagCount) }

  /// The class called `name`.
  package func number(of name: String) -> UInt16? { numbers[name] }

  /// The class of a word.
  package func number(of key: String, tag: Tag) -> UInt16 { numbers[key] ?? UInt16(tag.index + 1) }
}
