import Claims
import Encoder
import Foundation

/// Reads the claims that an article makes about companies.
///
/// A reader is made once and shared: reading changes nothing in it, and the same article and model give the same claims, whatever
/// else is read at the same time.
public struct Reader: Sendable {
  private let network: Network
  private let legalForms: Set<String>
  private let edges: Set<String>
  private let joins: Set<String>
  private let positions: Set<String>
  private let genericReferences: Set<String>
  private let sourceFinder: SourceFinder
  private let standingCues: StandingCues
  private let pool = ScratchPool()

  /// The name and version of the model.
  public var modelName: String { network.name }

  /// The most subwords that the encoder sees at once.
  private static let window = 224

  private let thresholds = Thresholds()

  /// A reader over the model in a folder.
  ///
  /// - Parameter exact: reads with 32-bit weights and activations in place of 8-bit ones: slower, for checking.
  /// - Throws: `ReaderError` or `EncoderError`, each with a message for the user, where the model is missing or damaged.
  public init(modelFolder: URL, exact: Bool = false) throws {
    network = try Network(folder: modelFolder, precision: exact ? .float32 : .int8)
    legalForms = Set(WordList.words(PackageResources.legal_forms_txt))
    edges = Set(WordList.words(PackageResources.filler_edges_txt))
    joins = Set(WordList.words(PackageResources.list_joins_txt))
    positions = Set(WordList.words(PackageResources.position_words_txt))
    genericReferences = Set(WordList.words(PackageResources.generic_references_txt))
    standingCues = StandingCues(lines: WordList.words(PackageResources.standing_cues_txt))
    sourceFinder = SourceFinder(cues: WordList.words(PackageResources.source_cues_txt))
  }

  /// Reads an article. Articles in a language other than German and English yield no claims.
  ///
  /// - Throws: `EncoderError` only where the model's sizes contradict each other; no text makes it throw.
  public func read(_ article: Article) throws -> Reading {
    guard article.document.language != .other else { return Reading(article: article, entities: [], claims: []) }
    var draft = Draft(article)
    // The order of the pipeline; each component reads what those before it found.
    draft.sentences = SentenceSplitter().sentences(in: draft.text, language: article.document.language)
    draft.words = WordSplitter().words(in: draft.text.bytes)
    draft.assignSentences()
    draft.windows = try encode(draft)
    MentionFinder(network: network, positions: positions).find(in: &draft)
    TriggerFinder(network: network, threshold: thresholds.trigger).find(in: &draft)
    RoleFiller(network: network, rescue: thresholds.rescue, edges: edges, joins: joins).fill(&draft)
    StatusJudge(network: network, cues: standingCues).judge(&draft)
    sourceFinder.find(in: &draft)
    SourceJudge(outweighs: thresholds.source).judge(&draft)
    EntityResolver(legalForms: legalForms, genericReferences: genericReferences).resolve(&draft)
    TimeFinder().find(in: &draft)
    FigureFinder().find(in: &draft)
    let claims = ClaimMerger(leastConfidence: thresholds.claim).claims(of: draft)
    return Reading(article: article, entities: draft.published, claims: claims)
  }

  private func encode(_ draft: Draft) throws -> [WindowState] {
    let packer = WindowPacker(limit: Reader.window, tokenizer: network.tokenizer)
    return try pool.lend { scratch in
      try packer.windows(of: draft, cache: &scratch.cache).map { try network.read($0, workspace: &scratch.workspace) }
    }
  }
}

extension Draft {
  /// Notes for each word the sentence that it stands in.
  mutating func assignSentences() {
    sentenceOfWord.removeAll()
    sentenceOfWord.reserveCapacity(words.count)
    var sentence = 0
    for word in words {
      while sentence + 1 < sentences.count, word.start >= sentences[sentence].end { sentence += 1 }
      sentenceOfWord.append(sentence)
    }
  }

  /// The entities as they are published.
  var published: [Entity] {
    entities.enumerated().map { index, entity in
      var aliases: [String] = []
      for mention in entity.mentions {
        let wording = wording(mentions[mention]).singleSpaced
        if !aliases.contains(wording) { aliases.append(wording) }
      }
      let spans = entity.mentions.map { text.given(wordingSpan(mentions[$0])) }
      return Entity(id: "e\(index + 1)", name: entity.name.singleSpaced, kind: entity.kind, aliases: aliases, mentions: spans)
    }
  }
}
