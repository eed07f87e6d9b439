/// A comment as Google hands it out of one's account: a cell that holds objects of JSON, each with a piece of it.
enum TakeoutText {
  /// `{"text":"보상해야죠"},{"text":"\n"}` as it was written; every other text as it is.
  static func text(_ cell: String) -> String {
    guard cell.hasPrefix("{\"text\":") else { return cell }
    var reader = JSONReader(Array(cell.utf8))
    var pieces: [String] = []
    while !reader.isAtEnd() {
      guard let value = reader.value(), case .string(let piece)? = value["text"] else { return cell }
      pieces.append(piece)
      _ = reader.take(0x2C)
    }
    return pieces.joined()
  }
}
