internal import Foundation
internal import Synchronization

/// Reads files side by side and hands on what they hold in the order of the files, in bounded memory.
///
/// Each thread takes the next file and reads it. A full batch is worked on by whichever thread is free; a reader that
/// is far ahead of the writer works on waiting batches instead of reading on. Very large files are read one by one:
/// a page of 200 MB needs four times as much while it is read.
///
/// - Important: `read` and `work` run on several threads at once; `write` runs on the calling thread only.
final class Conveyor<Raw: Sendable, Made: Sendable, Ending: Sendable>: Sendable {
  /// What the writer receives, in order.
  enum Delivery: Sendable {
    case batch([Made])
    /// The file is finished.
    case end(Ending)
  }

  /// Gives every raw item of the file of that number to its second argument, and an account of the file at the end.
  typealias Reader = @Sendable (Int, (Raw) -> Void) -> Ending
  /// Makes a batch; called once at a time on each thread.
  typealias Work = ([Raw]) -> [Made]

  private struct Lane {
    var parts: [Int: Delivery] = [:]
    var nextToWrite = 0
    var nextToRead = 0
    var unwritten: Int { nextToRead - nextToWrite }

    /// The number of the next part that is read.
    mutating func takeNumber() -> Int {
      nextToRead += 1
      return nextToRead - 1
    }
  }

  private struct Job: Sendable { let lane, part: Int, items: [Raw] }

  private struct State {
    /// Of the files that were begun and are not written to their end.
    var lanes: [Int: Lane] = [:]
    var nextFile = 0
    var laneBeingWritten = 0
    var jobs: [Job] = []
    var cancelled = false
    var readersRunning = 0
    /// Bytes of the files that are being read.
    var bytesRunning = 0
  }

  private let fileCount: Int
  private let batchSize: Int
  private let batchesAhead: Int
  /// What the threads wait for: something to do.
  private let condition = NSCondition()
  /// What the writer waits for: the next part of its lane. It is woken for that part alone.
  private let nextPart = NSCondition()
  private let state = Mutex(State())

  /// Files of more bytes together are not read side by side.
  private static var bytesAtOnce: Int { 64 << 20 }
  private let byteCount: @Sendable (Int) -> Int

  init(
    fileCount: Int, batchSize: Int = 128, batchesAhead: Int = 8,
    byteCount: @escaping @Sendable (Int) -> Int
  ) {
    self.fileCount = fileCount
    self.byteCount = byteCount
    self.batchSize = batchSize
    self.batchesAhead = batchesAhead
  }

  /// Runs everything; returns when the last file is written, or throws what `write` threw.
  ///
  /// - Parameter makeWork: called once on each thread, to make that thread's own worker.
  func run(
    threads: Int, read: @escaping Reader, makeWork: @escaping @Sendable () -> Work,
    write: (Int, Delivery) throws -> Void
  ) throws {
    for _ in 0..<max(1, threads) {
      let thread = Thread { [self] in labour(read: read, work: makeWork()) }
      thread.stackSize = 8 << 20
      thread.start()
    }
    do {
      for lane in 0..<fileCount {
        change { $0.laneBeingWritten = lane }
        var ended = false
        while !ended {
          let delivery = take(from: lane)
          if case .end = delivery { ended = true }
          try write(lane, delivery)
        }
        change { $0.lanes[lane] = nil }
      }
    } catch {
      change { $0.cancelled = true }
      LeftThreads.leave()
      throw error
    }
  }

  // MARK: The threads

  private func labour(read: Reader, work: @escaping Work) {
    while let task = nextTask() {
      switch task {
      case .work(let job): deliver(.batch(work(job.items)), lane: job.lane, part: job.part)
      case .read(let lane, let bytes): readFile(in: lane, of: bytes, with: read, work: work)
      }
    }
  }

  private func readFile(in lane: Int, of bytes: Int, with read: Reader, work: @escaping Work) {
    var batch: [Raw] = []
    let ending = read(lane) { item in
      batch.append(item)
      guard batch.count >= batchSize else { return }
      hand(over: batch, lane: lane, work: work)
      batch = []
    }
    if !batch.isEmpty { hand(over: batch, lane: lane, work: work) }
    let part = change { state in
      state.readersRunning -= 1
      state.bytesRunning -= bytes
      return state.lanes[lane, default: Lane()].takeNumber()
    }
    deliver(.end(ending), lane: lane, part: part)
  }

