import Claims
import Encoder
import Foundation

/// Reads the claims that an article makes about companies.
///
/// A reader is made once and shared: reading changes nothing in it, and the same article and model give the same claims, whatever
/// else is read at the same time.
public struct Reader: Sendable {
  /// What the model calls itself, so that readings by different models can be told apart.
  public var modelName: String { network.name }

  private let network: Network
  private let edges: Set<String>
  private let joins: Set<String>
  private let positions: Set<String>
  private let calibration: Calibration
  private let shareWords: Set<String>
  private let sourceFinder: SourceFinder
  private let datelineFinder: DatelineFinder
  private let timeFinder: TimeFinder
  private let partOfWhole: PartOfWhole
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
    edges = Set(WordList.words(PackageResources.filler_edges_txt))
    joins = Set(WordList.words(PackageResources.list_joins_txt))
    positions = Set(WordList.words(PackageResources.position_words_txt))
    calibration = Calibration(lines: WordList.words(PackageResources.confidence_weights_txt))
    shareWords = Set(WordList.words(PackageResources.share_words_txt))
    timeFinder = TimeFinder(
      joins: Set(WordList.words(PackageResources.clause_joins_txt)),
      beginWords: BeginWords(lines: WordList.words(PackageResources.begin_words_txt)))
    standingCues = StandingCues(lines: WordList.words(PackageResources.standing_cues_txt))
    partOfWhole = PartOfWhole(lines: WordList.words(PackageResources.part_joins_txt))
    datelineFinder = DatelineFinder(stampWords: Set(WordList.words(PackageResources.stamp_words_txt)))
    sourceFinder = SourceFinder(cues: WordList.words(PackageResources.source_cues_txt))
  }

  /// Reads an article. Articles in a language other than German and English yield no claims.
  ///
  /// - Throws: `EncoderError`, which no text brings about: the sizes of a model are checked when it is opened.
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
    EntityResolver().resolve(&draft)
    if let day = datelineFinder.day(of: draft) { draft.day = day }
    timeFinder.find(in: &draft)
    FigureFinder(partOfWhole: partOfWhole).find(in: &draft)
    let claims = ClaimMerger(leastScore: thresholds.claim, calibration: calibration, makerEnds: NameWords.makerEnds).claims(of: draft)
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
        for candidate in triggerFinder.candidates(in: state) {
          guard let reread = network.reread(state, for: candidate, workspace: &scratch.workspace),
            let filled = roleFiller.filled(candidate, in: reread, of: draft)
          else { continue }
          draft.candidates.append(statusJudge.judged(filled, in: reread, of: draft))
        }
      }
    }
  }
}
