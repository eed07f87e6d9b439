internal import Synchronization

/// A name of an element or attribute that is asked for often: its number is the same in every tree made afterwards.
public struct MarkupName: Hashable, Sendable {
  /// The name as trees have it: small letters.
  public let text: String
  let number: Int32
  let feature: UInt32

  /// Gives `text` its number. The names of a program's rules are few and stay.
  public init(_ text: String) {
    self.text = text
    feature = FeatureSet.hash(text.utf8)
    number = MarkupName.table.withLock { $0.intern(text) }
  }

  /// The names that have a number so far, which a new tree begins with.
  static var known: NameTable { table.withLock { $0 } }

  private static let table = Mutex(NameTable.standard)
}