  /// Queues a batch for any free thread, then helps with the queue until this reader may read on.
  private func hand(over batch: [Raw], lane: Int, work: @escaping Work) {
    change { state in
      let part = state.lanes[lane, default: Lane()].takeNumber()
      state.jobs.append(Job(lane: lane, part: part, items: batch))
    }
    while let job = jobBeforeReadingOn(lane: lane) {
      deliver(.batch(work(job.items)), lane: job.lane, part: job.part)
    }
  }

  /// The oldest job, while the queue is long or `lane` is far ahead of the writer; waits where there is none.
  ///
  /// Waiting cannot last: the part that the writer needs is then ready, or in the hands of another thread.
  private func jobBeforeReadingOn(lane: Int) -> Job? {
    condition.lock()
    defer { condition.unlock() }
    while true {
      let (job, mayReadOn) = state.withLock { state -> (Job?, Bool) in
        if state.cancelled { return (nil, true) }
        let limit = state.laneBeingWritten == lane ? batchesAhead * 4 : batchesAhead
        let isFarAhead = state.lanes[lane, default: Lane()].unwritten >= limit
        if state.jobs.count > 4 || (isFarAhead && !state.jobs.isEmpty) {
          return (state.jobs.removeFirst(), false)
        }
        return (nil, !isFarAhead)
      }
      if job != nil || mayReadOn { return job }
      condition.wait()
    }
  }

  private enum Task {
    case work(Job)
    case read(Int, bytes: Int)
  }

  /// The next thing to do, or `nil` when nothing more will come.
  private func nextTask() -> Task? {
    condition.lock()
    defer { condition.unlock() }
    while true {
      let (task, finished) = state.withLock { state -> (Task?, Bool) in
        if state.cancelled { return (nil, true) }
        if !state.jobs.isEmpty { return (.work(state.jobs.removeFirst()), false) }
        if state.nextFile < fileCount {
          let bytes = byteCount(state.nextFile)
          guard state.readersRunning == 0 || state.bytesRunning + bytes <= Conveyor.bytesAtOnce else {
            return (nil, false)
          }
          state.nextFile += 1
          state.readersRunning += 1
          state.bytesRunning += bytes
          return (.read(state.nextFile - 1, bytes: bytes), false)
        }
        return (nil, state.readersRunning == 0)
      }
      if let task { return task }
      if finished { return nil }
      condition.wait()
    }
  }

  // MARK: The lanes

  private func deliver(_ delivery: Delivery, lane: Int, part: Int) {
    // A writer that comes to the lane later looks for the part before it waits.
    let isNext = state.withLock { state in
      state.lanes[lane, default: Lane()].parts[part] = delivery
      return state.laneBeingWritten == lane && state.lanes[lane]?.nextToWrite == part
    }
    guard isNext else { return }
    nextPart.lock()
    nextPart.broadcast()
    nextPart.unlock()
  }

  private func take(from lane: Int) -> Delivery {
    let delivery = waited(for: lane)
    condition.lock()
    condition.broadcast()
    condition.unlock()
    return delivery
  }

  private func waited(for lane: Int) -> Delivery {
    nextPart.lock()
    defer { nextPart.unlock() }
    while true {
      let delivery = state.withLock { state -> Delivery? in
        guard let part = state.lanes[lane]?.nextToWrite,
          let delivery = state.lanes[lane]?.parts.removeValue(forKey: part)
        else { return nil }
        state.lanes[lane]?.nextToWrite += 1
        return delivery
      }
      if let delivery { return delivery }
      nextPart.wait()
    }
  }

  @discardableResult
  private func change<Result: Sendable>(_ body: (inout sending State) -> Result) -> Result {
    condition.lock()
    defer {
      condition.broadcast()
      condition.unlock()
    }
    return state.withLock { body(&$0) }
  }
}
