import Posts
import Testing

@Suite struct ParticleTests {
  @Test(arguments: [
    ("환불", Particle.subject, "환불이"), ("연락처", .subject, "연락처가"), ("지연", .object, "지연을"),
    ("피해", .object, "피해를"), ("서울", .toward, "서울로"), ("판교", .toward, "판교로"),
    ("부산", .toward, "부산으로"), ("3", .topic, "3은"), ("2", .topic, "2는"), ("7", .toward, "7로"),
    ("URL", .object, "URL을"), ("CSV", .subject, "CSV가"), ("'연락두절'", .topic, "'연락두절'은"),
    ("a.html", .object, "a.html을"), ("10", .object, "10을"), ("", .object, "를"),
    // Words are said, capitals are spelled.
    ("Facebook", .subject, "Facebook이"), ("'Twitter'", .subject, "'Twitter'가"),
    ("Google", .subject, "Google이"),
    ("App", .subject, "App이"), ("Reddit", .topic, "Reddit은"), ("Slack", .object, "Slack을"),
    ("Instagram", .subject, "Instagram이"), ("YouTube", .object, "YouTube를"), ("Line", .object, "Line을"),
    ("Apple", .toward, "Apple로"), ("Blog", .subject, "Blog가"), ("Ping", .object, "Ping을"),
    ("Discord", .subject, "Discord가"), ("Sheet", .object, "Sheet를"), ("IBM", .object, "IBM을"),
    ("KBS", .subject, "KBS가"), ("posts.csv", .object, "posts.csv를"), ("100%", .subject, "100%가"),
    ("Naver", .and, "Naver와"), ("x", .subject, "x가"), ("지역 TV", .object, "지역 TV를"),
  ])
  func `a particle takes the form that the sound before it asks for`(
    word: String, particle: Particle, expected: String
  ) {
    #expect(word.with(particle) == expected)
  }
}
