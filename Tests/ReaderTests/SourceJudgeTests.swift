import Claims
import Testing

@testable import Reader

@Suite("Sources")
struct SourceJudgeTests {
  private func draft(_ standings: [(Standing, [Candidate.Source])]) -> Draft {
    var draft = MarkedDraft("Deutz wächst, sagt [Berg|person]. Der Umsatz steige. Davon weiß niemand. Auch das nicht.").draft
    for (sentence, (standing, sources)) in standings.enumerated() {
      let trigger = draft.words(ofSentence: sentence).lowerBound
      var candidate = Candidate(trigger: trigger, type: .financialResult, score: 1)
      candidate.standing = (standing, 1)
      candidate.sources = sources
      draft.candidates.append(candidate)
    }
    SourceJudge(outweighs: 0.6).judge(&draft)
    return draft
  }

  private func source(_ kind: Attribution.Kind, _ score: Float = 0.9) -> Candidate.Source {
    .init(kind: kind, words: 0..<1, mention: nil, score: score)
  }

  @Test("carry over to the next sentence of the same standing, and no further than that")
  func carryOver() {
    let judged = draft([(.confirmed, [source(.party)]), (.confirmed, []), (.stated, []), (.confirmed, [])])
    #expect(judged.candidates.map(\.sources.count) == [1, 1, 0, 0])
  }

  @Test(
    "that are sure outweigh a standing of stated",
    arguments: [(Attribution.Kind.party, Standing.confirmed), (.authority, .confirmed), (.media, .reported), (.insider, .rumoured)])
  func outweigh(kind: Attribution.Kind, standing: Standing) {
    #expect(draft([(.stated, [source(kind)])]).candidates[0].standing.value == standing)
  }

  @Test("decide between confirmed, reported and rumoured where they are of one kind")
  func agree() {
    #expect(draft([(.confirmed, [source(.media)])]).candidates[0].standing.value == .reported)
    #expect(draft([(.reported, [source(.authority)])]).candidates[0].standing.value == .confirmed)
    #expect(draft([(.reported, [source(.media), source(.insider)])]).candidates[0].standing.value == .rumoured)
    #expect(draft([(.confirmed, [source(.party), source(.media)])]).candidates[0].standing.value == .confirmed)
    #expect(draft([(.denied, [source(.media)])]).candidates[0].standing.value == .denied)
  }

  @Test("are needed for a claim to be reported")
  func reportedByNobody() {
    #expect(draft([(.stated, []), (.reported, [])]).candidates[1].standing.value == .stated)
    var hedged = draft([(.stated, [])])
    hedged.candidates[0].standing.value = .reported
    hedged.candidates[0].hedges = [0..<1]
    SourceJudge(outweighs: 0.6).judge(&hedged)
    #expect(hedged.candidates[0].standing.value == .rumoured)
  }

  @Test("that are unsure do not, and are dropped")
  func unsure() {
    let judged = draft([(.stated, [source(.media, 0.4)])])
    #expect(judged.candidates[0].standing.value == .stated)
    #expect(judged.candidates[0].sources.isEmpty)
  }

  @Test("stand outermost first: the medium before the insiders it cites, the party that confirms before the medium")
  func order() {
    #expect(draft([(.rumoured, [source(.insider), source(.media)])]).candidates[0].sources.map(\.kind) == [.media, .insider])
    #expect(draft([(.confirmed, [source(.media), source(.party)])]).candidates[0].sources.map(\.kind) == [.party, .media])
  }
}
