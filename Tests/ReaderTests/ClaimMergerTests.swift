import Claims
import Testing

@testable import Reader

@Suite("Merging")
struct ClaimMergerTests {
  /// "A kauft B. A übernimmt B." with a candidate on either verb, changed by `change`.
  private func claims(firstPrice: Double? = nil, _ change: (inout Candidate) -> Void) -> [Claim] {
    let marked = MarkedDraft("[Deutz|company] kauft [Torqeedo|company]. [Deutz|company] übernimmt [Torqeedo|company].")
    var draft = marked.draft
    EntityResolver(legalForms: [], genericReferences: []).resolve(&draft)
    for (verb, buyer) in [("kauft", 0), ("übernimmt", 2)] {
      var candidate = Candidate(trigger: marked.word(verb), window: 0, type: .acquisition, score: verb == "kauft" ? 0.9 : 0.6)
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
