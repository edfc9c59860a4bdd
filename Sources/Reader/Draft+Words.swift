import Claims

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
}
