public import FoundationEssentials
internal import Foundation

/// The posts written for this project, as tests and the demo read them.
public enum Corpora {
  /// The folder that holds `kakao-2022-10`, `labelled` and `floors.tsv`.
  public static var folder: URL { Bundle.module.bundleURL }
}
