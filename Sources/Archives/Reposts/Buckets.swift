/// The buckets of a sketch as they are compared, all of them in a few instructions.
struct Buckets: Sendable, BitwiseCopyable {
  private var first, second, third: SIMD16<UInt32>

  /// Takes `Fingerprint.size` numbers.
  init(_ numbers: Span<UInt32>) {
    precondition(numbers.count == Fingerprint.size && Fingerprint.size == 48, "a sketch of another size")
    first = Buckets.vector(numbers.extracting(0..<16))
    second = Buckets.vector(numbers.extracting(16..<32))
    third = Buckets.vector(numbers.extracting(32..<48))
  }

  @inline(__always)
  private static func vector(_ numbers: Span<UInt32>) -> SIMD16<UInt32> {
    var vector = SIMD16<UInt32>()
    for lane in 0..<16 { vector[lane] = numbers[lane] }
    return vector
  }

  /// The share of equal buckets: an estimate of the share of common 3-grams.
  @inline(__always)
  func likeness(to other: Buckets) -> Double {
    let ones = SIMD16<UInt32>(repeating: 1)
    let none = SIMD16<UInt32>.zero
    let equal =
      none.replacing(with: ones, where: first .== other.first)
      &+ none.replacing(with: ones, where: second .== other.second)
      &+ none.replacing(with: ones, where: third .== other.third)
    return Double(equal.wrappedSum()) / Double(Fingerprint.size)
  }
}
