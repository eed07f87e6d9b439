internal import CLibXML2

/// Takes the parser's events and writes them into a flat tree.
///
/// Safety: `address` is what libxml2 hands its events to; it is allocated and freed here, and whoever parses keeps
/// this object alive while it does.
@safe final class TreeBuilder {
  let address: UnsafeMutablePointer<BuilderState>

  init() {
    unsafe address = .allocate(capacity: 1)
    unsafe address.initialize(to: BuilderState())
  }

  deinit {
    unsafe address.deinitialize(count: 1)
    unsafe address.deallocate()
  }

  var state: BuilderState {
    get { unsafe address.pointee }
    _modify { yield unsafe &address.pointee }
  }
}

/// The tree that grows, and what is open in it.
struct BuilderState {
  var tree = MarkupTree()
  var trouble: MarkupTrouble = []
  private var open: [Int32] = [0]
  /// Start tags beyond the permitted depth that wait for their end tags.
  private var ignored = 0
  private var cache = PointerCache()
  /// The bits of names, by their numbers.
  private(set) var bits: [UInt64] = []
  /// Whether the last record is a text that the next piece continues.
  private var textIsOpen = false
  /// Elements of these names are units: each is taken out of the tree when it is complete.
  var unitNames: Set<Int32> = []
  /// The elements whose text is as written, where the text holds marks of ``LegacyReferences``; empty where it does not.
  var rawNames: Set<Int32> = []
  /// The attributes that were taken out of the text before it was parsed.
  var taken = TakenAttributes()
  /// The numbers of their names by the numbers that they have there; -1 for one that has not arrived yet.
  var takenNames: [Int32] = []
  /// The classes and ids that stood here lately.
  var classLists = ClassLists()
  /// Whether units inside units are parts of them.
  var takesOutermost = false
  /// Complete units that nobody has taken yet, as trees of their own.
  var units: [Int32] = []
  /// Where a unit began that the document did not end.
  private(set) var openUnit: Int?

  mutating func reserve(_ byteCount: Int) {
    tree.bytes.reserveCapacity(min(byteCount, 64 << 20))
    tree.records.reserveCapacity(min(byteCount / 30, 1 << 21))
    tree.attributes.reserveCapacity(min(byteCount / 60, 1 << 21))
  }

  /// The number of a name that libxml2's dictionary holds at `key`.
  mutating func name(key: UInt, _ letters: () -> String, isElement: Bool) -> Int32 {
    if let known = cache[key] { return known }
    let number = number(of: letters())
    cache[key] = number
    return number
  }

  /// The number of a name that stands in the document.
  mutating func number(of name: String) -> Int32 {
    let number = tree.names.intern(name)
    let hash = FeatureSet.hash(name.utf8)
    tree.features.insert(hash)
    while bits.count <= Int(number) { bits.append(0) }
    bits[Int(number)] = FeatureSet.bit(hash)
    return number
  }

  /// Opens an element; `false` if it lies too deep or there are too many.
  mutating func start(_ name: Int32, at position: Int) -> Bool {
    textIsOpen = false
    if ignored > 0 || open.count >= MarkupLimits.depth {
      ignored += 1
      trouble.insert(.depth)
      return false
    }
    guard tree.records.count < MarkupLimits.nodes else {
      ignored += 1
      trouble.insert(.nodes)
      return false
    }
    let number = Int32(tree.records.count)
    tree.records.append(
      MarkupTree.Record(
        name: name, parent: open[open.count - 1], end: number + 1, start: UInt32(tree.attributes.count),
        count: 0,
        opened: UInt32(truncatingIfNeeded: position), closed: 0))
    open.append(number)
    return true
  }

  /// Closes the innermost open element.
  mutating func end(at position: Int) {
    textIsOpen = false
    if ignored > 0 {
      ignored -= 1
      return
    }
    guard open.count > 1 else { return }
    let number = open.removeLast()
    tree.records[Int(number)].end = Int32(tree.records.count)
    tree.records[Int(number)].closed = UInt32(truncatingIfNeeded: position)
    guard !unitNames.isEmpty, unitNames.contains(tree.records[Int(number)].name) else { return }
    let isPart = takesOutermost && open.contains { unitNames.contains(tree.records[Int($0)].name) }
    if !isPart { units.append(number) }
  }

