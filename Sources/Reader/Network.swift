import Claims
import Encoder
import Foundation

/// The trained network: the encoder and its heads, read from the model folder.
///
/// The heads stand in `Training/model.py` under the same names.
struct Network: Sendable {
  let transformer: Transformer
  let tokenizer: Tokenizer
  let labels: Labels
  /// The metadata `name` of the file.
  let name: String

  private let mention: Linear
  private let triggerInner: Linear
  private let trigger: Linear
  private let rereadType: Matrix
  private let rereadDistance: Matrix
  private let rereadNorm: LayerNorm
  private let reread: TransformerLayer
  private let typeRoles: Matrix
  private let typeStatus: Matrix
  private let argumentTrigger: Linear
  private let argumentWord: Linear
  private let argumentProduct: Biaffine
  private let argumentLinear: Linear
  private let argumentPrior: Linear
  private let argumentDistance: Matrix
  private let statusInner: Linear
  private let status: Linear
  private let coreference: Linear
  private let coreferenceProduct: Biaffine
  private let coreferenceNew: Linear

  /// Reads `model.safetensors` and `tokenizer.json` of a folder.
  ///
  /// - Throws: `ReaderError` or `EncoderError`, where a file is missing, damaged or of another version.
  init(folder: URL, precision: Transformer.Precision) throws {
    func file(_ name: String) throws -> URL {
      let url = folder.appendingPathComponent(name)
      guard FileManager.default.fileExists(atPath: url.path) else { throw ReaderError.missing(path: url.path) }
      return url
    }
    let weights = try WeightFile(contentsOf: file("model.safetensors"))
    tokenizer = try Tokenizer(contentsOf: file("tokenizer.json"))
    transformer = try Transformer(weights, precision: precision)
    name = weights.metadata["name"] ?? "unnamed"
    guard let table = weights.metadata["labels"] else { throw ReaderError.model("it has no table of labels") }
    labels = try Labels(json: table)
    // Every head is read with the sizes that its use demands, so that a file of another version is refused here.
    let width = transformer.width
    let arguments = labels.role.count + labels.source.count
    mention = try Linear(weights, "heads.mention", inputs: width, outputs: labels.mention.count)
    triggerInner = try Linear(weights, "heads.trigger_inner", inputs: width, outputs: width)
    trigger = try Linear(weights, "heads.trigger", inputs: width, outputs: labels.type.count)
    rereadType = try weights.matrix("heads.reread_type.weight", rows: labels.type.count, columns: width)
    rereadDistance = try weights.matrix("heads.reread_distance.weight", rows: Network.buckets, columns: width)
    rereadNorm = try transformer.norm(weights, "heads.reread_norm")
    reread = try transformer.layer(weights, "heads.reread")
    typeRoles = try weights.matrix("heads.type_roles.weight", rows: labels.type.count, columns: width)
    typeStatus = try weights.matrix("heads.type_status.weight", rows: labels.type.count, columns: width)
    argumentTrigger = try Linear(weights, "heads.argument_trigger", inputs: width)
    let inner = argumentTrigger.outputs
    argumentWord = try Linear(weights, "heads.argument_word", inputs: width, outputs: inner)
    argumentProduct = try Biaffine(weights, "heads.argument_U", labels: arguments, size: inner)
    argumentLinear = try Linear(weights, "heads.argument_linear", inputs: inner, outputs: arguments)
    argumentPrior = try Linear(weights, "heads.argument_prior", inputs: inner, outputs: arguments)
    argumentDistance = try weights.matrix("heads.argument_distance.weight", rows: Network.buckets, columns: arguments)
    statusInner = try Linear(weights, "heads.status_inner", inputs: width, outputs: width)
    status = try Linear(weights, "heads.status", inputs: width, outputs: labels.stage.count + labels.standing.count + 1)
    coreference = try Linear(weights, "heads.coreference", inputs: 2 * width)
    coreferenceProduct = try Biaffine(weights, "heads.coreference_U", labels: 1, size: coreference.outputs)
    coreferenceNew = try Linear(weights, "heads.coreference_new", inputs: coreference.outputs, outputs: 1)
    guard tokenizer.count <= transformer.pieces else {
      throw ReaderError.model("tokenizer.json has \(tokenizer.count) subwords, the weights know \(transformer.pieces)")
    }
    guard transformer.positions >= Reader.window else {
      throw ReaderError.model("it has \(transformer.positions) positions, and a window has up to \(Reader.window) subwords")
    }
  }

