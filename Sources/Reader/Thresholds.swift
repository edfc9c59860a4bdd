/// From which probabilities on the reader believes its network; how they were chosen stands in `Training/RESULTS.md`.
struct Thresholds: Sendable {
  /// The least probability of a word to carry a claim of a type.
  var trigger: Float = 0.25
  /// The least probability of a word to be taken for a core role that no word was labelled with.
  var rescue: Float = 0.05
  /// The probability from which a source outweighs a standing of `stated`.
  var source: Float = 0.6
  /// The least confidence of a claim that is published.
  var claim = 0.35
}
