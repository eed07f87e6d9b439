internal import Complaints
internal import Posts
internal import Trends

/// The finding in two sentences, made from the numbers.
struct Headline {
  let page: PageView

  var sentences: String {
    page.run.trend.posts(.allPosts) == 0
      ? page.say(
        "셀 글이 없습니다. 읽은 파일과 읽지 못한 까닭은 아래 장부에 있습니다.",
        "There is no post to count. The ledger below says what was read.")
      : first + " " + second
  }

  private var first: String {
    let run = page.run
    let all = run.trend.posts(.allPosts)
    let complaints = run.trend.posts(.anyComplaint)
    let share = Wilson.share(complaints, of: all)
    let period = run.context.period
    let from = page.words.full(period.lowerBound)
    let to = page.words.moment(period.upperBound)
    let top = run.kindsByCount().prefix(2).map { kind in
      (run.context.title(of: kind)[page.language], page.number(run.trend.posts(.kind(kind))))
    }
    var text = page.say(
      "\(from)부터 \(to)까지의 보관 자료에서 글 \(page.number(all))건 가운데 \(page.number(complaints))건(\(Percent.whole(share.value)), 95% 구간 \(Percent.range(share)))이 불만이었",
      "Of \(page.number(all)) archived posts from \(from) to \(to), \(page.number(complaints)) (\(Percent.whole(share.value)), 95 % interval \(Percent.range(share))) complained"
    )
    if let one = top.first {
      text += page.say("고, 가장 많은 것은 ‘\(one.0)’ \(one.1)건", ", most often of ‘\(one.0)’ (\(one.1))")
      if top.count > 1 {
        text += page.say(", 다음은 ‘\(top[1].0)’ \(top[1].1)건", ", then of ‘\(top[1].0)’ (\(top[1].1))")
      }
      text += page.say("이었습니다.", ".")
    } else {
      text += page.say("습니다.", ".")
    }
    return text
  }

  private var second: String {
    let run = page.run
    guard let peak = run.trend.peak(.anyComplaint) else {
      return page.say("시각을 아는 불만 글은 없습니다.", "None of them has a known time.")
    }
    let when = page.words.span(run.trend.axis.bins[peak.index])
    var text = page.say(
      "불만은 \(when)에 \(page.number(peak.posts))건으로 가장 많았",
      "Complaints peaked in \(when) with \(page.number(peak.posts))")
    let services = run.trend.parts.filter { $0.dimension == .service }
      .map { ($0, run.trend.posts(.anyComplaint, $0)) }
    if let most = services.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }), most.1 > 0 {
      let name = run.context.title(of: most.0)[page.language]
      text += page.say(
        "고, 서비스로는 ‘\(name)’\(Particle.object.form(after: name)) 말한 불만이 \(page.number(most.1))건으로 가장 많았습니다.",
        ", and ‘\(name)’ was the service named most (\(page.number(most.1)) complaints).")
    } else {
      text += page.say("습니다.", ".")
    }
    return text
  }
}
