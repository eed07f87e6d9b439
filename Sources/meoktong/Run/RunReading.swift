internal import Archives
internal import Casebook
internal import Complaints
internal import Posts

/// The reading half of a run: files in, cases in the casebook out.
struct RunReading {
  let plan: RunPlan
  let intake: Intake
  let threads: Int

  /// Reads, labels and stores every post of `files`.
  ///
  /// A post counts under the first fate that fits: duplicate, not Korean, outside the period, kept. Which find of a
  /// post is the duplicate is the casebook's to say.
  func run(_ files: [InputFile], into book: Casebook, progress: inout Progress) throws {
    let conveyor = Conveyor<InputFile, Post, Case, [FileReading]>(files: files)
    let (intake, classifier, coded, period) = (intake, plan.classifier, plan.coded, plan.period)
    try conveyor.run(
      threads: threads,
      read: { file, hand in intake.read(file) { hand($0) } },
      makeWork: {
        var worker = classifier.makeWorker()
        return { posts in posts.map { RunReading.label($0, in: period, coded, by: &worker) } }
      },
      write: { _, delivery in
        switch delivery {
        case .batch(let cases):
          try book.append(cases)
          progress.add(posts: cases.count)
        case .end(let readings):
          try book.append(readings)
          progress.finishFile(
            bytes: readings.first?.byteCount ?? 0,
            rejected: readings.reduce(0) { $0 + $1.rejections.count })
        }
      })
  }

  /// What becomes of one post, and what it says if it is counted.
  private static func label(
    _ post: Post, in period: Range<Int64>, _ coded: CodedLabels?, by worker: inout Classifier.Worker
  ) -> Case {
    guard post.language == "ko" else { return Case(post: post, fate: .notKorean) }
    if let moment = post.published, !moment.touches(period) { return Case(post: post, fate: .outside) }
    return Case(
      post: post, fate: .kept, finding: coded?.finding(in: post.text) ?? worker.find(in: post.text))
  }
}

extension Moment {
  /// Whether the time, as finely as it is known, may lie in `period`.
  fileprivate func touches(_ period: Range<Int64>) -> Bool {
    let length: Int64 =
      switch precision {
      case .second: 1
      case .minute: 60
      case .hour: 3600
      case .day: 86_400
      case .month: 31 * 86_400
      case .year: 366 * 86_400
      }
    return seconds < period.upperBound && seconds + length > period.lowerBound
  }
}
