internal import FoundationEssentials
internal import Morphology

/// A morpheme of an analysed sentence.
struct Analysed: Hashable {
  let form: String
  let tag: Tag
  let irregular: Bool
  /// Whether it is a coda that no word explains (Z_CODA).
  let isLeftover: Bool

  var key: String { form + "/" + tag.rawValue }
}

/// A sentence with its morphemes.
struct Sentence {
  let text: String
  let morphemes: [Analysed]
}

/// Reads analysed text: `raw TAB form/TAG form/TAG …`, a sentence a line, `_` for white space inside a form.
struct SilverReader {
  private var tags: [Substring: (tag: Tag, irregular: Bool)] = [:]
  /// Lines that did not read: no tab, a tag that is not in the tag set.
  private(set) var skipped = 0

  mutating func read(_ path: String) throws -> [Sentence] {
    let data = try Data(contentsOf: URL(filePath: path))
    let text = String(decoding: data, as: UTF8.self)
    var sentences: [Sentence] = []
    for line in text.split(separator: "\n") {
      if let sentence = sentence(line) { sentences.append(sentence) } else { skipped += 1 }
    }
    return sentences
  }

  private mutating func sentence(_ line: Substring) -> Sentence? {
    let fields = line.split(separator: "\t")
    guard fields.count == 2 else { return nil }
    var morphemes: [Analysed] = []
    for item in fields[1].split(separator: " ") {
      guard let slash = item.lastIndex(of: "/") else { return nil }
      let form = String(item[..<slash]).replacing("_", with: " ")
      let tag = item[item.index(after: slash)...]
      if tag == "Z_CODA" || tag == "Z_SIOT" {
        morphemes.append(Analysed(form: form, tag: .UN, irregular: false, isLeftover: true))
        continue
      }
      if tags[tag] == nil { tags[tag] = Tag.parse(tag) }
      guard let known = tags[tag] else { return nil }
      morphemes.append(Analysed(form: form, tag: known.tag, irregular: known.irregular, isLeftover: false))
    }
    return Sentence(text: String(fields[0]), morphemes: morphemes)
  }
}
