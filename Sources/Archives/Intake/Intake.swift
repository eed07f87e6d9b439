internal import Containers
public import Posts

/// Reads archived posts out of files, one post at a time, and says what became of every file.
public struct Intake: Sendable {
  let options: Options
  let rules: PlatformRules

  /// - Throws: ``IntakeError`` if a platform rule cannot be read.
  public init(options: Options = Options()) throws(IntakeError) {
    self.options = options
    rules =
      try options.platforms.map { folder throws(IntakeError) in try PlatformRules(folder: folder) }
      ?? PlatformRules(rules: [])
  }

  /// The files at `paths` and in folders below them, sorted by path; `-` is standard input.
  ///
  /// Pipes, devices, loops of links and folders of earlier runs are listed too, with their problem, so that the ledger
  /// names them.
  /// - Throws: ``IntakeError`` for a path that is not there.
  public func files(at paths: [String]) throws(IntakeError) -> [InputFile] {
    var found: [InputFile] = []
    var seen: Set<StoredPath> = []
    for path in paths {
      if path == "-" {
        found.append(InputFile(name: "-", path: nil, problem: nil))
        continue
      }
      do throws(PathProblem) {
        let entries = try FileTree.entries(at: StoredPath(path), leavingOut: Intake.marksOfRun)
        // Strings compare by their composed form, so that a name in NFD stands where its NFC twin would.
        for entry in entries.sorted(by: { ($0.path.display) < ($1.path.display) })
        where seen.insert(entry.path.resolved ?? entry.path).inserted {
          found.append(InputFile(name: entry.path.display, path: entry.path, problem: entry.problem))
        }
      } catch {
        throw IntakeError(problem: error, name: path)
      }
    }
    return InputFile.besideAccounts(found)
  }

  /// What lies in every folder that a run wrote.
  private static let marksOfRun = ["plan.json", "casebook.sqlite"]

  /// Reads one file, and the members of archives inside it.
  ///
  /// Input that is damaged costs the records it damages and stands in the answer; only `onPost` can fail.
  /// - Returns: a reading for each file or member, the file itself first.
  public func read<Failure: Error>(
    _ file: InputFile, onPost: (Post) throws(Failure) -> Void
  ) throws(Failure) -> FileReadings {
    var failure: Failure?
    var readings = FileReadings()
    withoutActuallyEscaping({ (post: Post) -> Bool in
      guard failure == nil else { return false }
      do throws(Failure) {
        try onPost(post)
        return true
      } catch {
        failure = error
        return false
      }
    }) { deliver in
      let reader = FileReader(options: options, rules: rules, deliver: deliver)
      readings = reader.read(file)
    }
    if let failure { throw failure }
    return readings
  }
}