  /// Rows of the distance table.
  private static let buckets = 15

  /// Reads a window: the hidden vectors of its words.
  func read(_ window: WindowPacker.Window, workspace: inout Workspace) throws -> WindowState {
    let hidden = try transformer.hidden(window.ids, workspace: &workspace)
    var vectors = Matrix(rows: window.words.count, columns: hidden.columns)
    var shares = [Float](repeating: 0, count: window.words.count)
    for part in window.parts {
      vectors.add(row: part.word, from: hidden, row: part.position)
      shares[part.word] += 1
    }
    for (word, share) in shares.enumerated() where share > 1 { vectors.scale(row: word, by: 1 / share) }
    return WindowState(words: window.words, vectors: vectors)
  }

  /// Scores of the mention labels, a row a word, before softmax.
  func mentionScores(_ state: WindowState) -> Matrix { mention(state.vectors) }

  /// Probabilities of the claim types, a row a word, each independent of the others.
  func triggerProbabilities(_ state: WindowState) -> Matrix {
    var scores = trigger(gelu(triggerInner(state.vectors)))
    scores.apply(Softmax.logistic)
    return scores
  }

  /// A window read once more for one trigger, with the trigger marked and every word's distance from it.
  ///
  /// What a word is to a claim depends on the claim's other parties, which the product of two words' vectors does not see (Zhong
  /// and Chen, "A Frustratingly Easy Approach for Entity and Relation Extraction", 2021).
  func reread(_ state: WindowState, for candidate: Candidate, workspace: inout Workspace) -> TriggerState? {
    guard let type = labels.type.firstIndex(of: candidate.type) else { return nil }
    let at = candidate.trigger - state.words.lowerBound
    var vectors = state.vectors
    for row in 0..<vectors.rows { vectors.add(row: row, from: rereadDistance, row: Network.bucket(row - at)) }
    vectors.add(row: at, from: rereadType, row: type)
    return TriggerState(words: state.words, vectors: reread(rereadNorm(vectors), workspace: &workspace), trigger: at, type: type)
  }

  /// Scores of both layers of argument labels, a row a word of the window.
  func argumentScores(_ state: TriggerState) -> Matrix {
    let words = gelu(argumentWord(state.vectors))
    var vector = state.vectors.rowMatrix(state.trigger)
    vector.add(row: 0, from: typeRoles, row: state.type)
    let side = gelu(argumentTrigger(vector))
    var scores = argumentProduct.scores(for: side, words: words)
    let linear = argumentLinear(words)
    let prior = argumentPrior(side)
    for row in 0..<scores.rows {
      scores.add(row: row, from: linear, row: row)
      scores.add(row: row, from: prior, row: 0)
      scores.add(row: row, from: argumentDistance, row: Network.bucket(row - state.trigger))
    }
    return scores
  }

  /// Scores of the stages, behind them of the standings, before softmax, and last the logit of a claim in passing,
  func statusScores(_ state: TriggerState) -> [Float] {
    var vector = state.vectors.rowMatrix(state.trigger)
    vector.add(row: 0, from: typeStatus, row: state.type)
    return status(gelu(statusInner(vector))).values
  }

  /// For each mention of a window (first and last word, by their place in it) the mention before it that means the same, if any.
  func antecedents(_ state: WindowState, mentions: [(first: Int, last: Int)]) -> [Int?] {
    guard !mentions.isEmpty else { return [] }
    let width = state.vectors.columns
    var ends = Matrix(rows: mentions.count, columns: 2 * width)
    for (row, mention) in mentions.enumerated() {
      for column in 0..<width {
        ends[row, column] = state.vectors[mention.first, column]
        ends[row, width + column] = state.vectors[mention.last, column]
      }
    }
    let sides = coreference(ends)
    let new = coreferenceNew(sides)
    return mentions.indices.map { mention in
      var best: (score: Float, index: Int?) = (new[mention, 0], nil)
      let scores = coreferenceProduct.scores(for: sides.rowMatrix(mention), words: sides)
      for other in 0..<mention where scores[other, 0] > best.score { best = (scores[other, 0], other) }
      return best.index
    }
  }

  /// The row of the distance table for a signed distance in words: 7 is none, then 1, 2, 3–4, 5–8, 9–16, 17–32 and more on either side.
  static func bucket(_ distance: Int) -> Int {
    guard distance != 0 else { return 7 }
    var step = 1
    while step < 7, abs(distance) > 1 << (step - 1) { step += 1 }
    return distance > 0 ? 7 + step : 7 - step
  }
}
