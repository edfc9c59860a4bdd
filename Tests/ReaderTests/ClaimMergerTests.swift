import Claims
import Testing

@testable import Reader

@Suite("Merging")
struct ClaimMergerTests {
  /// "A kauft B. A übernimmt B." with a candidate on either verb, changed by `change`.
  private func claims(firstPrice: Double? = nil, _ change: (inout Candidate) -> Void) -> [Claim] {
    let marked = MarkedDraft("[Deutz|company] kauft [Torqeedo|company]. [Deutz|company] übernimmt [Torqeedo|company].")
    var draft = marked.draft
    EntityResolver(legalForms: [], genericReferences: [], nameEdges: [], genericNames: []).resolve(&draft)
    for (verb, buyer) in [("kauft", 0), ("übernimmt", 2)] {
      var candidate = Candidate(trigger: marked.word(verb), type: .acquisition, score: verb == "kauft" ? 0.9 : 0.6)
      candidate.arguments = [
        .init(role: .buyer, words: draft.mentions[buyer].words, mention: buyer, score: 0.9),
        .init(role: .target, words: draft.mentions[buyer + 1].words, mention: buyer + 1, score: 0.9),
      ]
      if verb == "kauft", let firstPrice { candidate.quantities[.price] = Quantity(value: firstPrice, currency: "EUR") }
      if verb == "übernimmt" { change(&candidate) }
      draft.candidates.append(candidate)
    }
    return ClaimMerger().claims(of: draft)
  }

  @Test("makes one claim with two pieces of evidence of what is said twice")
  func mergeSame() {
    let found = claims { _ in }
    #expect(found.count == 1)
    #expect(found.first?.evidence.map(\.text) == ["Deutz kauft Torqeedo.", "Deutz übernimmt Torqeedo."])
    #expect(found.first?.roles[.buyer]?.map(\.name) == ["Deutz"])
  }

  @Test("keeps two claims where the stage, the standing or a figure differs")
  func keepDifferent() {
    #expect(claims { $0.stage.value = .planned }.count == 2)
    #expect(claims { $0.standing.value = .denied }.count == 2)
    #expect(claims(firstPrice: 100) { $0.quantities[.price] = Quantity(value: 80, currency: "EUR") }.count == 2)
  }

  @Test("keeps two claims where two media say the same, each with its own; one without a source joins either")
  func keepSources() {
    let marked = MarkedDraft(
      "[Deutz|company] kauft [Torqeedo|company], so der [Bote|media]. [Deutz|company] kauft [Torqeedo|company], so der [Kurier|media].")
    for (media, expected) in [([2, 5], [["Bote"], ["Kurier"]]), ([2, nil], [["Bote"]]), ([2, 2], [["Bote"]])] as [([Int?], [[String]])] {
      var draft = marked.draft
      EntityResolver(legalForms: [], genericReferences: [], nameEdges: [], genericNames: []).resolve(&draft)
      for (place, source) in media.enumerated() {
        var candidate = Candidate(trigger: draft.mentions[3 * place].words.upperBound, type: .acquisition, score: 0.9 - Float(place) / 10)
        candidate.standing.value = .reported
        candidate.arguments = [(Role.buyer, 3 * place), (.target, 3 * place + 1)].map {
          .init(role: $0.0, words: draft.mentions[$0.1].words, mention: $0.1, score: 0.9)
        }
        if let source { candidate.sources = [.init(kind: .media, words: draft.mentions[source].words, mention: source, score: 1)] }
        draft.candidates.append(candidate)
      }
      #expect(ClaimMerger().claims(of: draft).map { $0.attribution.map(\.name) } == expected)
    }
  }

  @Test("finds the claim that a third wording agrees with, also behind one that disagrees")
  func third() {
    let marked = MarkedDraft("[Deutz|company] kauft [Torqeedo|company], kauft, kauft.")
    var draft = marked.draft
    EntityResolver(legalForms: [], genericReferences: [], nameEdges: [], genericNames: []).resolve(&draft)
    let verbs = draft.words.indices.filter { draft.string($0) == "kauft" }
    for (verb, price) in zip(verbs, [100.0, 80, 100]) {
      var candidate = Candidate(trigger: verb, type: .acquisition, score: 0.9)
      candidate.arguments = [(Role.buyer, 0), (.target, 1)].map {
        .init(role: $0.0, words: draft.mentions[$0.1].words, mention: $0.1, score: 0.9)
      }
      candidate.quantities[.price] = Quantity(value: price, currency: "EUR")
      draft.candidates.append(candidate)
    }
    #expect(ClaimMerger().claims(of: draft).map { $0.quantities[.price]?.value } == [100, 80])
  }

  @Test("completes a claim with a figure that only its second wording gives")
  func complete() {
    let found = claims { $0.quantities[.price] = Quantity(value: 80, currency: "EUR") }
    #expect(found.count == 1)
    #expect(found.first?.quantities[.price]?.value == 80)
  }

  @Test("drops a candidate whose one party would fill both core roles")
  func dropDoubles() {
    let found = claims { candidate in
      candidate.arguments[1].mention = candidate.arguments[0].mention
      candidate.arguments[1].words = candidate.arguments[0].words
      candidate.arguments[1].score = 0.5
    }
    #expect(found.count == 1)
    #expect(found.first?.evidence.count == 1)
  }

  @Test("gives evidence and fillers that slice to their text in the article")
  func slices() {
    let marked = MarkedDraft("[Deutz|company] kauft [Torqeedo|company]. [Deutz|company] übernimmt [Torqeedo|company].")
    for claim in claims({ _ in }) {
      for evidence in claim.evidence { #expect(marked.draft.article.slice(evidence.span) == evidence.text) }
      for filler in claim.roles.values.joined() { #expect(marked.draft.article.slice(filler.span) == filler.text) }
    }
  }
}
