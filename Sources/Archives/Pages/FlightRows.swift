internal import Markup

/// The JSON that Next.js streams into a page: `self.__next_f.push([1,"…"])` in many scripts, whose strings make one
/// text of rows when joined.
///
/// A row is `1a:` and JSON, or `1a:T4f2,` and so many bytes of text, which JSON elsewhere names as `"$1a"`.
struct FlightRows {
  /// The JSON of the rows, with texts in their places.
  let values: [JSONValue]

  /// - Parameter scripts: the texts of the page's scripts in their order.
  init(_ scripts: [String]) {
    let joined = scripts.map(FlightRows.pushed).joined()
    var values: [JSONValue] = []
    var texts: [String: String] = [:]
    let bytes = Array(joined.utf8)
    var at = 0
    while at < bytes.count {
      let end = FlightRows.lineEnd(bytes, at)
      // A line without a name is no row; the colon of the next line is not its own.
      guard let colon = bytes[at..<end].prefix(10).firstIndex(of: 0x3A), colon + 1 < end else {
        at = end
        continue
      }
      let name = String(decoding: bytes[at..<colon], as: UTF8.self)
      if bytes[colon + 1] == 0x54, let comma = bytes[colon...].prefix(20).firstIndex(of: 0x2C),
        let length = Int(String(decoding: bytes[(colon + 2)..<comma], as: UTF8.self), radix: 16), length >= 0
      {
        let close = min(bytes.count, comma + 1 + min(length, bytes.count))
        texts[name] = String(decoding: bytes[(comma + 1)..<close], as: UTF8.self)
        at = close
        continue
      }
      // Behind the colon may stand a letter that says what the row is for.
      if let start = bytes[(colon + 1)..<end].prefix(4).firstIndex(where: { $0 == 0x7B || $0 == 0x5B }) {
        var reader = JSONReader(bytes, from: start)
        if let value = reader.value() { values.append(value) }
      }
      at = end
    }
    self.values = values.map { FlightRows.filled($0, texts) }
  }

  /// The strings that one script pushes.
  private static func pushed(_ script: String) -> String {
    guard script.contains("__next_f") else { return "" }
    let bytes = Array(script.utf8)
    var text = ""
    var at = 0
    while let call = bytes.find(".push(", from: at) {
      at = call + 6
      var reader = JSONReader(bytes, from: at)
      guard let value = reader.value() else { continue }
      at = reader.at
      let list = value.list
      if list.count > 1, list[0].text == "1", case .string(let part) = list[1] { text += part }
    }
    return text
  }

  private static func lineEnd(_ bytes: [UInt8], _ at: Int) -> Int {
    bytes[at...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
  }

  /// `value` with the texts that it names; a doubled `$` is one that was meant, `$D` begins a time.
  private static func filled(_ value: JSONValue, _ texts: [String: String]) -> JSONValue {
    switch value {
    case .string(let text) where text.hasPrefix("$$"): .string(String(text.dropFirst()))
    case .string(let text) where text.hasPrefix("$D"): .string(String(text.dropFirst(2)))
    case .string(let text) where text.hasPrefix("$"):
      texts[String(text.dropFirst())].map { .string($0) } ?? value
    case .array(let list): .array(list.map { filled($0, texts) })
    case .object(let object):
      .object(
        JSONObject(fields: object.fields.map { ($0.key, filled($0.value, texts)) }, range: object.range))
    default: value
    }
  }
}
