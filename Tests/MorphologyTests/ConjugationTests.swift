import Testing

@testable import Morphology

/// All surfaces of a stem with an ending, by the rules alone.
func surfaces(_ stem: String, _ irregular: Bool, _ ending: String) -> Set<String> {
  let spelling = Spelling(guests: GuestScalars([]))
  let stems = Conjugation.shapes(
    of: stem, units: spelling.units(of: stem, codaFirst: false), tag: .VV, irregular: irregular)
  let endings = EndingShapes.shapes(of: spelling.units(of: ending, codaFirst: true))
  var found: Set<String> = []
  for stem in stems {
    for ending in endings where !stem.offers.isDisjoint(with: ending.needs) {
      found.insert(spelling.word(of: stem.units + ending.units))
    }
  }
  return found
}

@Test(arguments: [
  ("덥", true, "어서", "더워서"), ("덥", true, "은", "더운"), ("덥", true, "으면", "더우면"), ("덥", true, "고", "덥고"),
  ("돕", true, "어서", "도와서"), ("입", false, "어서", "입어서"), ("듣", true, "으면", "들으면"), ("듣", true, "는", "듣는"),
  ("얻", false, "어", "얻어"), ("짓", true, "어서", "지어서"), ("짓", true, "고", "짓고"), ("웃", false, "어요", "웃어요"),
  ("그렇", true, "ㄴ", "그런"), ("그렇", true, "어서", "그래서"), ("하얗", true, "어", "하얘"), ("퍼렇", true, "어", "퍼레"),
  ("좋", false, "어요", "좋아요"), ("빠르", false, "어서", "빨라서"), ("흐르", false, "었", "흘렀"), ("따르", false, "어", "따라"),
  ("치르", false, "었", "치렀"), ("이르", true, "어", "이르러"), ("푸르", true, "었", "푸르렀"), ("쓰", false, "어요", "써요"),
  ("예쁘", false, "어", "예뻐"), ("아프", false, "어서", "아파서"), ("푸", true, "었", "펐"), ("하", false, "어", "해"),
  ("하", false, "어서", "하여서"), ("살", false, "ㄴ", "산"), ("살", false, "니까", "사니까"), ("살", false, "면", "살면"),
  ("살", false, "ㅂ니다", "삽니다"), ("되", false, "어서", "돼서"), ("되", false, "어요", "되어요"), ("오", false, "었", "왔"),
  ("주", false, "어", "줘"), ("마시", false, "었", "마셨"), ("가", false, "어서", "가서"), ("가", false, "ㄹ게", "갈게"),
  ("먹", false, "을", "먹을"), ("먹", false, "습니다", "먹습니다"), ("튕기", false, "어서", "튕겨서"),
])
func `stems and endings join as spelling has it`(
  stem: String, irregular: Bool, ending: String, surface: String
) {
  #expect(surfaces(stem, irregular, ending).contains(surface))
}

@Test(arguments: [
  ("덥", true, "어서", "덥어서"), ("듣", true, "으면", "듣으면"), ("살", false, "ㄴ", "살ㄴ"), ("먹", false, "면", "먹면"),
  ("더우", false, "고", "덥고"), ("빠르", false, "어서", "빠르어"),
])
func `stems and endings do not join otherwise`(stem: String, irregular: Bool, ending: String, surface: String)
{
  #expect(!surfaces(stem, irregular, ending).contains(surface))
}
