import Testing

@testable import Watch

@Suite("Lists of sources")
struct SourceListTests {
  private func list(_ text: String) throws(WatchError) -> SourceList { try SourceList(yaml: text, file: "/home/x/sources.yml") }

  @Test("All settings, and what holds where nothing is said")
  func whole() throws {
    let sources = try list(
      """
      # What we follow
      sources:
        - name: Beispiel
          url: https://Example.org/feed.xml
          kind: feed
          every: 1.5h
          medium: Beispiel Zeitung
          language: de
          fullText: yes
          allowPrivate: [Intranet, "10.0.0.1"]
        - url: https://other.example/
        - folder: eingang
          every: 5s
        - {folder: /srv/news, name: Ablage, fullText: "no"}
      """
    ).sources
    #expect(sources.count == 4)
    let first = try #require(sources.first)
    #expect(first.name == "Beispiel" && first.place.description == "https://example.org/feed.xml" && first.kind == .feed)
    #expect(first.every == 5_400 && first.medium == "Beispiel Zeitung" && first.language == .german && first.fullText == .yes)
    #expect(first.allowPrivate == ["intranet", "10.0.0.1"])
    #expect(sources[1] == Source(name: "other.example", place: sources[1].place))
    #expect(
      sources[2].name == "eingang" && sources[2].place == .folder("/home/x/eingang") && sources[2].kind == .folder && sources[2].every == 5)
    #expect(sources[3].place == .folder("/srv/news") && sources[3].fullText == .no)
  }

  @Test(
    "What is wrong is said with its line",
    arguments: [
      ("", "holds no list of sources"), ("sources:", ":1: lists no sources"), ("sources: []", ":1: lists no sources"),
      ("feeds:\n  - a", ":1: \"feeds\" is unknown here"), ("- url: https://a.de", ":1: holds no list of sources"),
      ("sources:\n  - https://a.de", ":2: this source is no list of settings"),
      ("sources:\n  - name: a", ":2: this source has neither \"url\" nor \"folder\""),
      ("sources:\n  - url: a.de", ":2: \"a.de\" is no address of the web"), ("sources:\n  - url:", ":2: \"url\" has no value"),
      ("sources:\n  - url: https://a.de\n    folder: b", ":3: this source has both"),
      ("sources:\n  - url: https://a.de\n    evry: 5m", ":3: \"evry\" is no setting of a source; the settings are name, url"),
      ("sources:\n  - url: https://a.de\n    every: often", ":3: \"often\" is no span of time; write a number and s, m, h or d"),
      ("sources:\n  - url: https://a.de\n    every: 5s", ":3: \"5s\" is too often; write 1m or more"),
      ("sources:\n  - url: https://a.de\n    every: -5m", ":3: \"-5m\" is no span of time"),
      ("sources:\n  - url: https://a.de\n    kind: blog", ":3: \"blog\" is no kind; write one of feed, page, folder"),
      ("sources:\n  - url: https://a.de\n    kind: folder", ":3: a url is no folder"),
      ("sources:\n  - folder: b\n    kind: feed", ":3: a folder is neither feed nor page"),
      ("sources:\n  - url: https://a.de\n    language: fr", ":3: \"fr\" is no language that is read"),
      ("sources:\n  - url: https://a.de\n    fullText: perhaps", ":3: \"perhaps\" is no choice for fullText"),
      ("sources:\n  - url: https://a.de\n    allowPrivate: yes", ":3: \"yes\" is no host's name"),
      ("sources:\n  - url: https://a.de\n    allowPrivate: [\"http://b/\"]", ":3: \"http://b/\" is no host's name"),
      ("sources:\n  - url: https://a.de\n  - url: https://a.de/b", ":3: the name \"a.de\" was given in line 2 already"),
      ("sources:\n  - url: https://a.de\n    url: https://b.de", "a setting is given twice"), ("sources:\n\t- url: x", ":2: is not YAML"),
      ("sources:\n  - url: \"https://a.de", "is not YAML"),
    ])
  func wrong(_ text: String, _ message: String) {
    do {
      _ = try list(text)
      Issue.record("taken")
    } catch {
      #expect(error.description.hasPrefix("/home/x/sources.yml"))
      #expect(error.description.contains(message), "\(error)")
    }
  }

  @Test("A file that is not there is named")
  func missing() {
    #expect(throws: WatchError.self) { try SourceList(path: "/nowhere/sources.yml") }
  }
}
