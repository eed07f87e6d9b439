import Foundation
import Posts
import Testing

@testable import Reports

/// What can be checked of the page's accessibility without a browser.
@Suite struct AccessTests {
  /// The relative luminance of a colour like `#0b4f8a` or `#fff` (WCAG 2.2).
  static func luminance(_ colour: String) throws -> Double {
    let digits = colour.dropFirst().flatMap { colour.count == 4 ? [$0, $0] : [$0] }
    let value = try #require(Int(String(digits), radix: 16))
    let channels = [value >> 16, value >> 8 & 255, value & 255].map { channel -> Double in
      let share = Double(channel) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  static func contrast(_ one: String, _ other: String) throws -> Double {
    let (high, low) = (
      max(try luminance(one), try luminance(other)), min(try luminance(one), try luminance(other))
    )
    return (high + 0.05) / (low + 0.05)
  }

  @Test func `the measure of contrast is that of WCAG`() throws {
    #expect(abs(try Self.contrast("#000", "#fff") - 21) < 0.01)
    // The example of the W3C: #767676 on white is the palest grey that passes, 4.54.
    #expect(abs(try Self.contrast("#767676", "#ffffff") - 4.54) < 0.005)
  }

  @Test func `every colour of words stands out from every ground it stands on`() throws {
    let style = PageStyle.text
    let named = Dictionary(
      uniqueKeysWithValues: style.matches(of: /--([a-z]+):(#[0-9a-f]{3,6})/).map {
        (String($0.1), String($0.2))
      })
    let words = style.matches(of: /[;{]color:(var\(--[a-z]+\)|#[0-9a-f]{3,6})/).map { match -> String in
      let colour = String(match.1)
      return colour.hasPrefix("#") ? colour : named[String(colour.dropFirst(6).dropLast())] ?? ""
    }
    #expect(words.count >= 4 && !words.contains(""))
    let grounds = ["#ffffff"] + style.matches(of: /background:(#[0-9a-f]{3,6})/).map { String($0.1) }
    #expect(grounds.count >= 3)
    for colour in Set(words) {
      #expect(try Self.contrast(colour, "#fff") >= 4.5, "\(colour) on white")
    }
    // On marked words stands ink alone.
    for ground in grounds { #expect(try Self.contrast(Palette.ink, ground) >= 7, "ink on \(ground)") }
    for colour in [Palette.ink, Palette.faint, Palette.mark] {
      for ground in ["#fff", Palette.band] { #expect(try Self.contrast(colour, ground) >= 4.5) }
    }
    // Bars and their pale fellows differ in lightness alone, for grey print and colour blindness; graphics need 3 : 1.
    #expect(try Self.contrast(Palette.strong, Palette.weak) >= 3)
    #expect(try Self.contrast(Palette.strong, "#fff") >= 3)
    #expect(try Self.contrast(Palette.interval, "#fff") >= 3)
  }

  @Test(arguments: Language.allCases)
  func `the page has one heading, one main part, named controls and cells under heads`(
    language: Language
  ) throws {
    let page = try PageTests.page(language)
    #expect(page.matches(of: /<h1[ >]/).count == 1 && page.matches(of: /<main>/).count == 1)
    #expect(page.contains("<meta name=\"viewport\"") && page.contains("<title>"))
    for control in page.matches(of: /<(select|input) name="([a-z]+)"/) {
      let before = page[..<control.range.lowerBound]
      let label = try #require(before.range(of: "<label>", options: .backwards))
      #expect(!before[label.upperBound...].contains("</label>"), "\(control.2) has no label")
    }
    for table in page.components(separatedBy: "<table").dropFirst() {
      let body = try #require(table.components(separatedBy: "</table>").first)
      let head = try #require(body.components(separatedBy: "</thead>").first)
      let columns = head.matches(of: /<th scope="col"/).count
      for row in body.components(separatedBy: "<tbody>").dropFirst().joined().components(separatedBy: "<tr")
        .dropFirst()
      {
        #expect(row.matches(of: /<t[hd][ >]/).count == columns, "\(row.prefix(120))")
      }
    }
    // Every section is reached by its heading, and hidden pictures are hidden from readers too.
    for section in page.components(separatedBy: "<section ").dropFirst() {
      #expect(section.prefix(80).contains("><h2>"))
    }
    for picture in page.matches(of: /<svg [^>]*>/) where !picture.0.contains("role=\"img\"") {
      #expect(picture.0.contains("aria-hidden=\"true\""))
    }
  }

  @Test func `without script everything is there to read, and the form alone is hidden`() throws {
    let page = try PageTests.page()
    #expect(page.matches(of: /\ hidden/).count == 1 && page.contains("id=\"filter\" hidden"))
    let run = try TruthRun()
    let complaints = run.lines.filter { $0.fate == .kept && $0.complaint == true }.count
    let list = try #require(page.components(separatedBy: "<details id=\"posts\">").last)
    #expect(list.components(separatedBy: "<article class=\"post\"").count - 1 == complaints)
  }

  @Test func `a bar opens onto exactly the posts that it counts`() throws {
    let page = try PageTests.page()
    let list = try #require(page.components(separatedBy: "<details id=\"posts\">").last)
    let posts = list.matches(of: /<article class="post" data-k="([^"]*)" data-b="([^"]*)"/).map {
      (kinds: $0.1.split(separator: " ").map(String.init), bin: String($0.2))
    }
    let wide = try #require(page.components(separatedBy: "timeline-narrow-t").first)
    let bars = wide.matches(
      of: /data-k="([^"]+)" data-b="([0-9]+)"><title>[^<]*? ([0-9]+)(?: \/ [0-9]+)?<\/title>/)
    #expect(bars.count > 50)
    for bar in bars {
      let (kind, bin, count) = (String(bar.1), String(bar.2), Int(bar.3))
      let behind = posts.filter { $0.bin == bin && (kind == "any-complaint" || $0.kinds.contains(kind)) }
      #expect(behind.count == count, "\(kind) in bin \(bin)")
    }
  }
}
