internal import Markup

/// A format whose records follow one another, so that a file of any size is read in the memory of one piece.
protocol StreamedFormat: ArchiveFormat {
  /// A reader of a document of which `first` is the first piece.
  func reader(of first: Document, _ context: ReadingContext) -> any PieceReader
}

/// Reads a document piece by piece.
protocol PieceReader {
  /// Reads the records that end in `text`, and gives how many of its bytes it is done with. The rest comes again,
  /// with what follows it. Of the last piece nothing is left over.
  mutating func read(_ text: [UInt8], isLast: Bool, into sink: PostSink) -> Int
  /// Notes what can be said at the end only.
  func finish(into sink: PostSink)
}

extension StreamedFormat {
  func read(_ document: Document, _ context: ReadingContext, into sink: PostSink) {
    var reader = reader(of: document, context)
    _ = reader.read(document.text.text, isLast: true, into: sink)
    reader.finish(into: sink)
  }
}
