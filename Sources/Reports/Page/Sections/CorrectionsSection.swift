internal import Complaints
internal import Posts
internal import Trends

/// With a coded sample: the counts corrected for the errors of the labels, and how far the sample carries.
struct CorrectionsSection: PageSection {
  let id = "corrections"
  let title = Bilingual(ko: "분류 오류를 보정한 수", en: "Counts corrected for errors of the labels")

  func body(_ page: PageView) -> String? {
    guard let corrections = page.run.corrections else { return nil }
    let extent = CodingSummary.extent(coded: corrections.coded, of: corrections.sampled)
    let rows = corrections.lines.filter { $0.phase == nil && ($0.labelled > 0 || $0.positives > 0) }
      .map { row($0, page) }
    return """
      <p class="faint">\(page.say("\(extent.ko) 이 표본으로 2단계 차분 추정을 했습니다. 둘째 의견은 Rogan–Gladen(1978), 구간은 Lang–Reiczigel(2014). 단계마다의 수는 corrections.csv에 있습니다.", "\(extent.en) Two-phase difference estimator on this sample. Second opinion: Rogan and Gladen (1978), interval of Lang and Reiczigel (2014). Phase by phase: corrections.csv."))</p>
      <div class="scroll"><table><caption>\(page.say("글 수. 괄호는 95% 구간.", "Posts. In brackets: 95 % interval."))</caption>\
      <thead><tr><th scope="col" class="w">\(page.say("종류", "Kind"))</th><th scope="col">\(page.say("기계", "Labelled"))</th>\
      <th scope="col">\(page.say("보정", "Corrected"))</th><th scope="col">\(page.say("둘째 의견", "Second opinion"))</th>\
      <th scope="col">\(page.say("코딩한 글", "Coded"))</th><th scope="col">\(page.say("그 가운데 해당", "Positive"))</th>\
      <th scope="col">\(page.say("정밀도", "Precision"))</th><th scope="col">\(page.say("재현율", "Recall"))</th>\
      <th scope="col" class="w">\(page.say("상태", "Status"))</th></tr></thead><tbody>\(rows.joined())</tbody></table></div>
      """
  }

  private func row(_ line: Corrections.Line, _ page: PageView) -> String {
    func text(_ estimate: Estimate?) -> String {
      estimate.map {
        "\(Decimals.text($0.value, places: 0)) (\(Decimals.text($0.low, places: 0))–\(Decimals.text($0.high, places: 0)))"
      } ?? "–"
    }
    return "<tr><th scope=\"row\">\(HTML.escape(page.run.context.title(of: line.series)[page.language]))</th>"
      + page.cell(line.labelled) + "<td>\(text(line.corrected))</td><td>\(text(line.secondOpinion))</td>"
      + page.cell(line.coded) + page.cell(line.positives)
      + "<td>\(line.precision.map { Percent.whole($0) } ?? "–")</td><td>\(line.recall.map { Percent.whole($0) } ?? "–")</td>"
      + "<td class=\"w\">\(line.status.rawValue)</td></tr>"
  }
}
