/// Names of elements that a program tells apart, found by number instead of by letters.
public struct NameList: Sendable {
  private var placesByNumber: [Int?] = []
  private var placesByText: [String: Int] = [:]

  /// Gives each name its number; of two equal names the later counts.
  public init(_ names: [String]) {
    for (place, name) in names.enumerated() {
      let number = Int(MarkupName(name).number)
      while placesByNumber.count <= number { placesByNumber.append(nil) }
      placesByNumber[number] = place
      placesByText[name] = place
    }
  }

  /// The place in the list of a name that has `number` in every tree.
  func place(number: Int32) -> Int? {
    number < placesByNumber.count ? placesByNumber[Int(number)] : nil
  }

  /// The place of `name` in the list; `nil` if it is not there.
  public func place(of name: String) -> Int? { placesByText[name] }
}

extension MarkupTree {
  /// The place in `list` of the name of `node`; `nil` for other elements and for text.
  public func place(of node: Node, in list: NameList) -> Int? {
    let number = records[node].name
    guard number >= 0 else { return nil }
    // Names of this tree alone bear numbers of its own.
    return number < knownNames ? list.place(number: number) : list.place(of: names.names[Int(number)])
  }
}
