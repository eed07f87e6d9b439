import Scratch
import Testing

/// Numbers by place of which memory holds a few.
@Suite struct ScratchNumbersTests {
  @Test(arguments: [1, 3, 64]) func `they are an array`(pages: Int) throws {
    let numbers = ScratchNumbers(pages: pages)
    var array = [Int32](repeating: 0, count: 20_000)
    var state: UInt64 = 20_221_015
    for _ in 0..<30_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let place = Int(state >> 33) % array.count
      if state >> 32 & 1 == 0 {
        array[place] = Int32(truncatingIfNeeded: state >> 20)
        try numbers.set(array[place], at: place)
      } else {
        #expect(try numbers.number(at: place) == array[place])
      }
    }
    for place in array.indices.reversed() where try numbers.number(at: place) != array[place] {
      Issue.record("another number at \(place)")
    }
  }

  @Test func `a set of places holds what is put in`() {
    var places = PlaceSet()
    #expect(places.isEmpty && !places.contains(700))
    for place in [0, 63, 64, 700] { places.insert(place) }
    #expect([0, 63, 64, 700].allSatisfy { places.contains($0) } && !places.contains(65))
    let removed = [64, 64, 9999, 0, 63, 700].map { places.remove($0) }
    #expect(removed == [true, false, false, true, true, true] && places.isEmpty)
  }
}
