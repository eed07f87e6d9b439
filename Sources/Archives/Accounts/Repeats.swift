internal import Posts

/// Tells posts apart that are alike in all that names them, as two of somebody's `ㅠㅠ` in one minute of a chat.
///
/// Each gets the number of its turn, so that the same messages in two exports of a chat are the same posts.
/// Memory is bounded: only posts of the moment that was read last are remembered.
struct Repeats {
  private var moment: Moment?
  private var counts: [Post.ID: Int] = [:]
  private static let most = 10_000

  /// The id of the next post that would be called `id`.
  mutating func next(_ id: Post.ID, at moment: Moment?) -> Post.ID {
    guard let moment else { return id }
    if moment != self.moment || counts.count > Repeats.most {
      self.moment = moment
      counts.removeAll(keepingCapacity: true)
    }
    let count = counts[id, default: 0] + 1
    counts[id] = count
    return count == 1 ? id : PostIdentity.id(number: String(count), below: id)
  }
}
