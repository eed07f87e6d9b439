/// Where people talk among themselves: whoever is quoted from there is not named.
enum ClosedChats {
  /// The platforms as `Post.platform` names them. What of them stands at a public address is public all the same.
  static let platforms: Set<String> = ["discord", "kakaotalk", "line", "slack", "telegram", "whatsapp"]
}
