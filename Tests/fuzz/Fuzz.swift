import Containers
import FoundationEssentials
import Posts

@testable import Archives
@testable import Markup

// One entry for libFuzzer a build: `-D PAGES`, `FEEDS`, `RECORDS`, `CHATS`, `JSON`, `STATES`, `DATES` or `TREES` says
// what is fed.

/// What must hold whatever the bytes: the reader ends, counts what it gives, and every post lies in its file.
struct Fuzz {
  static let rules: PlatformRules = {
    let folder = ProcessInfo.processInfo.environment["MEOKTONG_LEXICONS"] ?? "lexicons"
    guard let rules = try? PlatformRules(folder: URL(filePath: folder).appending(path: "platforms")) else {
      fatalError("no platform rules in \(folder)")
    }
    return rules
  }()
  static let options = Intake.Options(captured: 1_666_000_000)

  var delivered = 0

  mutating func check(_ post: Post, _ byteCount: Int) {
    delivered += 1
    precondition(!post.text.isEmpty && post.text.utf8.count <= PostSink.textLimit, "a post without text")
    let source = post.sources[0]
    precondition(source.bytes.upperBound <= max(byteCount, 64 << 20), "a post outside its file")
  }

  /// Reads `bytes` by one format, if they are of it at all.
  static func read(_ bytes: [UInt8], by format: any ArchiveFormat) {
    let document = Document(name: "fuzz", bytes: bytes, captured: 1_666_000_000)
    var fuzz = Fuzz()
    let sink = PostSink(document: document, rules: rules) {
      fuzz.check($0, bytes.count)
      return true
    }
    format.read(document, ReadingContext(options: options, rules: rules), into: sink)
    precondition(sink.reading(format: format.id).postCount == fuzz.delivered, "posts miscounted")
  }

  /// Reads `bytes` as a file of whatever format they are.
  static func readFile(_ bytes: [UInt8]) {
    var fuzz = Fuzz()
    let reader = FileReader(options: options, rules: rules) {
      fuzz.check($0, Int.max)
      return true
    }
    let readings = reader.read(bytes, Origin(name: "fuzz"), depth: 0)
    precondition(readings.reduce(0) { $0 + $1.postCount } == fuzz.delivered, "posts miscounted")
    precondition(
      readings.contains { $0.postCount > 0 || !$0.rejections.isEmpty } || bytes.isEmpty, "bytes vanished")
  }

  /// Reads `bytes` as the state of a page that scripts build; the first says of which framework.
  ///
  /// What Next.js pushes is quoted here: a page's own quoting would fall to the first mutation.
  static func readState(_ bytes: [UInt8]) {
    let state = bytes.dropFirst()
    let script: [UInt8] =
      switch (bytes.first ?? 0) % 3 {
      case 0: Array("self.__next_f.push([1,".utf8) + quoted(state) + Array("])".utf8)
      case 1: Array(state)
      default: Array("window.__INITIAL_STATE__ = ".utf8) + state
      }
    let id = (bytes.first ?? 0) % 3 == 1 ? " type=application/json id=__NUXT_DATA__" : ""
    read(Array("<!DOCTYPE html><script\(id)>".utf8) + script + Array("</script>".utf8), by: PageFormat())
  }

  private static func quoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var quoted: [UInt8] = [0x22]
    for byte in bytes {
      switch byte {
      case 0x22, 0x5C: quoted += [0x5C, byte]
      case 0x0A: quoted += Array("\\n".utf8)
      // An end of the script inside its text would end it.
      case 0x3C: quoted += Array("\\u003c".utf8)
      default: quoted.append(byte)
      }
    }
    return quoted + [0x22]
  }

  static func readDate(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let times = TimeReader(zoneOffsetMinutes: 540, captured: 1_666_000_000)
    if let fast = CommonTime.moment(text.trimmingBlanks()) {
      let slow = DateFields(text.trimmingBlanks()).flatMap(times.moment)
      precondition(fast == slow, "the fast reader of times disagrees: \(text)")
    }
    guard let moment = times.moment(text) else { return }
    precondition(moment.written.utf8.count >= 20 && moment.instant.utf8.last == 0x5A, "no ISO 8601: \(text)")
  }

  /// Parses `bytes` as they are, and with the attributes taken out before.
  static func readTree(_ bytes: [UInt8]) {
    // Clean text, as parsers get it: a NUL would end what libxml2 reads.
    let page = Document(name: "fuzz", bytes: bytes, captured: 1_666_000_000).text.text
    let plain = HTMLParser.parse(page, takingAttributesOut: false).tree
    let taken = HTMLParser.parse(page).tree
    precondition(plain.count == taken.count, "another number of nodes")
    for node in 0..<plain.count {
      precondition(
        plain.name(node) == taken.name(node) && plain.parent(node) == taken.parent(node)
          && plain.range(node, in: page) == taken.range(node, in: page), "another node \(node)")
      if plain.isText(node) {
        precondition(plain.rawText(node) == taken.rawText(node), "another text \(node)")
      } else {
        precondition(
          plain.attributes(node).map { [$0.name, $0.value] }
            == taken.attributes(node).map { [$0.name, $0.value] },
          "other attributes \(node)")
      }
    }
  }

  static func run(_ bytes: [UInt8]) {
    #if PAGES
      read(bytes, by: PageFormat())
    #elseif FEEDS
      read(bytes, by: FeedFormat())
    #elseif RECORDS
      readFile(Array("WARC/1.0\r\n".utf8) + bytes)
      readFile(bytes)
    #elseif CHATS
      read(bytes, by: ChatFormat())
    #elseif JSON
      read(bytes, by: JSONFormat())
      read(bytes, by: TableFormat(columns: [:]))
    #elseif STATES
      readState(bytes)
    #elseif DATES
      readDate(bytes)
    #elseif TREES
      readTree(bytes)
    #endif
  }
}

/// libFuzzer's call: `count` bytes at `start`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Fuzz.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
