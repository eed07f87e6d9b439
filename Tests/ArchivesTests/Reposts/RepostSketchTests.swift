import Foundation
import Posts
import Testing

@testable import Archives

@Suite struct RepostSketchTests {
  @Test func `sketches that were made elsewhere give the families of the posts`() throws {
    let base = "예약하신 손님들께 알립니다 오늘은 전화로만 주문을 받습니다 불편을 드려 죄송합니다"
    let posts = (0..<12).map { number in
      let text =
        number < 4
        ? base + " \(number)" : number < 6 ? "톡채널 언제 되나요" : "주문 \(number)번 확인 바랍니다 \(number * 7919)"
      return RepostFamilyTests.post(text, by: "글쓴이\(number)", at: Int64(100 - number))
    }
    var families = try RepostFamilies()
    for post in posts {
      let line = try JSONEncoder().encode(RepostSketch(post))
      try families.add(try JSONDecoder().decode(RepostSketch.self, from: line))
    }
    let wanted = try RepostFamilyTests.families(of: posts)
    #expect(try RepostFamilyTests.found(by: families, of: posts) == wanted)
    #expect(wanted.count == 4)
  }

  @Test(arguments: [
    #"{"id":"1","author":"1","short":false,"length":3,"sketch":"00"}"#,
    #"{"id":"x","author":"1","short":false,"length":3,"sketch":""}"#,
  ])
  func `a sketch of another size is refused`(line: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(RepostSketch.self, from: Data(line.utf8))
    }
  }
}
