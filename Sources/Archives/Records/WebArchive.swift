internal import Containers
internal import Posts

/// The answers of a web archive (WARC or ARC, plain or compressed), without looking at what they hold.
public enum WebArchive {
  /// Gives the address and the unpacked body of every answer to `body`, in the memory of one record.
  ///
  /// - Returns: bytes of the archive, unpacked.
  /// - Throws: ``IntakeError`` if the file cannot be opened. Damaged records are passed over.
  public static func answers(
    in file: InputFile, _ body: (_ address: String?, _ body: [UInt8]) -> Void
  ) throws(IntakeError) -> Int {
    guard let path = file.path else { return 0 }
    do throws(PathProblem) {
      let stream = ByteStream(unpacking: try StoredFile(path))
      let head = stream.next()
      stream.putBack(head)
      func take(_ record: WebRecord) {
        guard record.kind == "response", let message = HTTPMessage(record.block) else { return }
        body(record.address, message.body)
      }
      if Sniffer.kind(head) == .arc {
        var reader = ARCReader(stream)
        while let record = reader.next() { take(record) }
      } else {
        var reader = WARCReader(stream)
        while let record = reader.next() { take(record) }
      }
      return stream.byteCount
    } catch {
      throw IntakeError(problem: error, name: file.name)
    }
  }
}
