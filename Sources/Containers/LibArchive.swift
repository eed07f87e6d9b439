internal import CLibArchive
internal import Glibc

/// What must be set once before libarchive is used.
enum LibArchive {
  /// Lets names of 7z members come out as UTF-8; without a UTF-8 locale they are lost.
  static func prepare() { _ = started }

  private static let started: Void = {
    unsafe _ = setlocale(LC_CTYPE, "C.UTF-8")
  }()
}

/// One archive that libarchive reads from a file or from memory.
///
/// Safety: `archive` is the only pointer to the reader; it never leaves this type, and `deinit` frees it. The bytes
/// of `memory` and the descriptor of `file` live as long as this object, which is as long as libarchive uses them.
@safe final class ArchiveHandle {
  let archive: OpaquePointer
  /// The header that was gone to last; libarchive frees it with the next one.
  var entry: OpaquePointer?
  private let file: StoredFile?
  private let memory: ContiguousArray<UInt8>
  private let descriptor: Int32?
  private let size: Int
  /// When the members of a zip were changed.
  lazy var zipTimes = ZipTimes(size: size, stored(_:))
  /// Why it could not be opened.
  private(set) var openProblem: String?

  /// - Parameter isRaw: takes what is inside the filters as one member, without looking for an archive in it.
  init?(file: consuming StoredFile?, memory: [UInt8], isRaw: Bool) {
    LibArchive.prepare()
    guard let archive = unsafe archive_read_new() else { return nil }
    unsafe self.archive = archive
    self.memory = ContiguousArray(memory)
    let descriptor = file?.descriptor
    self.descriptor = descriptor
    size = file?.byteCount ?? memory.count
    self.file = consume file
    unsafe _ = archive_read_support_filter_all(archive)
    if isRaw {
      unsafe _ = archive_read_support_format_raw(archive)
    } else {
      unsafe _ = archive_read_support_format_zip(archive)
      unsafe _ = archive_read_support_format_7zip(archive)
      unsafe _ = archive_read_support_format_tar(archive)
      unsafe _ = archive_read_support_format_gnutar(archive)
    }
    let status: Int32
    if let descriptor {
      status = unsafe archive_read_open_fd(archive, descriptor, 1 << 17)
    } else {
      // Safe: a contiguous array that is never changed keeps its address while this object lives.
      status = unsafe self.memory.withUnsafeBytes { buffer in
        unsafe archive_read_open_memory(archive, buffer.baseAddress, buffer.count)
      }
    }
    if status < ARCHIVE_WARN { openProblem = message }
  }

  deinit { unsafe _ = archive_read_free(archive) }

  /// Whether what was opened turned out to be a zip.
  var isZip: Bool { unsafe archive_format(archive) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_ZIP }

  /// The bytes of the archive in `range`, fewer behind its end; where libarchive reads on is left alone.
  private func stored(_ range: Range<Int>) -> [UInt8] {
    guard let descriptor else { return Array(memory[range.clamped(to: 0..<memory.count)]) }
    return unsafe [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      filled = 0
      while filled < range.count, let base = buffer.baseAddress {
        // Safe: the buffer has `range.count` bytes, of which `filled` are taken.
        let got = unsafe pread(descriptor, base + filled, range.count - filled, range.lowerBound + filled)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { return }
        filled += got
      }
    }
  }

  /// libarchive's word on the last failure.
  var message: String {
    unsafe archive_error_string(archive).map { unsafe String(cString: $0) } ?? "unknown problem"
  }

  /// The next bytes of the member; `nil` at its end, with `problem` if that is not its real end.
  func read(_ problem: inout String?) -> [UInt8]? {
    var base: UnsafeRawPointer?
    var count = 0
    var offset: Int64 = 0
    while true {
      let status = unsafe archive_read_data_block(archive, &base, &count, &offset)
      if status == ARCHIVE_EOF { return nil }
      if status == ARCHIVE_RETRY { continue }
      guard status >= ARCHIVE_WARN else {
        problem = message
        return nil
      }
      guard let start = unsafe base, count > 0 else { continue }
      // Safe: libarchive keeps `count` bytes at `base` until the next call; they are copied here.
      return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
    }
  }
}
