import Testing

@testable import Complaints

/// Folds of the cross-validation.
@Suite struct FoldsTests {
  @Test func `few writers have a fold each`() {
    #expect(Set(Folds(sizes: [5, 900, 20]).ofWriter) == [0, 1, 2])
  }

  @Test func `many writers share folds of about equal size`() {
    let sizes = (0..<37).map { 100 + $0 * 37 % 400 }
    let folds = Folds(sizes: sizes)
    #expect(folds.count == Folds.most)
    var loads = [Int](repeating: 0, count: folds.count)
    for (writer, fold) in folds.ofWriter.enumerated() { loads[fold] += sizes[writer] }
    #expect((loads.max() ?? 0) - (loads.min() ?? 0) <= 150)
  }

  @Test func `nobody at all has no fold`() {
    #expect(Folds(sizes: []).count == 0)
  }
}
