/// Writes arrays of plain numbers as the bytes they are in memory, for files that only this machine reads.
public struct RawArrayWriter {
  /// What was written.
  public private(set) var bytes: [UInt8] = []

  /// Nothing written yet.
  public init() {}

  /// Appends the number of elements and their bytes.
  public mutating func append<Element: BitwiseCopyable>(_ array: [Element]) {
    for offset in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: array.count >> (8 * offset))) }
    // Safe: the elements are plain numbers, and the buffer lives for the call.
    unsafe array.withUnsafeBytes { buffer in unsafe bytes.append(contentsOf: buffer) }
  }
}

/// Reads arrays that `RawArrayWriter` wrote, and proves that they lie within the bytes.
public struct RawArrayReader {
  private let bytes: [UInt8]
  private var place = 0

  /// Reads from the first byte on.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether all bytes were read.
  public var isAtEnd: Bool { place == bytes.count }

  /// The next array; `nil` if it would reach past the end.
  ///
  /// `Element` must be a type for which any bytes are a value: numbers and structs of numbers.
  public mutating func array<Element: BitwiseCopyable>(of type: Element.Type) -> [Element]? {
    guard bytes.count - place >= 8 else { return nil }
    var count: UInt64 = 0
    for offset in 0..<8 { count |= UInt64(bytes[place + offset]) << UInt64(8 * offset) }
    let stride = MemoryLayout<Element>.stride
    guard count <= UInt64((bytes.count - place - 8) / stride) else { return nil }
    let first = place + 8
    let length = Int(count) * stride
    place = first + length
    // Safe: `first + length <= bytes.count` by the guard above, and the new array has room for `length` bytes.
    return unsafe [Element](unsafeUninitializedCapacity: Int(count)) { buffer, filled in
      unsafe bytes.withUnsafeBytes { source in
        let slice = unsafe UnsafeRawBufferPointer(rebasing: source[first..<(first + length)])
        unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(from: slice)
      }
      filled = Int(count)
    }
  }
}
