internal import Casebook
internal import Complaints
internal import Posts

/// A case as it leaves the casebook: personal data replaced, evidence moved along with the text.
struct Entry: Sendable {
  /// A label whose evidence lies in the masked text.
  struct Proof: Sendable {
    let kind: ComplaintType.ID
    let score: Double
    /// As in `Label`: with the weights of the evidence that is of the score they make the score.
    let bias: Double, rest: Double
    let evidence: [Evidence]
  }

  let id: Post.ID
  let post: Post
  let text: String
  let title: String?
  let author: Post.Author?
  /// The address of the post; kept back while people are protected, since it leads to the account.
  let permalink: String?
  let finding: Finding?
  let proofs: [Proof]
  let family: String?
  let finds: Int
  /// The places of the text that were replaced: what stands there nobody wrote.
  let placeholders: [TextRange]
  /// Where it was found; the names of files and addresses are masked as texts are.
  let sources: [Source]

  /// How many places of the text were replaced.
  var maskCount: Int { placeholders.count }

  /// The author in one word.
  var writer: String? { author?.handle ?? author?.name }

  init(_ found: Case, privacy: Privacy, _ names: inout MaskedNames) {
    let post = found.post
    sources = names.sources(of: post)
    let masked = privacy.mask(post.text, author: post.author, on: post.platform)
    id = post.id
    self.post = post
    text = masked.text
    title = post.title.map { privacy.mask($0, author: post.author, on: post.platform).text }
    if privacy.mode == .masked {
      author = privacy.pseudonym(of: post.author, on: post.platform)
        .map { Post.Author(name: $0, handle: nil) }
      permalink = nil
    } else {
      author = post.author
      permalink = post.permalink
    }
    finding = found.finding
    proofs = (found.finding?.labels ?? []).map { label in
      Proof(
        kind: label.kind, score: label.score, bias: label.bias, rest: label.rest,
        evidence: label.evidence.map { evidence in
          let range = masked.place(of: evidence.range)
          return Evidence(
            range: range, text: masked.text[range], weight: evidence.weight, isOfScore: evidence.isOfScore,
            cue: evidence.cue)
        })
    }
    family = found.family
    finds = found.finds
    placeholders = masked.placeholders
  }
}
