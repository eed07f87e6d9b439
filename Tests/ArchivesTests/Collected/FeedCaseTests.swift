import Foundation
import Markup
import Posts
import Testing

@testable import Archives

/// The feed cases of a feed parser's suite that speak of entries, with its answers.
@Suite struct FeedCaseTests {
  /// What of an entry a post has room for.
  static let spoken: Set<String> = [
    "title", "title_detail", "link", "id", "published", "published_parsed", "updated", "updated_parsed",
    "author",
    "author_detail", "authors", "summary", "summary_detail", "description", "content",
  ]

  /// Cases left, each with the reason.
  static let left: [String: String] = [
    "bozo_linenoise.xml":
      "UTF-8 with one stray byte: read whole as windows-1252 by feedparser; we keep the letters and mark the byte"
  ]

  @Test(.enabled(if: CollectedCases.areThere, "no ../shared/data beside this checkout"))
  func `entries of collected feeds come out as feedparser has them`() throws {
    var checked = 0
    var failures: [String] = []
    for item in try CollectedCases.all("feed") {
      guard let file = item["file"]?.text else { continue }
      let expectations = (item["expect"]?.list ?? []).filter { expectation in
        let path = expectation["path"]?.list.compactMap(\.text) ?? []
        return path.count > 2 && path[0] == "entries" && FeedCaseTests.spoken.contains(path[2])
          && expectation["op"]?.text == "==" && expectation["value"]?.text != nil
          || path.count == 3 && path[0] == "entries" && path[2].hasSuffix("_parsed")
      }
      guard !expectations.isEmpty else { continue }
      let entries = try FeedCaseTests.entries(item)
      for expectation in expectations {
        let path = expectation["path"]?.list.compactMap(\.text) ?? []
        guard let verdict = FeedCaseTests.holds(expectation, path, entries) else { continue }
        checked += 1
        if let found = verdict.found {
          failures.append("\(file) \(path.joined(separator: ".")): \(found) want \(verdict.wanted)")
        }
      }
    }
    let unexplained = failures.filter { failure in !FeedCaseTests.left.keys.contains { failure.contains($0) }
    }
    #expect(checked > 100)
    #expect(unexplained.isEmpty, "\(checked) checked; left:\n\(unexplained.joined(separator: "\n"))")
    #expect(failures.count * 50 <= checked, "98 % must hold: \(failures.count) of \(checked) do not")
  }

  /// An item, and who read it.
  struct Entry {
    let entry: FeedEntry
    let reader: FeedEntryReader
  }

  static func entries(_ item: JSONValue) throws -> [Entry] {
    var charset: String?
    // The suite's cases are served from here.
    var address: String? = "http://127.0.0.1:8097/"
    for field in item["headers"]?.object?.fields ?? [] {
      if field.key.lowercased() == "content-type", let type = field.value.text {
        charset = type.components(separator: "charset=").dropFirst().first
      }
      if field.key.lowercased() == "content-location" { address = field.value.text }
    }
    let document = Document(name: "case", bytes: try CollectedCases.bytes(item), charset: charset)
    var units = XMLUnits(document.text.text, unitNames: ["item", "entry", "ITEM", "Item"])
    var entries: [Entry] = []
    while let batch = units.next() {
      let reader = FeedEntryReader(tree: batch.tree, address: address)
      entries += batch.units.map { Entry(entry: reader.entry($0), reader: reader) }
    }
    return entries
  }

  /// `nil` where the expectation is not about a post; `found` is `nil` where it holds.
  static func holds(
    _ expectation: JSONValue, _ path: [String], _ entries: [Entry]
  ) -> (found: String?, wanted: String)? {
    guard let index = Int(path[1]) else { return nil }
    let wanted = expectation["value"]?.text ?? ""
    guard index < entries.count else { return ("no entry", wanted) }
    let (entry, reader) = (entries[index].entry, entries[index].reader)
    let part = path.last ?? ""
    let content: FeedEntry.Content?? =
      switch path[2] {
      case "title", "title_detail": entry.title
      case "summary", "summary_detail", "description": entry.summary
      case "content": entry.content
      default: .none
      }
    if let content {
      switch part {
      case "base": return verdict(content.flatMap { reader.base($0.node) } ?? "", wanted)
      case "language": return verdict(content.flatMap { reader.language($0.node) } ?? "", wanted)
      case "type", "src", "rel": return nil
      default:
        let text = folded(MarkupText.text(ofFragment: wanted))
        let found = folded(content?.text ?? "")
        let raw = folded(content.map { reader.raw($0.node) } ?? "")
        return (found == text || raw == folded(wanted) ? nil : found, text)
      }
    }
    let times = TimeReader(zoneOffsetMinutes: 0)
    switch path[2] {
    case "link": return verdict(entry.link ?? "", wanted)
    case "id": return verdict(entry.id ?? "", wanted)
    case "published": return verdict(entry.published ?? "", wanted)
    case "updated": return verdict(entry.updated ?? entry.published ?? "", wanted)
    case "published_parsed", "updated_parsed":
      let fields = (expectation["value"]?.list ?? []).compactMap { $0.text.flatMap { Int($0) } }
      guard fields.count > 5 else { return nil }
      let text = path[2].hasPrefix("pub") ? entry.published : entry.updated ?? entry.published
      let found = text.flatMap(times.moment)?.instant ?? "none"
      let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
      return verdict(
        found,
        "\(fields[0])-\(two(fields[1]))-\(two(fields[2]))T\(two(fields[3])):\(two(fields[4])):\(two(fields[5]))Z"
      )
    case "author", "author_detail", "authors":
      let place = path[2] == "authors" ? Int(path[3]) ?? 0 : 0
      let author = place < entry.authors.count ? entry.authors[place] : nil
      switch part {
      case "name", "author":
        // feedparser joins name and address in one text; ours are apart.
        let found = author?.name ?? ""
        return (wanted.contains(found) && !found.isEmpty ? nil : found, wanted)
      case "url", "href": return verdict(author?.address ?? "", wanted)
      default: return nil
      }
    default: return nil
    }
  }

  private static func verdict(_ found: String, _ wanted: String) -> (String?, String) {
    (found == wanted ? nil : found, wanted)
  }

  private static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
