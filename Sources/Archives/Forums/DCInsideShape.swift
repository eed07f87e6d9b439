internal import Markup
internal import Posts

/// A comment of DCInside as its pages fetch it.
struct DCInsideShape: JSONShape {
  let id = "dcinside"

  func draft(_ object: JSONObject, _ times: TimeReader) -> Draft? {
    guard let time = object["reg_date"]?.text, let memo = object["memo"]?.text, object["name"] != nil else {
      return nil
    }
    var draft = Draft(text: Self.text(memo), platform: "dcinside")
    draft.name = object["name"]?.text
    draft.handle = object["user_id"]?.text
    draft.published = times.moment(time)
    if let post = object["parent"]?.text, let number = object["no"]?.text, number != "0" {
      draft.key = "dcinside/comment/\(post)/\(number)"
      if let above = object["c_no"]?.text, above != "0", above != number {
        draft.parent = PostIdentity.id(key: "dcinside/comment/\(post)/\(above)")
      }
    }
    if object["is_delete"]?.text ?? "0" != "0" {
      draft.loss = .goneComment
    } else if object["nicktype"]?.text == "COMMENT_BOY" {
      draft.loss = .advertisement
    }
    return draft
  }

  /// Without the name of who is answered, which the site puts in front.
  private static func text(_ memo: String) -> String {
    guard memo.hasPrefix("<span class='mention") || memo.hasPrefix("<span class=\"mention") else {
      return MarkupText.holdsTag(memo) ? MarkupText.text(ofFragment: memo) : memo.trimmingBlanks()
    }
    let parts = memo.components(separator: "</span>")
    return MarkupText.text(ofFragment: parts.dropFirst().joined(separator: "</span>"))
  }
}
