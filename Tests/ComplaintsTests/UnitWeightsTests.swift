import Morphology
import Posts
import Testing

@testable import Complaints

/// What the features of a unit add to a score, read in one go and told one by one.
@Suite struct UnitWeightsTests {
  private let texts = [
    "주말 꽃바구니 열두 개, 받는 분 주소가 상담방에만 있어서 배달을 못 나갔어요. 다섯 분은 입금액 도로 보내드렸고",
    "저녁 내내 빈차로 돌았다", "톡안가", "환불해주세요 환불!! 결제는 두번 됐는데 왜 환불은 안 해줘요? 화나네",
    "어제 카카오톡이안되서예약을하나도못받았습니다정말답답하네요", "ㅋㅋㅋ", "",
  ]

  @Test func `each position has what the features that span it add`() throws {
    let classifier = try Bundled.classifier.get()
    let model = classifier.model
    var memory = classifier.extractor.makeMemory()
    var tokens = classifier.tokenizer.makeWorker()
    // Kept from text to text, as in a worker: what one left must not be read in the next.
    var read = UnitWeights()
    for text in texts {
      classifier.extractor.read(text, tokens: tokens.tokenize(text), &memory)
      for number in memory.post.units.indices {
        let unit = memory.post.units[number]
        for output in 1...classifier.codebook.types.count {
          let features = memory.post.features(ofUnit: number).map {
            (feature: $0, weight: model.weight(of: $0, output))
          }
          let told = UnitWeights(of: number, post: memory.post) { model.weight(of: $0, output) }
          read.read(number, of: memory.post, model, output)
          let count = unit.end - unit.start
          #expect(read.steps.prefix(count + 1) == told.steps.prefix(count + 1))
          var gain = 0.0
          for position in unit.start..<unit.end {
            gain += read.steps[position - unit.start]
            let sum = features.reduce(0.0) { sum, part in
              let (start, end) = (Int(part.feature.start), Int(part.feature.end))
              let counts =
                start >= unit.start && end <= unit.end && end - start <= 12 && start <= position
                && position < end
              return counts ? sum + part.weight / Double(end - start) : sum
            }
            #expect(abs(gain - sum) < 1e-9)
          }
          for (first, last) in [
            (unit.start, unit.end), (unit.start + 1, unit.end), (unit.start, unit.end - 1),
          ] {
            let inside = features.filter {
              $0.feature.start >= first && $0.feature.end <= last && $0.weight != 0
            }
            let (weight, heaviest) = read.sum(from: first, to: last)
            #expect(weight == inside.reduce(0) { $0 + $1.weight })
            let greatest = inside.map(\.weight).max()
            let first = inside.first { $0.weight == greatest }?.feature
            #expect(
              heaviest?.start == first.map { Int($0.start) } && heaviest?.end == first.map { Int($0.end) })
          }
        }
      }
    }
  }
}
