/// A value of JSON. Numbers keep their digits: ids exceed what a double can hold.
enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}

/// An object of JSON: its fields in order, and where it stands.
struct JSONObject: Sendable {
  private(set) var fields: [(key: String, value: JSONValue)]
  /// Bytes from `{` to behind `}`.
  let range: Range<Int>
  /// The bits of its keys: most keys that are asked for are told not to be there by them.
  private let keys: UInt64

  init(fields: [(key: String, value: JSONValue)], range: Range<Int>) {
    self.fields = fields
    self.range = range
    keys = fields.reduce(0) { $0 | JSONObject.bit($1.key) }
  }

  /// The value of `key`; the last one if it stands twice.
  subscript(key: String) -> JSONValue? {
    guard keys & JSONObject.bit(key) != 0 else { return nil }
    for index in fields.indices.reversed() where fields[index].key == key { return fields[index].value }
    return nil
  }

  /// Gives the field at `place` another value.
  mutating func set(_ value: JSONValue, at place: Int) { fields[place].value = value }

  /// The bit of a key: keys of one length and one first letter share it.
  private static func bit(_ key: String) -> UInt64 {
    let letters = key.utf8
    return 1 << UInt64((letters.count &* 5 &+ Int(letters.first ?? 0)) & 63)
  }
}

extension JSONValue {
  /// The value of `key` in an object.
  subscript(key: String) -> JSONValue? {
    guard case .object(let object) = self else { return nil }
    return object[key]
  }

  /// The value along `path`, through objects; an array on the way stands for its first element.
  subscript(path path: [String]) -> JSONValue? {
    var value: JSONValue? = self
    for key in path {
      if case .array(let list)? = value { value = list.first }
      value = value?[key]
    }
    return value
  }

  /// The text of a string or the digits of a number; `nil` for anything else and for an empty text.
  var text: String? {
    switch self {
    case .string(let text): text.isEmpty ? nil : text
    case .number(let digits): digits
    default: nil
    }
  }

  var object: JSONObject? {
    guard case .object(let object) = self else { return nil }
    return object
  }

  /// The elements of an array; one other value is its own only element.
  var list: [JSONValue] {
    switch self {
    case .array(let list): list
    case .null: []
    default: [self]
    }
  }
}
