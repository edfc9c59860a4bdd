import Foundation

/// The parts of a `tokenizer.json` that matter here, and the check that it asks for nothing else.
struct TokenizerFile: Decodable {
  private var addedTokens: [AddedToken]?
  private var normalizer: Step?
  private var preTokenizer: Step?
  private var model: Model

  private enum CodingKeys: String, CodingKey {
    case addedTokens = "added_tokens"
    case normalizer
    case preTokenizer = "pre_tokenizer"
    case model
  }

  private struct AddedToken: Decodable {
    var id: Int
    var special: Bool?
  }

  /// A normalizer or a pre-tokenizer; which fields there are depends on its type.
  private struct Step: Decodable {
    var type: String
    var normalizers: [Step]?
    var pattern: Pattern?
    var content: String?
    var replacement: String?
    var scheme: String?
    var split: Bool?

    private enum CodingKeys: String, CodingKey {
      case type, normalizers, pattern, content, replacement, split
      case scheme = "prepend_scheme"
    }
  }

  private struct Pattern: Decodable {
    var regex: String?

    private enum CodingKeys: String, CodingKey { case regex = "Regex" }
  }

  private struct Model: Decodable {
    var type: String
    var unknown: Int?
    var vocabulary: [Entry]
    var byteFallback: Bool?

    private enum CodingKeys: String, CodingKey {
      case type
      case unknown = "unk_id"
      case vocabulary = "vocab"
      case byteFallback = "byte_fallback"
    }
  }

  private struct Entry: Decodable {
    var text: String
    var score: Double

    init(from decoder: any Decoder) throws {
      var pair = try decoder.unkeyedContainer()
      text = try pair.decode(String.self)
      score = try pair.decode(Double.self)
    }
  }

  /// - Throws: `EncoderError.damaged`.
  init(_ data: Data, path: String) throws {
    do {
      self = try JSONDecoder().decode(TokenizerFile.self, from: data)
    } catch {
      throw EncoderError.damaged(path: path, reason: "it is not the JSON of a tokenizer with a Unigram model")
    }
  }

  /// The vocabulary.
  ///
  /// - Throws: `EncoderError.damaged`, where the file asks for something that is not supported here.
  func vocabulary(path: String) throws -> Vocabulary {
    if let reason = unsupported { throw EncoderError.damaged(path: path, reason: reason) }
    let special = Set((addedTokens ?? []).filter { $0.special ?? false }.map(\.id))
    return Vocabulary(pieces: model.vocabulary.map { ($0.text, $0.score) }, unknown: model.unknown ?? 0, hidden: special)
  }

  private var unsupported: String? {
    guard model.type == "Unigram" else { return "its model is \(model.type), not Unigram" }
    guard let unknown = model.unknown, model.vocabulary.indices.contains(unknown) else { return "it has no valid unk_id" }
    guard model.vocabulary.count <= 1 << 24 else { return "it has more than 16 million subwords" }
    guard model.vocabulary.allSatisfy({ $0.score.isFinite }) else { return "a score is not a number" }
    guard !(model.byteFallback ?? false) else { return "it falls back to bytes, which is not supported" }
    guard !(addedTokens ?? []).contains(where: { !($0.special ?? false) }) else { return "it adds tokens that are not special" }
    let steps = normalizer.map { $0.type == "Sequence" ? $0.normalizers ?? [] : [$0] } ?? []
    guard steps.map(\.type) == ["NFKC"] || steps.map(\.type) == ["NFKC", "Replace"] else { return "its normalizer is not NFKC" }
    if steps.count == 2, steps[1].pattern?.regex != "\\s+" || steps[1].content != " " {
      return "its normalizer replaces something other than white space"
    }
    guard let step = preTokenizer, step.type == "Metaspace", step.replacement == "▁", step.scheme == "always", step.split ?? true else {
      return "its pre-tokenizer is not Metaspace that always prepends ▁"
    }
    return nil
  }
}
