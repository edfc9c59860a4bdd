import Testing

@testable import Intake

@Suite("robots.txt")
struct RobotsRulesTests {
  private func rules(_ text: String) -> RobotsRules { RobotsRules(Array(text.utf8), agent: "hearsay") }

  @Test("The groups that name the program count, all of them, else those for all")
  func groups() {
    let both = rules(
      "User-agent: *\nDisallow: /\n\nUser-Agent: HearSay/2.0\nDisallow: /a\n\nuser-agent: other\nuser-agent: hearsay\nDisallow: /b")
    #expect(both.allows(path: "/c") && !both.allows(path: "/a") && !both.allows(path: "/b"))
    let all = rules("User-agent: other\nDisallow: /\nUser-agent: *\nDisallow: /a")
    #expect(all.allows(path: "/b") && !all.allows(path: "/a/x"))
    #expect(rules("User-agent: hearsay\nDisallow:\nUser-agent: *\nDisallow: /").allows(path: "/a"))
    #expect(rules("User-agent: hearsayer\nDisallow: /").allows(path: "/a"))
    #expect(rules("Disallow: /").allows(path: "/a"))
    #expect(rules("").allows(path: "/") && RobotsRules.open.allows(path: "/x") && !RobotsRules.closed.allows(path: "/"))
  }

  @Test(
    "The longest rule decides, and Allow where two are equally long",
    arguments: [
      ("Allow: /p\nDisallow: /", "/page", true), ("Allow: /folder\nDisallow: /folder", "/folder/page", true),
      ("Allow: /page\nDisallow: /*.htm", "/page.htm", false), ("Allow: /page\nDisallow: /*.ph", "/page.php5", true),
      ("Allow: /$\nDisallow: /", "/", true), ("Allow: /$\nDisallow: /", "/page.htm", false),
      ("Disallow: /fish*.php", "/fish1/a.php?x", false),
      ("Disallow: /*.php$", "/a.php?x", true), ("Disallow: /*.php$", "/a/b.php", false), ("Disallow: /fish", "/Fish", true),
      ("Disallow: *a*b*c", "/xaybzc", false), ("Disallow: /*", "/", false), ("Disallow: /a$b", "/a$b", false), ("Disallow: $", "/", true),
      ("Disallow: /ä", "/%C3%A4x", false), ("Disallow: /%c3%a4", "/ä", false), ("Disallow: /%7Ejoe", "/~joe/x", false),
      ("Disallow: /a%2Fb", "/a/b", true), ("Disallow: /", "/robots.txt", true), ("Disallow: /a # note", "/a", false),
      ("DISALLOW:/a", "/a", false), ("Disallow: /aa*a$", "/aaa", false), ("Disallow: /aa*aa$", "/aaa", true),
    ])
  func matching(_ lines: String, _ path: String, _ isAllowed: Bool) {
    #expect(rules("User-agent: *\n\(lines)\n").allows(path: path) == isAllowed)
  }

  @Test("Other lines do not end a group, odd line ends and marks do no harm, and a wish for a pause is read")
  func lenient() {
    let odd = rules(
      "\u{FEFF}User-agent: *\r\nSitemap: https://example.org/s.xml\r\n\r\nCrawl-delay: 2.5\rDisallow: /a\r\nrubbish\nDisallow")
    #expect(!odd.allows(path: "/a") && odd.allows(path: "/b"))
    #expect(odd.crawlDelay == 2.5)
    #expect(rules("User-agent: *\nCrawl-delay: -1").crawlDelay == nil)
    #expect(rules("User-agent: *\nCrawl-delay: nan").crawlDelay == nil)
  }

  @Test("What stands behind 500 KiB does not count, and hostile files take no time")
  func large() {
    let late = rules("User-agent: *\n" + String(repeating: "# filler\n", count: 60_000) + "Disallow: /a")
    #expect(late.allows(path: "/a"))
    let clock = ContinuousClock()
    let took = clock.measure {
      let hostile = rules("User-agent: *\n" + String(repeating: "Disallow: /*a*a*a*a*a*a*a*a*b$\n", count: 16_000))
      #expect(hostile.allows(path: "/" + String(repeating: "a", count: 7_000)))
    }
    #expect(took < .seconds(30))
  }
}
