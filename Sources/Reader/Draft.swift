import Claims
import Encoder

/// An article on its way through the reader: each component reads what those before it found and adds its own.
///
/// Spans are bytes of the repaired text; words and sentences are named by their index.
struct Draft {
  /// The article being read.
  let article: Article
  /// The sentences, in order.
  var sentences: [Span] = []
  /// The words, in order.
  var words: [Span] = []
  /// For each word, the sentence that it stands in.
  var sentenceOfWord: [Int] = []
  /// The day from which relative times count: the one that the article names itself, else that of its file; nil where neither is known.
  var day: CalendarDate?
  /// Mentions of parties, places and things, in order, not overlapping.
  var mentions: [FoundMention] = []
  /// Claims in the making, in order of their triggers.
  var candidates: [Candidate] = []
  /// The entities that mentions were resolved to.
  var entities: [FoundEntity] = []

  /// A draft of an unread article.
  init(_ article: Article) {
    self.article = article
    day = article.document.published
  }

  /// The repaired text.
  var text: RepairedText { article.repaired }

  /// The span of a run of words.
  func span(_ range: Range<Int>) -> Span {
    range.isEmpty ? Span(0, 0) : Span(words[range.lowerBound].start, words[range.upperBound - 1].end)
  }

  /// The words of a run of words, as they stand.
  func string(_ range: Range<Int>) -> String { text[span(range)] }

  /// One word, as it stands.
  func string(_ word: Int) -> String { text[words[word]] }

  /// The words that lie in or overlap a span.
  func wordRange(_ span: Span) -> Range<Int> {
    let first = words.partitioningIndex { $0.end > span.start }
    let last = words.partitioningIndex { $0.start >= span.end }
    return first..<max(first, last)
  }

  /// The words of a sentence.
  func words(ofSentence sentence: Int) -> Range<Int> {
    let first = sentenceOfWord.partitioningIndex { $0 >= sentence }
    let last = sentenceOfWord.partitioningIndex { $0 > sentence }
    return first..<last
  }

  /// The candidates whose triggers stand in each sentence, as indices in order.
  func candidatesBySentence() -> [Int: [Int]] { Dictionary(grouping: candidates.indices) { sentenceOfWord[candidates[$0].trigger] } }
}

/// A window of whole sentences as the network saw it.
struct WindowState {
  /// The words that it covers.
  let words: Range<Int>
  /// A row for each of its words: the mean of the word's subwords in the encoder's last layer.
  let vectors: Matrix
}

/// A window as it was read again for one trigger.
struct TriggerState {
  /// The words that it covers.
  let words: Range<Int>
  /// A row for each of its words.
  let vectors: Matrix
  /// The trigger's row.
  let trigger: Int
  /// The number of the claim's type among the network's labels.
  let type: Int
}

/// A wording for a party, place or thing.
struct FoundMention {
  /// Its words.
  var words: Range<Int>
  /// What kind of thing it is.
  var kind: Entity.Kind
  /// Whether it describes its party or stands for it (a description, a pronoun), rather than naming it.
  var isNominal: Bool
  /// How sure the network is, 0 to 1.
  var score: Float
  /// The mention before it in the window that it means the same as, where the network sees one.
  var antecedent: Int?
  /// The entity that it belongs to, as an index.
  var entity: Int?
}

/// An entity in the making.
struct FoundEntity {
  /// The fullest name.
  var name: String
  /// What kind of thing it is.
  var kind: Entity.Kind
  /// Its mentions, as indices, in order.
  var mentions: [Int]
}

/// A claim in the making.
struct Candidate {
  /// A run of words that fills a role.
  struct Argument {
    /// The role.
    var role: Role
    /// The words.
    var words: Range<Int>
    /// The mention that they are, where they are one.
    var mention: Int?
    /// The entity that they stand for, where they are no mention.
    var entity: Int?
    /// How sure the network is, 0 to 1.
    var score: Float
    /// Whether the words are a figure that has been read.
    var isRead = false
  }

  /// A run of words that names a source.
  struct Source {
    /// What kind of source.
    var kind: Attribution.Kind
    /// The words.
    var words: Range<Int>
    /// The mention that they are, where they are one.
    var mention: Int?
    /// How sure the network is, 0 to 1.
    var score: Float
  }

  /// The word that carries the claim.
  var trigger: Int
  /// What it says.
  var type: ClaimType
  /// How sure the network is of trigger and type, 0 to 1.
  var score: Float
  /// Who and what fills its roles, in the order of the text.
  var arguments: [Argument] = []
  /// The words for its time.
  var timeWords: [Range<Int>] = []
  /// Who says so.
  var sources: [Source] = []
  /// The words that decide stage or standing.
  var hedges: [Range<Int>] = []
  /// How far it has come, and how sure the network is of that.
  var stage: (value: Stage, score: Float) = (.effective, 0)
  /// How the document vouches for it, and how sure the network is of that.
  var standing: (value: Standing, score: Float) = (.stated, 0)
  /// How likely the claim is made only in passing (it introduces a speaker, or names a trade), 0 to 1.
  var passing: Float = 0
  /// The time, resolved.
  var time: ClaimTime?
  /// The figures, read.
  var quantities: [Role: Quantity] = [:]

  /// The arguments in a role.
  func arguments(in role: Role) -> [Argument] { arguments.filter { $0.role == role } }
}

extension Array {
  /// The first index at which `belongs` holds, where it holds for none before and all from there on; `count` if for none.
  func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
