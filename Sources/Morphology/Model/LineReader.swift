package import FoundationEssentials
package import Posts

/// Reads files of fields between tabs, a record a line; lines that start with `#` and a space are remarks.
package struct LineReader {
  package let file: String
  private let lines: [Substring]

  /// The lines of the file at `url`.
  package init(_ url: URL) throws(LexiconError) {
    file = url.path
    let data: Data
    do { data = try Data(contentsOf: url) } catch {
      throw LexiconError(.unreadable, at: SourceLocation(file: url.path))
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw LexiconError(.notUTF8, at: SourceLocation(file: url.path))
    }
    // Bytes and not characters: a line may end in \r\n, and a field may start with a combining mark.
    lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false).map { Substring($0) }
  }

  /// Calls `body` with the fields of each line that is neither empty nor a remark, and with its number from 1.
  package func forEach(_ body: (_ fields: [Substring], _ line: Int) throws(LexiconError) -> Void)
    throws(LexiconError)
  {
    for (index, line) in lines.enumerated() {
      var bytes = line.utf8
      if bytes.last == 13 { bytes.removeLast() }
      if bytes.isEmpty || bytes.starts(with: "# ".utf8) || bytes.elementsEqual("#".utf8) { continue }
      try body(bytes.split(separator: 9, omittingEmptySubsequences: false).map { Substring($0) }, index + 1)
    }
  }

  /// The place of a line.
  package func place(_ line: Int) -> SourceLocation { SourceLocation(file: file, record: line) }
}
