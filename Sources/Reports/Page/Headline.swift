internal import Complaints
internal import Posts
internal import Trends

/// The finding in two sentences, made from the numbers.
struct Headline {
  let run: RunView

  private var words: DateWords { DateWords(zone: run.context.zone, language: run.context.language) }
  private func say(_ ko: String, _ en: String) -> String { run.context.language == .korean ? ko : en }
  private func number(_ number: Int) -> String { Decimals.grouped(number) }

  var sentences: String {
    run.trend.posts(.allPosts) == 0
      ? say(
        "셀 글이 없습니다. 읽은 파일과 읽지 못한 까닭은 아래 장부에 있습니다.",
        "There is no post to count. The ledger below says what was read.")
      : first + " " + second
  }

  private var first: String {
    let all = run.trend.posts(.allPosts)
    let complaints = run.trend.posts(.anyComplaint)
    let share = Wilson.share(complaints, of: all)
    let period = run.context.period
    let from = words.full(period.lowerBound)
    let to = words.moment(period.upperBound)
    let top = run.kindsByCount().prefix(2).map { kind in
      (run.context.title(of: kind)[run.context.language], number(run.trend.posts(.kind(kind))))
    }
    var text = say(
      "\(from)부터 \(to)까지의 보관 자료에서 글 \(number(all))건 가운데 \(number(complaints))건(\(Percent.whole(share.value)), 95% 구간 \(Percent.range(share)))이 불만이었",
      "Of \(number(all)) archived posts from \(from) to \(to), \(number(complaints)) (\(Percent.whole(share.value)), 95 % interval \(Percent.range(share))) complained"
    )
    if let one = top.first {
      text += say("고, 가장 많은 것은 ‘\(one.0)’ \(one.1)건", ", most often of ‘\(one.0)’ (\(one.1))")
      if top.count > 1 {
        text += say(", 다음은 ‘\(top[1].0)’ \(top[1].1)건", ", then of ‘\(top[1].0)’ (\(top[1].1))")
      }
      text += say("이었습니다.", ".")
    } else {
      text += say("습니다.", ".")
    }
    return text
  }

  private var second: String {
    guard let peak = run.trend.peak(.anyComplaint) else {
      return say("시각을 아는 불만 글은 없습니다.", "None of them has a known time.")
    }
    let when = words.span(run.trend.axis.bins[peak.index])
    var text = say(
      "불만은 \(when)에 \(number(peak.posts))건으로 가장 많았",
      "Complaints peaked in \(when) with \(number(peak.posts))")
    let services = run.trend.parts.filter { $0.dimension == .service }
      .map { ($0, run.trend.posts(.anyComplaint, $0)) }
    if let most = services.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }), most.1 > 0 {
      let name = run.context.title(of: most.0)[run.context.language]
      text += say(
        "고, 서비스로는 ‘\(name)’\(Particle.object.form(after: name)) 말한 불만이 \(number(most.1))건으로 가장 많았습니다.",
        ", and ‘\(name)’ was the service named most (\(number(most.1)) complaints).")
    } else {
      text += say("습니다.", ".")
    }
    return text
  }
}
