internal import Digests
internal import GRDB
internal import Posts

extension Casebook {
  /// SHA-256 of all rows of all tables, in lower-case hexadecimal.
  ///
  /// Of what is stored and not of the file: opening a casebook, logging its writes in another way, or packing it
  /// changes pages of the file and nothing in it.
  /// - Complexity: one reading of every row; some ten microseconds a post.
  public func digest() throws(CasebookError) -> String {
    try read { database in
      var digest = RowDigest()
      for (table, order) in Schema.orders {
        digest.add(table)
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM \(table) ORDER BY \(order)")
        while let row = try rows.next() {
          digest.add(Int64(row.count))
          for value in row.databaseValues { digest.add(value) }
        }
      }
      return digest.finish()
    }
  }
}

/// A digest of values, each told apart from the next by its sort and its length.
private struct RowDigest: ~Copyable {
  private static let pieceSize = 1 << 16

  private var digest = SHA256()
  private var buffer: [UInt8] = []

  init() { buffer.reserveCapacity(RowDigest.pieceSize) }

  mutating func add(_ value: DatabaseValue) {
    switch value.storage {
    case .null:
      flush(before: 1)
      buffer.append(0)
    case .int64(let number): add(number)
    case .double(let number): add(2, number.bitPattern)
    case .string(let text): add(text)
    case .blob(let bytes):
      add(4, UInt64(bytes.count))
      flush(before: bytes.count)
      buffer.append(contentsOf: bytes)
    }
  }

  mutating func add(_ number: Int64) { add(1, UInt64(bitPattern: number)) }

  mutating func add(_ text: String) {
    let letters = text.utf8
    add(3, UInt64(letters.count))
    flush(before: letters.count)
    buffer.append(contentsOf: letters)
  }

  /// Makes room for so many bytes.
  private mutating func flush(before count: Int) {
    guard buffer.count + count > RowDigest.pieceSize else { return }
    let piece = buffer
    digest.update(piece.span)
    buffer = []
    buffer.reserveCapacity(RowDigest.pieceSize)
  }

  // Little end first, so that every machine gives the same bytes.
  private mutating func add(_ sort: UInt8, _ number: UInt64) {
    flush(before: 9)
    buffer.append(sort)
    for shift in stride(from: 0, to: 64, by: 8) { buffer.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  consuming func finish() -> String {
    let piece = buffer
    digest.update(piece.span)
    return digest.finish()
  }
}
