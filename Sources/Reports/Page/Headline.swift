internal import Complaints
internal import Posts
internal import Trends

/// The finding in a few sentences, made from the numbers.
///
/// Whoever quotes it speaks of the period: so it counts the posts whose time lies in it, and tells of the others apart.
struct Headline {
  let run: RunView

  private var words: DateWords { DateWords(zone: run.context.zone, language: run.context.language) }
  private var leaders: Leaders { Leaders(language: run.context.language) }
  private func say(_ ko: String, _ en: String) -> String { run.context.language == .korean ? ko : en }
  private func number(_ number: Int) -> String { Decimals.grouped(number) }
  private func posts(_ number: Int) -> String { "\(self.number(number)) \(number == 1 ? "post" : "posts")" }

  private func dated(_ series: Series, _ part: Segment = .all) -> Int {
    run.dated.cell(.bin(0), series, part).posts
  }

  var sentences: String {
    guard run.trend.total > 0 else {
      return say(
        "셀 글이 없습니다. 읽은 파일과 읽지 못한 까닭은 아래 장부에 있습니다.",
        "There is no post to count. The ledger below says what was read.")
    }
    let said = dated(.allPosts) == 0 ? [noneDated] : [first, second]
    let warning = ShardWords.warning(run.context).map { [$0[run.context.language]] } ?? []
    return (warning + said + apart).joined(separator: " ")
  }

  private var noneDated: String {
    let (from, to) = (words.full(run.context.period.lowerBound), words.full(run.context.period.upperBound))
    return say(
      "\(from)부터 \(to)까지의 기간 안이라고 시각이 말해 주는 글이 없어 비율을 내지 않습니다.",
      "No post states a time within the period from \(from) to \(to), so no share is given.")
  }

  private var first: String {
    let (all, complaints) = (dated(.allPosts), dated(.anyComplaint))
    let share = Wilson.share(complaints, of: all)
    let period = run.context.period
    let (from, to) = (words.full(period.lowerBound), words.moment(period.upperBound))
    let text = say(
      "\(from)부터 \(to)까지의 보관 자료에서 글 \(number(all))건 가운데 \(number(complaints))건(\(Percent.whole(share.value)), 95% 구간 \(Percent.range(share)))이 불만이었",
      "Of \(number(all)) archived \(all == 1 ? "post" : "posts") from \(from) to \(to), \(number(complaints)) (\(Percent.whole(share.value)), 95 % interval \(Percent.range(share))) complained"
    )
    let kinds = run.trend.kinds.map { (run.context.title(of: $0)[run.context.language], dated(.kind($0))) }
    let groups = leaders.groups(kinds)
    guard let top = groups.first else { return text + say("습니다.", ".") }
    let most = text + say("고, 가장 많은 것은 \(leaders.counted(top))", ", most often of \(leaders.counted(top))")
    guard top.names.count == 1, groups.count > 1 else { return most + say("이었습니다.", ".") }
    return most
      + say(", 다음은 \(leaders.counted(groups[1]))이었습니다.", ", then of \(leaders.counted(groups[1])).")
  }

  private var second: String {
    guard let peak = run.trend.peak(.anyComplaint) else {
      return dated(.anyComplaint) == 0
        ? say("기간 안의 글에는 불만이 없습니다.", "None of these posts complains.")
        : say("불만 글 가운데 시간대까지 아는 글은 없습니다.", "Of no complaint the hour is known.")
    }
    let text = PeakWords(run).sentence(peak)
    let services = run.dated.parts.filter { $0.dimension == .service }
      .map { (run.context.title(of: $0)[run.context.language], dated(.anyComplaint, $0)) }
    guard let most = leaders.groups(services).first else { return text + say("습니다.", ".") }
    let names = leaders.names(most)
    let each = most.names.count == 1 ? ("", "") : ("각각 ", " each")
    return text
      + say(
        "고, 서비스로는 \(names)\(Particle.object.form(after: names)) 말한 불만이 \(each.0)\(number(most.count))건으로 가장 많았습니다.",
        "; the service that complaints named most often: \(names) (\(number(most.count))\(each.1)).")
  }

  /// The posts of which nobody can say whether they are of the period.
  private var apart: [String] {
    func count(_ slots: [Slot], _ series: Series) -> Int {
      slots.reduce(0) { $0 + run.dated.cell($1, series).posts }
    }
    let undated = count([.undated], .allPosts)
    let others = run.dated.slots.filter { $0 != .undated && $0 != .bin(0) }
    let vague = count(others, .allPosts)
    var said: [String] = []
    if undated > 0 {
      let complaints = number(count([.undated], .anyComplaint))
      said.append(
        say(
          "시각을 모르는 글 \(number(undated))건(불만 \(complaints)건)은 따로 셌습니다.",
          "Counted apart: \(posts(undated)) without a time (complaints: \(complaints))."))
    }
    if vague > 0 {
      let complaints = number(count(others, .anyComplaint))
      said.append(
        say(
          "날짜가 성기게 적혀 기간 안인지 알 수 없는 글 \(number(vague))건(불만 \(complaints)건)도 따로 셌습니다.",
          "Counted apart: \(posts(vague)) dated too coarsely to tell whether they are of the period (complaints: \(complaints))."
        ))
    }
    return said
  }
}
