import Claims

@testable import Reader

/// A draft from text with its mentions marked inline: `[Xiaomi|company]`, `[der Konzern|company~1]`.
///
/// `~` marks a description, the number behind it the place of its antecedent among the mentions, from 0.
struct MarkedDraft {
  var draft: Draft

  init(_ marked: String) {
    var text = ""
    var found: [(span: Span, kind: Entity.Kind, isNominal: Bool, antecedent: Int?)] = []
    var rest = Substring(marked)
    while let open = rest.firstIndex(of: "[") {
      text += rest[..<open]
      let bar = rest[open...].firstIndex(of: "|") ?? rest.endIndex
      let close = rest[bar...].firstIndex(of: "]") ?? rest.endIndex
      let start = text.utf8.count
      text += rest[rest.index(after: open)..<bar]
      let parts = rest[rest.index(after: bar)..<close].split(separator: "~", omittingEmptySubsequences: false)
      let kind = Entity.Kind(rawValue: String(parts[0])) ?? .other
      found.append((Span(start, text.utf8.count), kind, parts.count > 1, parts.count > 1 ? Int(parts[1]) : nil))
      rest = rest[rest.index(after: close)...]
    }
    text += rest
    draft = Draft(Article(document: DocumentInfo(id: "test"), text: text))
    draft.sentences = SentenceSplitter().sentences(in: draft.text, language: .german)
    draft.words = WordSplitter().words(in: draft.text.bytes)
    draft.assignSentences()
    draft.mentions = found.map {
      FoundMention(words: draft.wordRange($0.span), kind: $0.kind, isNominal: $0.isNominal, score: 1, antecedent: $0.antecedent)
    }
  }

  /// The index of the first word that reads so.
  func word(_ text: String) -> Int { draft.words.indices.first { draft.string($0) == text } ?? 0 }
}
