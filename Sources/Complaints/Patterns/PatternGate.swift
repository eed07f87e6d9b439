/// Words of a short list, as bits of number `word` of a set of atoms: who waits is not woken unless one of them is there.
struct PatternGate: Sendable {
  private let word: Int32
  /// 1 if nothing is asked.
  private let isOpen: UInt32
  private let atoms: UInt64

  init(_ bits: AtomLists.Bits?) {
    word = bits?.word ?? 0
    atoms = bits?.atoms ?? 0
    isOpen = bits == nil ? 1 : 0
  }

  /// 1 if it lets through, 0 if not: no branch depends on that.
  @inline(__always)
  func opens(_ found: borrowing Span<UInt64>) -> UInt64 {
    let held = found[Int(word)] & atoms | UInt64(isOpen)
    return (held | (0 &- held)) &>> 63
  }
}
