import Testing

@testable import Intake

@Suite("Addresses of the web")
struct WebAddressTests {
  @Test(
    "One way to write what may be written in several",
    arguments: [
      ("HTTPS://Example.ORG", "https://example.org/"), ("http://example.org:80/a", "http://example.org/a"),
      ("https://example.org:8443/a?b#c", "https://example.org:8443/a?b"), ("http://example.org/a/./b/../c/", "http://example.org/a/c/"),
      ("http://example.org/../../a", "http://example.org/a"), ("http://example.org/%2e%2E/a", "http://example.org/a"),
      (" http://example.org/a b\n", "http://example.org/a%20b"), ("http:\\\\example.org\\a", "http://example.org/a"),
      ("http://Müller.de/ä?ö=1", "http://xn--mller-kva.de/%C3%A4?%C3%B6=1"), ("http://bücher.例え/", "http://xn--bcher-kva.xn--r8jz45g/"),
      ("http://[::1]:8080/", "http://[::1]:8080/"), ("http://example.org?x", "http://example.org/?x"),
      ("http://example.org/100%", "http://example.org/100%25"), ("http://127.1/", "http://127.1/"),
    ])
  func written(_ text: String, _ plain: String) {
    #expect(WebAddress(text)?.description == plain)
    #expect(WebAddress(plain)?.description == plain)
  }

  @Test(
    "What is no address of the web, or hides its host, is none",
    arguments: [
      "", "example.org", "/a", "//example.org/", "ftp://example.org/", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd",
      "http://", "http:///a", "http://user@example.org/", "http://example.org@127.0.0.1/", "http://exa mple.org/", "http://a%2eb/",
      "http://example.org:0/", "http://example.org:99999/", "http://example.org:8o/", "http://[::1/", "http://[::1]x/", "http://[]/",
      "http://.example.org/", "http://a..b/", "http://\u{0}/", "http://a<b>/", "http://[fe80::1%25eth0]/",
    ])
  func none(_ text: String) { #expect(WebAddress(text) == nil) }

  @Test(
    "Relative addresses are resolved as RFC 3986 has it",
    arguments: [
      ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"), ("//g", "http://g/"),
      ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("..", "http://a/b/"),
      ("../g", "http://a/b/g"), ("../../../g", "http://a/g"), ("http://x/y", "http://x/y"), ("#s", "http://a/b/c/d;p?q"),
    ])
  func relative(_ reference: String, _ expected: String) throws {
    let base = try #require(WebAddress("http://a/b/c/d;p?q"))
    #expect(WebAddress(reference, relativeTo: base)?.description == expected)
  }
}
