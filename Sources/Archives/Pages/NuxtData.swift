/// The JSON of Nuxt 3: one flat list, in which every number inside an object or a list is the place of its value.
enum NuxtData {
  private static let depth = 60
  private static let limit = 200_000

  /// The value that the list stands for; `nil` if it is no such list.
  static func value(_ flat: JSONValue) -> JSONValue? {
    guard case .array(let places) = flat, places.count > 1 else { return nil }
    var made = 0
    var path: [Int] = []
    return unfold(0, places, &path, &made)
  }

  /// The value at `place`; `path` are the places of the values around it, none of which may stand in itself.
  private static func unfold(_ place: Int, _ places: [JSONValue], _ path: inout [Int], _ made: inout Int)
    -> JSONValue
  {
    made += 1
    guard path.count < depth, made < limit, places.indices.contains(place), !path.contains(place) else {
      return .null
    }
    path.append(place)
    defer { path.removeLast() }
    func inner(_ value: JSONValue) -> JSONValue {
      guard case .number(let digits) = value, let place = Int(digits) else { return value }
      return unfold(place, places, &path, &made)
    }
    switch places[place] {
    case .object(let object):
      return .object(
        JSONObject(fields: object.fields.map { ($0.key, inner($0.value)) }, range: object.range))
    case .array(let list):
      // `["Reactive", 1]` and the like: a value in a wrapping that only scripts see.
      if list.count == 2, case .string(let name) = list[0], name.first?.isUppercase ?? false {
        return inner(list[1])
      }
      return .array(list.map(inner))
    default: return places[place]
    }
  }
}
