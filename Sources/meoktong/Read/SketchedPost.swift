internal import Archives
internal import Posts
internal import Reports
internal import Trends

/// A post as `meoktong read --fingerprints` prints it: what an engine needs to find reposts and to count writers.
struct SketchedPost: Encodable {
  let post: Post

  init(_ post: Post) { self.post = post }

  private enum CodingKeys: String, CodingKey { case fingerprint, writer }

  func encode(to encoder: any Encoder) throws {
    try post.encode(to: encoder)
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(RepostSketch(post), forKey: .fingerprint)
    let writer = Privacy.identity(of: post.author, on: post.platform).map { DistinctCount.digest($0) }
    try fields.encode(writer.map { String($0, radix: 16) }, forKey: .writer)
  }
}

/// What could not be read, as a line among posts.
struct LossLine: Codable {
  struct Loss: Codable {
    let file, reason: String
    let record, byteOffset, bytes: Int?
  }
  let rejection: Loss

  init(_ rejection: Rejection) {
    self.rejection = Loss(
      file: rejection.location.file, reason: rejection.reason, record: rejection.location.record,
      byteOffset: rejection.location.byteOffset, bytes: rejection.byteCount)
  }
}
