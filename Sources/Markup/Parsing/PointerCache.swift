/// Numbers of names by the address that libxml2's dictionary gives each name.
struct PointerCache {
  private var keys = [UInt](repeating: 0, count: 256)
  private var values = [Int32](repeating: 0, count: 256)
  private var count = 0

  subscript(key: UInt) -> Int32? {
    get {
      var slot = PointerCache.slot(key, keys.count)
      while keys[slot] != 0 {
        if keys[slot] == key { return values[slot] }
        slot = (slot + 1) & (keys.count - 1)
      }
      return nil
    }
    set {
      guard let newValue else { return }
      if count * 2 >= keys.count { grow() }
      var slot = PointerCache.slot(key, keys.count)
      while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
      if keys[slot] == 0 { count += 1 }
      keys[slot] = key
      values[slot] = newValue
    }
  }

  private static func slot(_ key: UInt, _ size: Int) -> Int {
    Int((key &* 0x9E37_79B9_7F4A_7C15) >> 40) & (size - 1)
  }

  private mutating func grow() {
    let old = (keys, values)
    keys = [UInt](repeating: 0, count: old.0.count * 2)
    values = [Int32](repeating: 0, count: keys.count)
    count = 0
    for (key, value) in zip(old.0, old.1) where key != 0 { self[key] = value }
  }
}
