internal import Digests
internal import GRDB
internal import Posts

extension Casebook {
  /// SHA-256 of all rows of all tables, in lower-case hexadecimal.
  ///
  /// Of what is stored and not of the file: opening a casebook, logging its writes in another way, or packing it
  /// changes pages of the file and nothing in it.
  /// - Complexity: one reading of every row; a few microseconds a post.
  public func digest() throws(CasebookError) -> String {
    try read { database in
      var digest = RowDigest()
      for (table, order) in Schema.orders {
        digest.add(table)
        // Values are read as what their column is made for: to ask each for its sort costs more than the value.
        let described = try database.columns(in: table)
        let columns = described.map { ColumnSort($0.type) }
        // What is of another sort would be read as if it were none; nobody who writes casebooks stores such values.
        let strange = zip(described, columns).map {
          "typeof(\"\($0.name)\") NOT IN ('\($1.rawValue)', 'null')"
        }
        let strangers = try Int64.fetchOne(
          database, sql: "SELECT count(*) FROM \(table) WHERE \(strange.joined(separator: " OR "))")
        if let strangers, strangers > 0 { digest.add(strangers) }
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM \(table) ORDER BY \(order)")
        while let row = try rows.next() {
          digest.add(Int64(columns.count))
          for (place, column) in columns.enumerated() {
            switch column {
            case .text: digest.add(row[place] as String?)
            case .integer: digest.add(row[place] as Int64?)
            case .real: digest.add(row[place] as Double?)
            }
          }
        }
      }
      return digest.finish()
    }
  }
}

/// What a column of `Schema` holds, besides nothing.
private enum ColumnSort: String {
  case text, integer, real

  init(_ declared: String) {
    switch declared {
    case "TEXT": self = .text
    case "REAL": self = .real
    default: self = .integer
    }
  }
}

/// A digest of values, each told apart from the next by its sort and its length.
private struct RowDigest: ~Copyable {
  private static let pieceSize = 1 << 16
  /// The most bytes of a value that is no text.
  private static let numberSize = 9

  private var digest = SHA256()
  private var buffer = [UInt8](repeating: 0, count: pieceSize)
  /// So many bytes of the buffer wait.
  private var filled = 0

  mutating func add(_ text: String?) {
    guard var text else { return addNothing() }
    text.makeContiguousUTF8()
    let letters = text.utf8.span
    add(3, UInt64(letters.count))
    guard letters.count <= RowDigest.pieceSize else {
      flush()
      digest.update(letters)
      return
    }
    makeRoom(letters.count)
    let place = filled
    var room = buffer.mutableSpan
    for index in letters.indices { room[place + index] = letters[index] }
    filled += letters.count
  }

  mutating func add(_ number: Int64?) {
    guard let number else { return addNothing() }
    add(1, UInt64(bitPattern: number))
  }

  mutating func add(_ number: Double?) {
    guard let number else { return addNothing() }
    add(2, number.bitPattern)
  }

  private mutating func addNothing() {
    makeRoom(1)
    buffer[filled] = 0
    filled += 1
  }

  // Little end first, so that every machine gives the same bytes.
  private mutating func add(_ sort: UInt8, _ number: UInt64) {
    makeRoom(RowDigest.numberSize)
    let place = filled
    var room = buffer.mutableSpan
    room[place] = sort
    for byte in 0..<8 { room[place + 1 + byte] = UInt8(truncatingIfNeeded: number >> UInt64(8 * byte)) }
    filled += RowDigest.numberSize
  }

  private mutating func makeRoom(_ count: Int) {
    if filled + count > buffer.count { flush() }
  }

  private mutating func flush() {
    let piece = buffer
    digest.update(piece.span.extracting(first: filled))
    filled = 0
  }

  consuming func finish() -> String {
    flush()
    return digest.finish()
  }
}
