internal import Posts

/// The comments of a page that may still be answered: the last one of each level.
struct CommentThread {
  private var open: [(level: Int, id: Post.ID?)] = []

  /// The comment that one at `level` answers; `nil` for one at the top, and below one that is gone.
  mutating func parent(at level: Int) -> Post.ID? {
    while let last = open.last, last.level >= level { open.removeLast() }
    return open.last?.id
  }

  /// Notes the comment at `level` that was read last; `nil` for one that is gone.
  mutating func add(_ id: Post.ID?, at level: Int) {
    while let last = open.last, last.level >= level { open.removeLast() }
    open.append((level, id))
  }
}
