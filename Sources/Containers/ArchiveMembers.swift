internal import CLibArchive
internal import Glibc

/// The members of a zip, 7z or tar archive (also compressed as a whole), one after the other. Nothing is written.
public final class ArchiveMembers {
  /// What a member is.
  public enum Kind: Sendable {
    case file
    case folder
    /// A link, device or pipe: never followed.
    case special
  }

  /// A member, before its bytes are read.
  public struct Member: Sendable {
    /// Its name as stored, in whatever encoding.
    public let name: [UInt8]
    /// What it is.
    public let kind: Kind
    /// Whether its bytes are encrypted.
    public let isEncrypted: Bool
    /// When it was last changed, in seconds since 1970; `nil` if the archive does not say.
    public let changed: Int64?
    /// Whether `changed` is what a clock on the wall showed, taken as if it stood in UTC: zip files know no zone.
    public let isWallClock: Bool
  }

  private let handle: ArchiveHandle?
  /// What ended the archive before its end; `nil` while all is well.
  public private(set) var problem: String?

  /// Opens the archive in `file`.
  public init(file: consuming StoredFile) {
    handle = ArchiveHandle(file: file, memory: [], isRaw: false)
    problem = handle?.openProblem
  }

  /// Opens the archive in `bytes`.
  public init(bytes: [UInt8]) {
    handle = ArchiveHandle(file: nil, memory: bytes, isRaw: false)
    problem = handle?.openProblem
  }

  /// The next member; `nil` at the end.
  public func next() -> Member? {
    guard let handle, problem == nil, handle.nextEntry(&problem) else { return nil }
    return handle.member
  }

  /// The bytes of the member, up to `limit`; `problem` says why there are fewer than it had.
  public func read(limit: Int) -> (bytes: [UInt8], problem: String?) {
    guard let handle else { return ([], nil) }
    var bytes: [UInt8] = []
    var problem: String?
    while let piece = handle.read(&problem) {
      bytes += piece
      if bytes.count > limit { return (bytes, "too large") }
    }
    return (bytes, problem)
  }
}

extension ArchiveHandle {
  /// Goes to the next member; `false` at the end, with `problem` if that is not the real end.
  func nextEntry(_ problem: inout String?) -> Bool {
    var entry: OpaquePointer?
    // Safe: libarchive owns what `entry` points to and keeps it until the next header; `self.entry` is set anew here.
    let status = unsafe archive_read_next_header(archive, &entry)
    unsafe self.entry = entry
    if status == ARCHIVE_EOF { return false }
    if status < ARCHIVE_WARN {
      problem = message
      return false
    }
    return unsafe entry != nil
  }

  /// The member that was gone to last.
  var member: ArchiveMembers.Member? {
    // Safe: `nextEntry` set `entry`, which libarchive keeps until the next header or its end; names are copied here.
    guard let entry = unsafe entry else { return nil }
    let name =
      unsafe archive_entry_pathname_utf8(entry).map {
        unsafe Array(UnsafeRawBufferPointer(start: $0, count: strlen($0)))
      }
      ?? archive_entry_pathname(entry).map {
        unsafe Array(UnsafeRawBufferPointer(start: $0, count: strlen($0)))
      } ?? []
    let type = unsafe archive_entry_filetype(entry)
    let isLink = unsafe archive_entry_hardlink(entry) != nil || archive_entry_symlink(entry) != nil
    let kind: ArchiveMembers.Kind =
      isLink ? .special : type == 0o100000 ? .file : type == 0o040000 ? .folder : .special
    let (changed, isWallClock) = change(of: name)
    return ArchiveMembers.Member(
      name: name, kind: kind, isEncrypted: unsafe archive_entry_is_encrypted(entry) != 0, changed: changed,
      isWallClock: isWallClock)
  }

  /// When the member of that name, which was gone to last, was changed.
  private func change(of name: [UInt8]) -> (Int64?, Bool) {
    if isZip {
      let time = zipTimes[name]
      return (time.flatMap { StoredFile.time($0.seconds) }, time?.isWallClock ?? false)
    }
    // Safe: as in `member`; two numbers are read.
    guard let entry = unsafe entry, unsafe archive_entry_mtime_is_set(entry) != 0 else { return (nil, false) }
    return (StoredFile.time(Int64(unsafe archive_entry_mtime(entry))), false)
  }
}
