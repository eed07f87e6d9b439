internal import DoubleArray

/// A compiled model as bytes, and back. Reading proves every number that lookup relies on.
enum ModelImage {
  /// Changes with the layout of what is written.
  static let version: UInt64 = 7

  static func bytes(of model: Model) -> [UInt8] {
    var writer = RawArrayWriter()
    writer.append([version])
    write(model.forms, to: &writer)
    writer.append(model.tags.map { UInt8($0.index) })
    writer.append(model.guests.scalars)
    writer.append(model.trie.cells)
    writer.append(model.firstEntries)
    writer.append(model.entries)
    writer.append(model.parts)
    let gaps = model.gaps.sorted { $0.key < $1.key }
    writer.append(gaps.map { Int32($0.key) })
    writer.append(gaps.map { $0.value })
    writer.append(model.gapNodes)
    write(Array(model.classes.lexical), to: &writer)
    writer.append(model.bundleScores)
    for weights in [model.pairs, model.gapWeights, model.before, model.after, model.unknown] {
      writer.append(weights)
    }
    writer.append(model.sparse.slots)
    writer.append(model.sparse.filter)
    writer.append(model.words.firsts)
    writer.append(model.words.slots)
    writer.append([model.words.lastClass])
    write(model.lexNames, to: &writer)
    return writer.bytes
  }

  static func model(from bytes: [UInt8]) -> Model? {
    var reader = RawArrayReader(bytes)
    return model(from: &reader)
  }

  static func model(from reader: inout RawArrayReader) -> Model? {
    guard reader.array(of: UInt64.self) == [version],
      let forms = strings(from: &reader), let tagNumbers = reader.array(of: UInt8.self),
      tagNumbers.count == forms.count, let tags = tags(tagNumbers),
      let guests = reader.array(of: UInt32.self), let cells = reader.array(of: DoubleArray.Cell.self),
      let trie = DoubleArray(cells: cells), let firstEntries = reader.array(of: Int32.self),
      let entries = reader.array(of: Entry.self), let parts = reader.array(of: Part.self),
      let gapKeys = reader.array(of: Int32.self), let gapValues = reader.array(of: UInt64.self),
      gapKeys.count == gapValues.count, let gapNodes = reader.array(of: UInt64.self),
      let lexical = strings(from: &reader),
      let bundleScores = reader.array(of: Int32.self), let pairs = reader.array(of: Int16.self),
      let gapWeights = reader.array(of: Int16.self), let before = reader.array(of: Int16.self),
      let after = reader.array(of: Int16.self), let unknown = reader.array(of: Int16.self),
      let slots = reader.array(of: UInt32.self), let filter = reader.array(of: UInt64.self),
      let sparse = SparseWeights(slots: slots, filter: filter),
      let firsts = reader.array(of: UInt32.self), let rights = reader.array(of: UInt32.self),
      let lastClass = reader.array(of: UInt16.self)?.first,
      let words = WordPairs(firsts: firsts, slots: rights, lastClass: lastClass),
      let lexNames = strings(from: &reader),
      reader.isAtEnd
    else { return nil }
    let model = Model(
      forms: forms, tags: tags, guests: GuestScalars(Set(guests)), trie: trie, firstEntries: firstEntries,
      entries: entries, parts: parts,
      gaps: Dictionary(zip(gapKeys, gapValues), uniquingKeysWith: { first, _ in first }), gapNodes: gapNodes,
      classes: Classes(lexical: lexical), bundles: [], bundleScores: bundleScores, pairs: pairs,
      gapWeights: gapWeights, before: before, after: after, sparse: sparse, words: words, unknown: unknown,
      lexNames: lexNames)
    return isSound(model) ? model : nil
  }

  /// Whether every number in the model leads to something.
  private static func isSound(_ model: Model) -> Bool {
    let classes = model.classes.count
    guard model.pairs.count == classes * classes,
      model.gapWeights.count == Classes.tagCount * Classes.tagCount * 3,
      model.before.count == Model.contextCodes * 2 * classes, model.after.count == model.before.count,
      model.unknown.count == Model.unknownLengths * 4, !model.firstEntries.isEmpty
    else { return false }
    let keys = model.firstEntries.count - 1
    for cell in model.trie.cells where Int(cell.ending) > keys { return false }
    var last: Int32 = 0
    for first in model.firstEntries {
      guard first >= last, Int(first) <= model.entries.count else { return false }
      last = first
    }
    for entry in model.entries {
      guard Int(entry.left) < classes, Int(entry.right) < classes, entry.partCount > 0,
        Int(entry.bundle) < model.bundleScores.count,
        Int(entry.firstPart) + Int(entry.partCount) <= model.parts.count
      else { return false }
    }
    for part in model.parts where Int(part.morpheme) >= model.forms.count { return false }
    return true
  }

  private static func tags(_ numbers: [UInt8]) -> [Tag]? {
    let all = Tag.allCases
    guard numbers.allSatisfy({ Int($0) < all.count }) else { return nil }
    return numbers.map { all[Int($0)] }
  }

  private static func write(_ strings: [String], to writer: inout RawArrayWriter) {
    writer.append(strings.map { UInt32($0.utf8.count) })
    writer.append(strings.flatMap { $0.utf8 })
  }

  private static func strings(from reader: inout RawArrayReader) -> [String]? {
    guard let counts = reader.array(of: UInt32.self), let letters = reader.array(of: UInt8.self) else {
      return nil
    }
    var strings: [String] = []
    strings.reserveCapacity(counts.count)
    var place = 0
    for count in counts {
      let end = place + Int(count)
      guard end <= letters.count else { return nil }
      strings.append(String(decoding: letters[place..<end], as: UTF8.self))
      place = end
    }
    return place == letters.count ? strings : nil
  }
}
