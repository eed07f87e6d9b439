internal import Complaints
public import FoundationEssentials
internal import Posts

/// `METHODS.ko.md` and `METHODS.en.md`: the method as a paragraph to paste.
public struct MethodsFormat: ReportFormat {
  /// As in `--format methods`.
  public let id = "methods"

  /// Both files.
  public init() {}

  /// Writes both files.
  public func write(_ run: RunView, into folder: URL, notes: inout ExportNotes) throws(ReportError) {
    for language in Language.allCases {
      let title = language == .korean ? "# 분석 방법" : "# Method"
      let text = MethodText(run).paragraphs(language).joined(separator: "\n\n")
      let file = "METHODS.\(language.rawValue).md"
      try FileOutput.write("\(title)\n\n\(text)\n", to: folder.appending(path: file))
      notes.add(file: file)
    }
  }
}
