import Testing

/// Exports in other steps of time than the run's.
@Suite struct ExportStepsTests {
  @Test func `a run's folder is not written in two steps of time`() throws {
    let finished = try FinishedRun.shared.get()
    let refused = try finished("export", "run", "--format", "trend", "--bin", "1h")
    #expect(refused.status == 64 && refused.err.contains("-o"), "\(refused.err)")
    #expect(try finished("export", "run", "--format", "trend", "--bin", "1h", "-o", "hours").status == 0)
    #expect(try finished("export", "run", "--format", "trend", "--tz", "UTC").status == 64)
  }
}
