internal import Posts

/// What the posts of one page say of each other: who goes on speaking, and which answers which by its number.
struct PageTalk {
  struct Speaker {
    var name: String?
    var handle: String?
    var isNamed: Bool { name != nil || handle != nil }
  }

  private var last = Speaker()
  private var numbered: [String: Post.ID] = [:]

  /// Notes who speaks in a unit; one that goes on has the writer of the unit above.
  mutating func hear(from speaker: Speaker, goesOn: Bool, in draft: inout Draft?) {
    if speaker.isNamed, !goesOn { last = speaker }
    guard goesOn, draft?.name == nil, draft?.handle == nil else { return }
    draft?.name = last.name
    draft?.handle = last.handle
  }

  /// Tells the draft which post above it answers. A post whose own number it names answers none.
  func link(_ draft: inout Draft?) {
    guard let answered = draft?.answered, answered != draft?.number, let id = numbered[answered] else {
      return
    }
    draft?.parent = id
  }

  mutating func note(_ id: Post.ID?, as number: String?) {
    if let id, let number { numbered[number] = id }
  }
}
