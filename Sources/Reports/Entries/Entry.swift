internal import Casebook
internal import Complaints
internal import Posts

/// A case as it leaves the casebook: personal data replaced, evidence moved along with the text.
struct Entry: Sendable {
  /// The post, masked: its words, its writer, the names of its sources. Its address is kept back while people are
  /// protected, since it leads to the account.
  let post: Post
  /// What it says; evidence lies in the masked text.
  let finding: Finding?
  let family: String?
  let finds: Int
  /// The places of the text that were replaced: what stands there nobody wrote.
  let placeholders: [TextRange]

  var id: Post.ID { post.id }
  var text: String { post.text }
  var title: String? { post.title }
  var author: Post.Author? { post.author }
  var permalink: String? { post.permalink }
  var sources: [Source] { post.sources }
  var proofs: [Label] { finding?.labels ?? [] }

  /// How many places of the text were replaced.
  var maskCount: Int { placeholders.count }

  /// The author in one word.
  var writer: String? { author?.handle ?? author?.name }
}

extension Entry {
  init(_ found: Case, privacy: Privacy, _ names: inout MaskedNames) {
    let post = found.post
    let isMasked = privacy.mode == .masked
    let masked = privacy.mask(post.text, author: post.author, on: post.platform)
    let pseudonym = isMasked ? privacy.pseudonym(of: post.author, on: post.platform) : nil
    self.post = Post(
      id: post.id, text: masked.text,
      title: post.title.map { privacy.mask($0, author: post.author, on: post.platform).text },
      author: isMasked ? pseudonym.map { Post.Author(name: $0, handle: nil) } : post.author,
      published: post.published, permalink: isMasked ? nil : post.permalink, platform: post.platform,
      language: post.language, parent: post.parent, sources: names.sources(of: post))
    finding = found.finding.map { $0.moved(into: masked) }
    family = found.family
    finds = found.finds
    placeholders = masked.placeholders
  }
}

extension Finding {
  /// The same with evidence that lies in a masked text.
  fileprivate func moved(into masked: MaskedText) -> Finding {
    Finding(
      isComplaint: isComplaint, complaintScore: complaintScore,
      labels: labels.map { label in
        Label(
          kind: label.kind, score: label.score, bias: label.bias, rest: label.rest,
          evidence: label.evidence.map { evidence in
            let range = masked.place(of: evidence.range)
            return Evidence(
              range: range, text: masked.text[range], weight: evidence.weight, isOfScore: evidence.isOfScore,
              cue: evidence.cue)
          })
      }, services: services, sector: sector)
  }
}
