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
///
/// Safety: `fill` gets buffers of arrays that are being made, and writes within them only.
@safe public struct RawArrayReader {
  /// Fills a buffer with the bytes that come next; `false` if there are fewer.
  private let fill: (UnsafeMutableRawBufferPointer) -> Bool
  private var rest: Int

  /// Reads the file at `path`, right into the arrays; `nil` if it cannot be opened.
  public init?(fileAt path: String) {
    guard let file = RawFile(path) else { return nil }
    rest = file.byteCount
    unsafe fill = { unsafe file.fill($0) }
  }

  /// Reads from the first byte on.
  public init(_ bytes: [UInt8]) {
    var place = 0
    rest = bytes.count
    unsafe fill = { buffer in
      guard buffer.count <= bytes.count - place else { return false }
      // Safe: both ends hold `buffer.count` bytes.
      unsafe buffer.copyBytes(from: bytes[place..<place + buffer.count])
      place += buffer.count
      return true
    }
  }

  /// Whether all bytes were read.
  public var isAtEnd: Bool { rest == 0 }

  /// The next array; `nil` if it would reach past the end.
  ///
  /// `Element` must be a type for which any bytes are a value: numbers and structs of numbers.
  public mutating func array<Element: BitwiseCopyable>(of type: Element.Type) -> [Element]? {
    guard let head: [UInt64] = next(1) else { return nil }
    let count = UInt64(littleEndian: head[0])
    guard count <= UInt64(rest / MemoryLayout<Element>.stride) else { return nil }
    return next(Int(count))
  }

  private mutating func next<Element: BitwiseCopyable>(_ count: Int) -> [Element]? {
    let size = count * MemoryLayout<Element>.stride
    guard size <= rest else { return nil }
    rest -= size
    var isWhole = true
    // Safe: the new array has room for `size` bytes, and all of them are filled where it counts as filled.
    let array = unsafe [Element](unsafeUninitializedCapacity: count) { buffer, filled in
      isWhole = unsafe fill(
        UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[..<size]))
      filled = isWhole ? count : 0
    }
    return isWhole ? array : nil
  }
}
