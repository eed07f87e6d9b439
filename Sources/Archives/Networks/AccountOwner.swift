/// Whose data export of X a file belongs to: `account.js` names the account, and the files of tweets beside it do not.
struct AccountOwner: Hashable, Sendable {
  let handle: String
  let name: String?

  /// A file that names an account has no more bytes.
  static let mostBytes = 1 << 16

  /// Reads a file that names an account; `nil` for any other.
  init?(_ bytes: [UInt8]) {
    guard bytes.count <= AccountOwner.mostBytes,
      AccountOwner.begins(bytes, with: ["window.YTD.account.part"]),
      let start = JSONFormat.start(bytes)
    else { return nil }
    var reader = JSONReader(bytes, from: start)
    let account = reader.value()?.list.first?["account"]
    guard let handle = account?["username"]?.text, !handle.isEmpty else { return nil }
    self.handle = handle
    name = account?["accountDisplayName"]?.text
  }

  /// Whether a file holds tweets of the export's own account.
  static func isOwed(_ bytes: [UInt8]) -> Bool {
    begins(
      bytes,
      with: [
        "window.YTD.tweet", "window.YTD.note_tweet", "window.YTD.community_tweet", "window.YTD.deleted_tweet",
      ]
    )
  }

  private static func begins(_ bytes: [UInt8], with marks: [String]) -> Bool {
    let start = bytes.prefix(64).drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    return marks.contains { start.starts(with: $0.utf8) }
  }

  /// Puts the account below a tweet that names none.
  func sign(_ draft: inout Draft) {
    guard draft.platform == "x", draft.handle == nil, draft.name == nil, draft.loss == nil else { return }
    draft.handle = handle
    draft.name = name
    guard draft.permalink == nil, let key = draft.key, key.hasPrefix("x/"), !key.hasPrefix("x/note/") else {
      return
    }
    draft.permalink = "https://x.com/\(handle)/status/\(key.dropFirst(2))"
  }
}
