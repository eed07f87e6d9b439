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

  /// Reads, labels and stores every post of `files` that is not in the casebook yet.
  ///
  /// A post counts under the first fate that fits: duplicate, not Korean, outside the period, kept. Which find of a
  /// post is the duplicate is the casebook's to say.
  func run(
    _ files: FileList, into book: Casebook, _ reposts: inout RepostMarking, progress: inout Progress
  ) throws {
    let sharesPosts = shard.sharesPosts(of: files.count)
    let files = shard.files(of: files)
    var reached = try book.milestone()
    let bytesBefore = files.prefix(reached.files).reduce(0) { $0 + ($1.state?.byteCount ?? 0) }
    progress.finishFile(bytes: bytesBefore, rejected: 0)
    let begun = reached
    let conveyor = Conveyor<Post, SketchedCase, FileReadings>(
      fileCount: files.count - begun.files,
      byteCount: { files[begun.files + $0].state?.byteCount ?? 0 })
    let (intake, classifier, coded, period, shard) = (
      intake, plan.classifier, plan.coded, plan.period, shard
    )
    var storage = RunStorage(book: book)
    try conveyor.run(
      threads: threads,
      read: { number, hand in
        let stored = number == 0 ? begun.posts : 0
        var ordinal = 0
        var taken = 0
        return intake.read(files[begun.files + number]) { post in
          ordinal += 1
          guard !sharesPosts || shard.takes(ordinal - 1) else { return }
          taken += 1
          if taken > stored { hand(post) }
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
