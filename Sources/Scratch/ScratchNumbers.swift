/// Numbers by place, as many as one likes: an array of which memory holds the pages that were asked for lately, and a
/// scratch file the others. What was never set is 0.
///
/// To go through the places one by one, forward or back, takes each page from the file once; to jump among more places
/// than memory holds reads the file each time.
package final class ScratchNumbers {
  /// Numbers of a page.
  private static let pageSize = 1024
  private static let pageBytes = 4 * pageSize

  // Each page has one slot that it may lie in; the numbers of the slots lie one after the other.
  private let slotCount: Int
  private var pages: [Page] = []
  private var numbers: [Int32] = []
  private var written = PlaceSet()
  private var file: ScratchFile?

  /// What lies in a slot.
  private struct Page {
    var number: Int
    var isChanged = false
  }

  /// All numbers are 0.
  ///
  /// - Parameter pages: so many of 4 KB are held in memory at most.
  package init(pages: Int) { slotCount = pages }

  /// The number at a place.
  package func number(at place: Int) throws(ScratchError) -> Int32 {
    let slot = try load(place / Self.pageSize)
    return numbers[slot * Self.pageSize + place % Self.pageSize]
  }

  /// Puts a number at a place.
  package func set(_ number: Int32, at place: Int) throws(ScratchError) {
    let slot = try load(place / Self.pageSize)
    numbers[slot * Self.pageSize + place % Self.pageSize] = number
    pages[slot].isChanged = true
  }

  /// Brings a page into its slot, which is told.
  private func load(_ number: Int) throws(ScratchError) -> Int {
    let slot = number % slotCount
    if slot >= pages.count || pages[slot].number != number { try replace(slot, by: number) }
    return slot
  }

  private func replace(_ slot: Int, by number: Int) throws(ScratchError) {
    // Slots are made as they are needed: few numbers need few.
    while pages.count <= slot {
      numbers += repeatElement(0, count: Self.pageSize)
      pages.append(Page(number: pages.count))
    }
    guard pages[slot].number != number else { return }
    if pages[slot].isChanged { try write(slot) }
    let range = slot * Self.pageSize..<(slot + 1) * Self.pageSize
    if let file, written.contains(number) {
      try file.read(into: &numbers, range, at: number * Self.pageBytes)
    } else {
      for place in range { numbers[place] = 0 }
    }
    pages[slot] = Page(number: number)
  }

  private func write(_ slot: Int) throws(ScratchError) {
    let file = if let file { file } else { try ScratchFile() }
    self.file = file
    let range = slot * Self.pageSize..<(slot + 1) * Self.pageSize
    try file.write(numbers, range, at: pages[slot].number * Self.pageBytes)
    written.insert(pages[slot].number)
  }
}
