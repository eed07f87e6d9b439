internal import Archives
internal import Casebook
internal import Complaints
internal import Posts

/// The reading half of a run: files in, cases in the casebook out.
struct RunReading {
  let plan: RunPlan
  let intake: Intake
  let threads: Int
  let shard: Shard

  /// A file, and how many of its posts are stored already.
  private struct Lot: Sendable {
    let file: InputFile
    let stored, byteCount: Int
  }

  /// Reads, labels and stores every post of `files` that is not in the casebook yet.
  ///
  /// A post counts under the first fate that fits: duplicate, not Korean, outside the period, kept. Which find of a
  /// post is the duplicate is the casebook's to say.
  func run(
    _ files: [InputFile], into book: Casebook, _ reposts: inout RepostMarking, progress: inout Progress
  ) throws {
    let sharesPosts = shard.sharesPosts(of: files.count)
    let files = shard.files(of: files)
    var reached = try book.milestone()
    let bytesBefore = files.prefix(reached.files).reduce(0) { $0 + ($1.state?.byteCount ?? 0) }
    progress.finishFile(bytes: bytesBefore, rejected: 0)
    let lots = files.dropFirst(reached.files).enumerated().map {
      Lot(file: $1, stored: $0 == 0 ? reached.posts : 0, byteCount: $1.state?.byteCount ?? 0)
    }
    let conveyor = Conveyor<Lot, Post, SketchedCase, FileReadings>(
      files: lots, byteCount: \.byteCount)
    let (intake, classifier, coded, period, shard) = (
      intake, plan.classifier, plan.coded, plan.period, shard
    )
    var storage = RunStorage(book: book)
    try conveyor.run(
      threads: threads,
      read: { lot, hand in
        var ordinal = 0
        var taken = 0
        return intake.read(lot.file) { post in
          ordinal += 1
          guard !sharesPosts || shard.takes(ordinal - 1) else { return }
          taken += 1
          if taken > lot.stored { hand(post) }
        }
      },
      makeWork: {
        var worker = classifier.makeWorker()
        return { posts in posts.map { SketchedCase($0, in: period, coded, by: &worker) } }
      },
      write: { _, delivery in
        switch delivery {
        case .batch(let posts):
          reached = Milestone(files: reached.files, posts: reached.posts + posts.count)
          try storage.add(posts, reaching: reached, &reposts)
          progress.add(posts: posts.count)
        case .end(let readings):
          reached = Milestone(files: reached.files + 1, posts: 0)
          // Where parts share the posts of a file, the first part accounts for the file.
          let accounted = sharesPosts && shard.number > 1 ? [] : readings
          try storage.add(accounted, reaching: reached, &reposts)
          progress.finishFile(
            bytes: readings.first?.byteCount ?? 0,
            rejected: readings.reduce(0) { $0 + $1.rejections.count })
        }
        guard Interruption.isRequested else { return }
        try storage.store(&reposts)
        try Interruption.check(milestone: "\(reached.files)/\(files.count)")
      })
    try storage.store(&reposts)
  }
}
