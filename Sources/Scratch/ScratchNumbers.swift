/// Numbers by place, as many as one likes: an array of which memory holds the pages that were asked for lately, and a
/// scratch file the others. What was never set is 0.
///
/// To go through the places one by one, forward or back, takes each page from the file once; to jump among more places
/// than memory holds reads the file each time.
package final class ScratchNumbers {
  /// 1024 numbers, 4 KB.
  private struct Page {
    let number: Int
    var bytes: [UInt8]
    var isChanged = false
  }

  private static let numbers = 1024
  private static let pageBytes = numbers * 4

  // Each page has one slot that it may lie in.
  private var slots: [Page?] = []
  private let slotCount: Int
  private var written = PlaceSet()
  private var file: ScratchFile?

  /// All numbers are 0.
  ///
  /// - Parameter pages: so many of 4 KB are held in memory at most.
  package init(pages: Int) { slotCount = pages }

  /// The number at a place.
  package func number(at place: Int) throws(ScratchError) -> Int32 {
    let slot = try load(place / Self.numbers)
    guard let page = slots[slot] else { return 0 }
    return Int32(bitPattern: page.bytes.number(at: place % Self.numbers * 4))
  }

  /// Puts a number at a place.
  package func set(_ number: Int32, at place: Int) throws(ScratchError) {
    let slot = try load(place / Self.numbers)
    slots[slot]?.bytes.put(UInt32(bitPattern: number), at: place % Self.numbers * 4)
    slots[slot]?.isChanged = true
  }

  /// Brings a page into its slot, which is told.
  private func load(_ number: Int) throws(ScratchError) -> Int {
    let slot = number % slotCount
    // Slots are made as they are needed: few numbers need few.
    while slots.count <= slot { slots.append(nil) }
    if let page = slots[slot] {
      guard page.number != number else { return slot }
      if page.isChanged { try write(page) }
    }
    let bytes: [UInt8]
    if let file, written.contains(number) {
      bytes = try file.read(number * Self.pageBytes..<(number + 1) * Self.pageBytes)
    } else {
      bytes = [UInt8](repeating: 0, count: Self.pageBytes)
    }
    slots[slot] = Page(number: number, bytes: bytes)
    return slot
  }

  private func write(_ page: Page) throws(ScratchError) {
    let file = if let file { file } else { try ScratchFile() }
    self.file = file
    try file.write(page.bytes, at: page.number * Self.pageBytes)
    written.insert(page.number)
  }
}
