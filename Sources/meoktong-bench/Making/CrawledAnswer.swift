internal import Containers

/// A page as a crawler keeps it: one record of WARC 1.0, a gzip member of its own.
struct CrawledAnswer {
  let address: String
  /// What makes the record's id its own.
  let number: Int
  let page: [UInt8]

  var packed: [UInt8] {
    let answer =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\nContent-Length: \(page.count)\r\n\r\n"
    let hex = String(number, radix: 16)
    let padded = String(repeating: "0", count: max(0, 12 - hex.count)) + hex.suffix(12)
    let head = """
      WARC/1.0\r
      WARC-Type: response\r
      WARC-Target-URI: \(address)\r
      WARC-Date: 2022-10-23T00:00:00Z\r
      WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-\(padded)>\r
      Content-Type: application/http; msgtype=response\r
      Content-Length: \(answer.utf8.count + page.count)\r
      \r

      """
    return GzipMember.compress(Array((head + answer).utf8) + page + Array("\r\n\r\n".utf8))
  }
}
