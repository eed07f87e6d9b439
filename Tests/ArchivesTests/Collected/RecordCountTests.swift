import Containers
import Foundation
import Posts
import Testing

@testable import Archives

/// Collected web archives: every record that fastwarc 2.0 or warcio 1.8 reads is read here too.
@Suite struct RecordCountTests {
  /// Records and responses as the better of the two readers counts them (`ArchiveIterator`, bodies read).
  static let counts: [(file: String, records: Int, responses: Int)] = [
    // fastwarc; warcio knows no lz4.
    ("chatnoir-resiliparse/block-sized-records.warc.lz4", 3, 0),
    ("chatnoir-resiliparse/clipped.warc.gz", 1, 1), ("chatnoir-resiliparse/clueweb-quirk.warc.gz", 30, 29),
    ("chatnoir-resiliparse/warcfile.warc.gz", 50, 16), ("jwarc/gzip_extra_sl.warc.gz", 1, 0),
    // fastwarc; warcio stops at the eighth for want of a Brotli decoder.
    ("py-wacz/example-collection-with-lists.warc", 38, 18), ("py-wacz/example-iana.warc", 118, 24),
    ("py-wacz/example-resource.warc.gz", 3, 0),
    // warcio; fastwarc reads no ARC.
    ("warcio/bad.arc", 4, 3), ("warcio/example-space-in-url.arc", 2, 1), ("warcio/example.arc", 2, 1),
    // fastwarc; warcio refuses members that hold several records.
    ("warcio/example-bad-non-chunked.warc.gz", 6, 1), ("warcio/example-bad.warc.gz.bad", 6, 2),
    ("warcio/example-iana.org-chunked.warc", 3, 1),
    // warcio; fastwarc stops at the third.
    ("warcio/example-trunc.warc", 4, 1), ("warcio/example-wget-bad-target-uri.warc.gz", 6, 1),
    ("warcio/post-test.warc.gz", 6, 3), ("warcio.js/example.warc", 7, 1), ("warcio.js/example.warc.gz", 6, 1),
    ("warcio.js/example-wget-bad-target-uri.warc.gz", 6, 1), ("warcio.js/post-test-more.warc", 6, 3),
    ("warcio.js/redirect.warc", 2, 1),
  ]

  @Test(.enabled(if: CollectedCases.areThere, "no ../shared/data beside this checkout"))
  func `every record that a peer reads is read`() throws {
    for (file, records, responses) in RecordCountTests.counts {
      let path = CollectedCases.folder.appending(path: "warc/\(file)").path
      var stored = try StoredFile(StoredPath(path))
      let isPacked = if case .compressed = Sniffer.kind(try stored.read(4096)) { true } else { false }
      stored.rewind()
      let stream = isPacked ? ByteStream(unpacking: stored) : ByteStream(file: stored)
      var found: [String] = []
      if file.hasSuffix(".arc") {
        var reader = ARCReader(stream)
        while let record = reader.next() { found.append(record.kind) }
      } else {
        var reader = WARCReader(stream)
        while let record = reader.next() { found.append(record.kind) }
      }
      #expect(found.count >= records, "\(file)")
      #expect(found.count { $0 == "response" } >= responses, "\(file): \(found)")
    }
  }

  @Test(.enabled(if: CollectedCases.areThere, "no ../shared/data beside this checkout"))
  func `a WACZ gives the posts of the WARC inside it`() throws {
    for file in ["valid_example_1.wacz", "valid_example_2.wacz"] {
      let bytes = Array(try Data(contentsOf: CollectedCases.folder.appending(path: "warc/py-wacz/\(file)")))
      let readings = try LedgerTests.reader { _ in true }.read(bytes, Origin(name: file), depth: 0)
      #expect(readings.contains { $0.format == "zip" })
      #expect(
        readings.contains { ($0.format ?? "").hasPrefix("warc") && $0.file.hasPrefix("\(file)!archive/") })
      #expect(readings.allSatisfy { $0.postCount > 0 || !$0.rejections.isEmpty || $0.format != "html" })
    }
  }
}
