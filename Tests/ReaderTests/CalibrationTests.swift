import Claims
import Testing

@testable import Reader

@Suite("Confidence")
struct CalibrationTests {
  private func claim(_ score: Double, fillers: Int = 2, evidence: Int = 1, figure: Bool = false) -> Claim {
    let filler = Filler(text: "A", name: "A", span: Span(0, 1))
    return Claim(
      id: "c1", type: .ownership, roles: [.owner: Array(repeating: filler, count: fillers)], stage: .effective, standing: .stated,
      quantities: figure ? [.share: Quantity(value: 50, unit: "percent")] : [:],
      evidence: Array(repeating: Evidence(span: Span(0, 1), text: "A"), count: evidence), confidence: score)
  }

  private let calibration = Calibration(lines: ["bias\t0", "score\t0.5", "figure\t0.4", "repeated\t0.3", "crowd\t-0.2"])

  @Test("grows with the score, with a figure and with repetition, and falls with every filler too many")
  func signs() {
    let plain = calibration.probability(claim(0.7))
    #expect(calibration.probability(claim(0.8)) > plain)
    #expect(calibration.probability(claim(0.7, figure: true)) > plain)
    #expect(calibration.probability(claim(0.7, evidence: 2)) > plain)
    #expect(calibration.probability(claim(0.7, fillers: 3)) == plain)
    #expect(calibration.probability(claim(0.7, fillers: 5)) < plain)
    #expect(calibration.probability(claim(0.5)) == 0.5)
  }

  @Test("stays a probability whatever the score", arguments: [0, 1, 0.5, -1, 2])
  func bounded(_ score: Double) { #expect((0...1).contains(calibration.probability(claim(score)))) }

  @Test("is the score itself where nothing was fitted")
  func unfitted() { #expect(abs(Calibration(lines: []).probability(claim(0.7)) - 0.7) < 1e-9) }
}
