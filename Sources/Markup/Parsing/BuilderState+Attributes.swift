extension BuilderState {
  /// Adds an attribute to the element that was opened last.
  ///
  /// - Parameter keepsReferences: whether the parser wrote `&#38;` for `&`, as it does in XML whose entities it leaves.
  mutating func attribute(
    _ name: Int32, _ value: UnsafeBufferPointer<UInt8>, keepsReferences: Bool = false
  ) {
    let start = tree.bytes.count
    unsafe append(letters: value)
    if keepsReferences { restoreAmpersands(from: start) }
    addAttribute(name, valueFrom: start)
  }

  /// Adds an attribute that was taken out of the text to the element that was opened last.
  mutating func restoreAttribute(_ index: Int) {
    let attribute = taken.attributes[index]
    let start = tree.bytes.count
    BuilderState.append(
      taken.page, Int(attribute.start)..<Int(attribute.start) + Int(attribute.count), to: &tree.bytes)
    addAttribute(number(ofTaken: Int(attribute.name)), valueFrom: start)
  }

  @inline(__always)
  private static func append(_ page: [UInt8], _ value: Range<Int>, to bytes: inout [UInt8]) {
    // Safe: values lie within the page; `append` copies them.
    unsafe page.withUnsafeBufferPointer {
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[value]))
    }
  }

  private mutating func number(ofTaken name: Int) -> Int32 {
    while takenNames.count <= name { takenNames.append(-1) }
    if takenNames[name] < 0 {
      let letters = taken.page[taken.names.range(name)].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      takenNames[name] = number(of: String(decoding: letters, as: UTF8.self))
    }
    return takenNames[name]
  }

  /// Adds an attribute whose value are the bytes from `start` on.
  private mutating func addAttribute(_ name: Int32, valueFrom start: Int) {
    if !rawNames.isEmpty, LegacyReferences.mayHoldMarks(tree.bytes[start...]) {
      let written = LegacyReferences.unmarked(tree.bytes[start...], asWritten: true)
      tree.bytes.replaceSubrange(start..., with: written)
    }
    tree.attributes.append(
      MarkupTree.Attribute(name: name, start: UInt32(start), count: UInt32(tree.bytes.count - start)))
    let last = tree.records.count - 1
    tree.records[last].count += 1
    tree.records[last].words |= bits[Int(name)]
    if name <= MarkupTree.idAttribute {
      let value = start..<tree.bytes.count
      let words = classLists.words(of: value, in: tree.bytes.span)
      if let words { tree.records[last].words |= words } else { note(value) }
    }
  }

  /// Writes `&` from `start` on where the parser kept `&#38;`.
  ///
  /// - Complexity: O(length); a value without `&` is only looked through.
  private mutating func restoreAmpersands(from start: Int) {
    guard var end = tree.bytes[start...].firstIndex(of: 0x26) else { return }
    var at = end
    while at < tree.bytes.count {
      let isKept = tree.bytes[at...].starts(with: BuilderState.keptAmpersand)
      tree.bytes[end] = tree.bytes[at]
      end += 1
      at += isKept ? BuilderState.keptAmpersand.count : 1
    }
    tree.bytes.removeLast(tree.bytes.count - end)
  }

  private static let keptAmpersand = Array("&#38;".utf8)

  /// Gives the element that was opened last the bits of a class or id that did not stand here before, or not lately.
  private mutating func note(_ value: Range<Int>) {
    let words = addFeatures(value)
    classLists.keep(words, of: value, in: tree.bytes)
    tree.records[tree.records.count - 1].words |= words
  }

  /// Notes the words of a class or id; their bits.
  private mutating func addFeatures(_ range: Range<Int>) -> UInt64 {
    var words: UInt64 = 0
    var hash: UInt32 = 2_166_136_261
    var length = 0
    let bytes = tree.bytes
    let span = bytes.span.extracting(range)
    for index in span.indices {
      let byte = span[index]
      if byte <= 0x20 {
        if length > 0 {
          tree.features.insert(hash)
          words |= FeatureSet.bit(hash)
        }
        hash = 2_166_136_261
        length = 0
      } else {
        hash = (hash ^ UInt32(byte)) &* 16_777_619
        length += 1
      }
    }
    if length > 0 {
      tree.features.insert(hash)
      words |= FeatureSet.bit(hash)
    }
    return words
  }
}
