/// What a cell of a workbook holds.
public enum SheetValue: Hashable, Sendable {
  /// Nothing.
  case blank
  /// Text; never taken for a formula or a number, however it begins.
  case text(String)
  /// A number, shown with so many places.
  case number(Double, places: Int)
  /// A date and time: days since 1899-12-30 on the clock that is to be shown.
  case date(Double)
  /// A heading.
  case heading(String)
}
