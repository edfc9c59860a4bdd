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
  private let nameEdges: Set<String>
  private let genericNames: Set<String>
  private let makerEnds: [String]
  private let calibration: Calibration
  private let clauseJoins: Set<String>
  private let shareWords: Set<String>
  private let sourceFinder: SourceFinder
  private let standingCues: StandingCues
  private let pool = ScratchPool()

  /// The most subwords that the encoder sees at once.
  static let window = 224

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
    nameEdges = Set(WordList.words(PackageResources.name_edges_txt))
    genericNames = Set(WordList.words(PackageResources.generic_names_txt))
    calibration = Calibration(lines: WordList.words(PackageResources.confidence_weights_txt))
    shareWords = Set(WordList.words(PackageResources.share_words_txt))
    clauseJoins = Set(WordList.words(PackageResources.clause_joins_txt))
    makerEnds = WordList.words(PackageResources.maker_ends_txt).sorted { $0.count > $1.count }
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
    draft.cutWordsAtSentences()
    draft.assignSentences()
    try readWindows(of: &draft)
    sourceFinder.find(in: &draft)
    SourceJudge(outweighs: thresholds.source).judge(&draft)
    EntityResolver(legalForms: legalForms, genericReferences: genericReferences, nameEdges: nameEdges, genericNames: genericNames)
      .resolve(&draft)
    TimeFinder(joins: clauseJoins).find(in: &draft)
    FigureFinder().find(in: &draft)
    let claims = ClaimMerger(leastConfidence: thresholds.claim, calibration: calibration, makerEnds: makerEnds).claims(of: draft)
    return Reading(article: article, entities: draft.published, claims: claims)
  }

  /// What needs the network's vectors, window by window, so that a long article takes no more memory for them than a short one.
  private func readWindows(of draft: inout Draft) throws {
    let mentionFinder = MentionFinder(network: network, positions: positions, edges: edges)
    let triggerFinder = TriggerFinder(network: network, threshold: thresholds.trigger)
    let roleFiller = RoleFiller(network: network, rescue: thresholds.rescue, edges: edges, shareWords: shareWords, joins: joins)
    let statusJudge = StatusJudge(network: network, cues: standingCues)
    try pool.lend { scratch in
      let packer = WindowPacker(limit: Reader.window, tokenizer: network.tokenizer)
      for window in packer.windows(of: draft, cache: &scratch.cache) {
        let state = try network.read(window, workspace: &scratch.workspace)
        draft.mentions += mentionFinder.mentions(in: state, of: draft)
        let candidates = roleFiller.filled(triggerFinder.candidates(in: state), in: state, of: draft)
        draft.candidates += candidates.map { statusJudge.judged($0, in: state, of: draft) }
      }
    }
  }
}

extension Draft {
  /// Cuts words in which a sentence begins ("BremerhavenDer"), so that every word lies in one sentence.
  mutating func cutWordsAtSentences() {
    var cut: [Span] = []
    cut.reserveCapacity(words.count)
    var sentence = 0
    for word in words {
      var rest = word
      while sentence < sentences.count, sentences[sentence].start <= rest.start { sentence += 1 }
      while sentence < sentences.count, sentences[sentence].start < rest.end {
        cut.append(Span(rest.start, sentences[sentence].start))
        rest.start = sentences[sentence].start
        sentence += 1
      }
      cut.append(rest)
    }
    words = cut
  }

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
      var seen: Set<String> = []
      for mention in entity.mentions where !isBareReference(mentions[mention]) {
        let wording = wording(mentions[mention]).singleSpaced
        if seen.insert(wording).inserted { aliases.append(wording) }
      }
      let spans = entity.mentions.map { text.given(wordingSpan(mentions[$0])) }
      return Entity(id: "e\(index + 1)", name: entity.name, kind: entity.kind, aliases: aliases, mentions: spans)
    }
  }
  /// Whether a wording only points ("er", "sein", "neues"): no name and no description, and so no alias.
  private func isBareReference(_ mention: FoundMention) -> Bool {
    mention.isNominal && mention.words.count == 1 && string(mention.words).first?.isLowercase == true
      && article.document.language == .german || mention.isNominal && string(mention.words).count < 4
  }
}
