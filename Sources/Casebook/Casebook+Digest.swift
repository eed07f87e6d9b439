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
        digest.add(.text(table))
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM \(table) ORDER BY \(order)")
        while let row = try rows.next() {
          digest.add(.integer(Int64(row.count)))
          for value in row.databaseValues { digest.add(RowDigest.Value(value)) }
        }
      }
      return digest.finish()
    }
  }
}

/// A digest of values, each told apart from the next by its sort and its length.
private struct RowDigest: ~Copyable {
  enum Value {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case bytes([UInt8])

    init(_ value: DatabaseValue) {
      self =
        switch value.storage {
        case .null: .null
        case .int64(let number): .integer(number)
        case .double(let number): .real(number)
        case .string(let text): .text(text)
        case .blob(let data): .bytes(Array(data))
        }
    }
  }

  private var digest = SHA256()
  private var buffer: [UInt8] = []

  mutating func add(_ value: Value) {
    switch value {
    case .null: buffer.append(0)
    case .integer(let number): add(1, UInt64(bitPattern: number))
    case .real(let number): add(2, number.bitPattern)
    case .text(let text):
      add(3, UInt64(text.utf8.count))
      buffer.append(contentsOf: text.utf8)
    case .bytes(let bytes):
      add(4, UInt64(bytes.count))
      buffer.append(contentsOf: bytes)
    }
    if buffer.count > 1 << 16 { flush() }
  }

  private mutating func flush() {
    let piece = buffer
    digest.update(piece.span)
    buffer = []
  }

  // Little end first, so that every machine gives the same bytes.
  private mutating func add(_ sort: UInt8, _ number: UInt64) {
    buffer.append(sort)
    for shift in stride(from: 0, to: 64, by: 8) { buffer.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  consuming func finish() -> String {
    flush()
    return digest.finish()
  }
}
