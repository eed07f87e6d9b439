internal import CLibArchive

/// One gzip member, as each record of a `.warc.gz` is one.
public enum GzipMember {
  /// `bytes` as a gzip member without name or time, so that the same input gives the same output.
  ///
  /// Empty if there is no memory for it.
  public static func compress(_ bytes: [UInt8]) -> [UInt8] {
    // Safe: every pointer lives in this call; libarchive copies what it reads and writes below `room`.
    guard let archive = unsafe archive_write_new(), let entry = unsafe archive_entry_new() else { return [] }
    defer {
      unsafe archive_entry_free(entry)
      unsafe _ = archive_write_free(archive)
    }
    unsafe archive_write_add_filter_gzip(archive)
    unsafe archive_write_set_filter_option(archive, "gzip", "timestamp", nil)
    unsafe archive_write_set_format_raw(archive)
    unsafe archive_write_set_bytes_per_block(archive, 0)
    var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 8 + 1024)
    var used = 0
    let room = output.count
    unsafe output.withUnsafeMutableBufferPointer { output in
      unsafe bytes.withUnsafeBufferPointer { input in
        unsafe archive_write_open_memory(archive, output.baseAddress, room, &used)
        unsafe archive_entry_set_filetype(entry, UInt32(S_IFREG))
        unsafe archive_write_header(archive, entry)
        _ = unsafe archive_write_data(archive, input.baseAddress, input.count)
        unsafe archive_write_close(archive)
      }
    }
    return Array(output.prefix(used))
  }
}
