/// The name of a tag of HTML in small letters, without the cost of a string: up to sixteen letters of ASCII in two words.
///
/// No element that renders in a way of its own has a longer name.
struct TagName: Hashable {
  private var head: UInt64 = 0
  private var tail: UInt64 = 0

  /// `nil` if the name is longer.
  init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count <= 16 else { return nil }
    for byte in bytes {
      tail = tail << 8 | head >> 56
      head = head << 8 | UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
  }

  /// What rendering needs to know of such an element; inside a feed its name may bear the prefix of XHTML.
  var traits: ElementTraits { TagName.known[self] ?? [] }

  private static let known: [TagName: ElementTraits] = {
    var known: [TagName: ElementTraits] = [:]
    for (name, traits) in NameTable.known {
      for name in [name, "xhtml:" + name] {
        guard let name = TagName(name.utf8) else { preconditionFailure("\(name) has too many letters") }
        known[name] = traits
      }
    }
    return known
  }()
}
