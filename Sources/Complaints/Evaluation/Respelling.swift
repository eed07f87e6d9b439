/// Other ways to type the same labelled posts, for measuring what that costs.
public enum Respelling: String, Sendable, CaseIterable {
  /// Without spaces.
  case spaceless
  /// One syllable in twelve replaced by one that sounds alike, the same ones every time.
  case misspelt

  /// The posts typed so; what people said of them stays, but for the marked words, which may not stand in them.
  public func respell(_ posts: [LabelledPost]) -> [LabelledPost] {
    var distortion = Distortion(seed: 20_221_017)
    return posts.map { post in
      post.saying(self == .spaceless ? distortion.spaceless(post.text) : distortion.misspelt(post.text))
    }
  }
}
