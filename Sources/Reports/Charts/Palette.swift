/// The few colours of report and charts: told apart by lightness, so that they survive grey print and every sort of
/// colour blindness.
enum Palette {
  /// What is counted. Contrast with white 7.6 : 1.
  static let strong = "#0b4f8a"
  /// What it is compared with.
  static let weak = "#c9d3dc"
  /// Intervals, over strong and white.
  static let interval = "#111820"
  /// Words. 16 : 1.
  static let ink = "#1a2026"
  /// Words of the second rank. 7 : 1.
  static let faint = "#4c5862"
  /// Lines of the grid.
  static let grid = "#e3e8ec"
  /// Every second phase.
  static let band = "#f4f6f8"
  /// Milestones.
  static let mark = "#a63d00"

  /// Lines of a spreadsheet's chart, the first for all complaints, the last for milestones.
  static let lines: [UInt32] = [0x0B4F8A, 0xA65A00, 0x1A2026, 0x2B8A6E, 0x8A4B8F, 0x7A8894, 0xA63D00]

  static let fonts =
    "Pretendard, 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', NanumGothic, sans-serif"
}
