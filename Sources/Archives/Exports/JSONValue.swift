/// A value of JSON. Numbers keep their digits: ids exceed what a double can hold.
indirect enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)
}

/// An object of JSON: its fields in order, and where it stands.
struct JSONObject: Sendable {
  var fields: [(key: String, value: JSONValue)]
  /// Bytes from `{` to behind `}`.
  var range: Range<Int>

  /// The value of `key`; the last one if it stands twice.
  subscript(key: String) -> JSONValue? { fields.last { $0.key == key }?.value }
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