  mutating func characters(_ value: UnsafeBufferPointer<UInt8>, at position: Int) {
    guard !rawNames.isEmpty, unsafe LegacyReferences.mayHoldMarks(value) else {
      return unsafe append(value, at: position)
    }
    let isRaw = rawNames.contains(tree.records[Int(open[open.count - 1])].name)
    // Safe: the array outlives the call, which copies it.
    unsafe LegacyReferences.unmarked(value, asWritten: isRaw).withUnsafeBufferPointer {
      unsafe append($0, at: position)
    }
  }

  private mutating func append(_ value: UnsafeBufferPointer<UInt8>, at position: Int) {
    guard !value.isEmpty else { return }
    if textIsOpen {
      let last = tree.records.count - 1
      if Int(tree.records[last].count) >= MarkupLimits.textBytes {
        trouble.insert(.text)
        return
      }
      unsafe append(letters: value)
      tree.records[last].count += UInt32(value.count)
      return
    }
    guard tree.records.count < MarkupLimits.nodes else {
      trouble.insert(.nodes)
      return
    }
    let start = tree.bytes.count
    unsafe append(letters: value)
    let number = Int32(tree.records.count)
    tree.records.append(
      MarkupTree.Record(
        name: -1, parent: open[open.count - 1], end: number + 1, start: UInt32(start),
        count: UInt32(value.count),
        opened: UInt32(truncatingIfNeeded: position), closed: UInt32(truncatingIfNeeded: position)))
    textIsOpen = true
  }

  mutating func append(letters: UnsafeBufferPointer<UInt8>) {
    // Safe: libxml2 vouches for the buffer during the callback; `append` copies it.
    unsafe tree.bytes.append(contentsOf: letters)
  }

  /// Closes what the document left open.
  mutating func finish(at position: Int) {
    ignored = 0
    while open.count > 1 {
      let record = tree.records[Int(open[open.count - 1])]
      if unitNames.contains(record.name) { openUnit = Int(record.opened) }
      let whole = units
      end(at: position)
      units = whole
    }
    tree.records[0].end = Int32(tree.records.count)
    tree.records[0].closed = UInt32(truncatingIfNeeded: position)
  }

  /// Forgets the units that were taken, and what stands between them; an element that is still open moves up.
  mutating func forgetUnits() {
    guard let start = units.first else { return }
    let first = Int(start)
    units.removeAll(keepingCapacity: true)
    // The outermost open element behind the first unit keeps what it has so far.
    // So does a text that still grows.
    let last = textIsOpen ? tree.records.count - 1 : tree.records.count
    let kept = open.first { Int($0) > first }.map { Int($0) } ?? last
    guard kept > first else { return }
    let bytes = (from: firstByte(first), to: firstByte(kept))
    let attributes = (from: firstAttribute(first), to: firstAttribute(kept))
    let gone = Int32(kept - first)
    tree.records.removeSubrange(first..<kept)
    tree.attributes.removeSubrange(attributes.from..<attributes.to)
    tree.bytes.removeSubrange(bytes.from..<bytes.to)
    classLists.removeAll()
    for index in first..<tree.records.count {
      let record = tree.records[index]
      let moved = record.name < 0 ? bytes.to - bytes.from : attributes.to - attributes.from
      tree.records[index] = MarkupTree.Record(
        name: record.name, parent: record.parent >= Int32(kept) ? record.parent - gone : record.parent,
        end: record.end - gone, start: record.start - UInt32(moved), count: record.count,
        opened: record.opened, closed: record.closed, words: record.words)
    }
    for index in attributes.from..<tree.attributes.count {
      let attribute = tree.attributes[index]
      tree.attributes[index] = MarkupTree.Attribute(
        name: attribute.name, start: attribute.start - UInt32(bytes.to - bytes.from), count: attribute.count)
    }
    for index in open.indices where open[index] >= Int32(kept) { open[index] -= gone }
  }

  /// The first byte of text or attributes at or behind a record.
  private func firstByte(_ start: Int) -> Int {
    for record in tree.records[start...] {
      if record.name < 0 { return Int(record.start) }
      if record.count > 0 { return Int(tree.attributes[Int(record.start)].start) }
    }
    return tree.bytes.count
  }

  /// The first attribute at or behind a record.
  private func firstAttribute(_ start: Int) -> Int {
    for record in tree.records[start...] where record.name >= 0 { return Int(record.start) }
    return tree.attributes.count
  }
}
