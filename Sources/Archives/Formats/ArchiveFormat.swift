/// A format of text: how to know it, and how to read posts out of it.
protocol ArchiveFormat: Sendable {
  /// The name in the ledger and for `inspect`.
  var id: String { get }
  /// Whether the document is of this format, judged from its bytes.
  func fits(_ document: Document) -> Bool
  /// Reads all posts into `sink`.
  func read(_ document: Document, _ context: ReadingContext, into sink: PostSink)
}

/// What formats share while they read.
struct ReadingContext {
  let options: Intake.Options
  let rules: PlatformRules

  /// Reads times of `document`, in its zone and from its time of capture.
  func times(of document: Document) -> TimeReader {
    TimeReader(
      zoneOffsetMinutes: options.zoneOffsetMinutes, captured: options.captured ?? document.captured,
      captureOrigin: options.captured != nil ? .given : document.isCaptureStated ? .stated : .file)
  }
}

/// Every format of text, in the order in which they are tried: the most telling first.
enum ArchiveFormats {
  static func all(_ context: ReadingContext) -> [any ArchiveFormat] {
    [
      MessengerFormat<LineExport>(),
      MessengerFormat<WhatsAppExport>(),
      ChatFormat(),
      FeedFormat(),
      DisqusFormat(),
      JSONFormat(),
      PageFormat(),
      TableFormat(columns: context.options.columns),
      TextFormat(),
    ]
  }
}
