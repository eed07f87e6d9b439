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

/// Reads arrays that `RawArrayWriter` wrote, one at a time, and proves that they lie within the bytes.
public struct RawArrayReader {
  private let read: (Int) -> [UInt8]?
  private var rest: Int

  /// Reads `count` bytes, which `read` hands out in order, so many at a time as it is asked for.
  public init(count: Int, read: @escaping (Int) -> [UInt8]?) {
    rest = count
    self.read = read
  }

  /// Reads from the first byte on.
  public init(_ bytes: [UInt8]) {
    var place = 0
    self.init(count: bytes.count) { count in
      guard count <= bytes.count - place else { return nil }
      defer { place += count }
      return Array(bytes[place..<(place + count)])
    }
  }

  /// Whether all bytes were read.
  public var isAtEnd: Bool { rest == 0 }

  /// The next array; `nil` if it would reach past the end.
  ///
  /// `Element` must be a type for which any bytes are a value: numbers and structs of numbers.
  public mutating func array<Element: BitwiseCopyable>(of type: Element.Type) -> [Element]? {
    guard let head = next(8) else { return nil }
    var count: UInt64 = 0
    for offset in 0..<8 { count |= UInt64(head[offset]) << UInt64(8 * offset) }
    let stride = MemoryLayout<Element>.stride
    guard count <= UInt64(rest / stride), let bytes = next(Int(count) * stride) else { return nil }
    // Safe: `next` gave `count * stride` bytes, and the new array has room for as many.
    return unsafe [Element](unsafeUninitializedCapacity: Int(count)) { buffer, filled in
      unsafe bytes.withUnsafeBytes { source in
        unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(from: source)
      }
      filled = Int(count)
    }
  }

  private mutating func next(_ count: Int) -> [UInt8]? {
    guard count <= rest, let bytes = read(count), bytes.count == count else { return nil }
    rest -= count
    return bytes
  }
}
