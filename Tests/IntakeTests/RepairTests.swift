import Claims
import Testing

@testable import Intake

@Suite("Repair")
struct RepairTests {
  @Test(
    "Text is mended where that is certain",
    arguments: [
      ("MÃ¼ller GmbH", "Müller GmbH"),
      ("Ã–sterreich, Ã„rger, Ãœbernahme, groÃŸ", "Österreich, Ärger, Übernahme, groß"),
      ("â€žWir kaufenâ€œ â€“ sagte er", "„Wir kaufen“ – sagte er"),
      ("â\u{80}\u{9E}Wirâ\u{80}\u{9C}", "„Wir“"),
      ("Ã\u{9C}bernahme", "Übernahme"),
      ("das Xiaomiâ€™s Auto", "das Xiaomi’s Auto"),
      ("â€œSoâ€\u{9D} sagt er", "“So” sagt er"),
      ("â€œSoâ€ sagt er", "“So” sagt er"),
      ("10 â‚¬ und 5Â\u{A0}%", "10 € und 5 %"),
      ("MÃƒÂ¼ller", "Müller"),
      ("Å koda und BohuÅ¡", "Å koda und Bohuš"),
      ("Unter\u{AD}nehmen", "Unternehmen"),
      ("Unter\u{AD}\nnehmen", "Unternehmen"),
      ("Unter-\nnehmen", "Unternehmen"),
      ("Unter- \r\n  nehmen", "Unternehmen"),
      ("Vor-\nund Nachteile", "Vor-\nund Nachteile"),
      ("Vor- und Nachteile", "Vor- und Nachteile"),
      ("Xiaomi-\nGründer", "Xiaomi-Gründer"),
      ("zwei-\n\nneu", "zwei-\n\nneu"),
      ("10\u{A0}Mio.\u{2009}Euro\u{200B}", "10 Mio. Euro"),
      ("\u{FEFF}Text", "Text"),
      ("a\r\nb\rc", "a\nb\nc"),
      ("Mu\u{308}ller", "Müller"),
      ("a\u{0}b\u{7}c", "a b c"),
      ("\u{84}So\u{93} \u{96} \u{80}", "„So“ – €"),
      ("ﬁnden", "finden"),
      ("H&amp;M &#8211; &#x41; &nbsp;&unbekannt;", "H&M – A  &unbekannt;"),
      ("Ende.<br />Neu <b>fett</b> 3 < 4", "Ende.\nNeu fett 3 < 4"),
    ])
  func mended(_ given: String, _ expected: String) {
    let text = RepairedText(repairing: given)
    #expect(String(decoding: text.bytes, as: UTF8.self) == expected)
  }

  @Test(
    "Text that only looks mistaken stays as it is",
    arguments: [
      "Das MENÜ“ und die CD“ bleiben", "KOPÄ“", "Âge, Être, Ärger, Åse", "São Paulo, SÃO PAULO", "Größe, Übung, naïve Idee",
      "AT&T und R&D; so", "1 < 2 und <kein Tag>", "Nr. 5 – 10 €", "E-Auto-Tochter", "ß“ und Ü“",
    ])
  func untouched(_ given: String) {
    let text = RepairedText(repairing: given)
    #expect(text.edits.isEmpty)
    #expect(text.bytes == Array(given.utf8))
  }

  @Test("A span of the repaired text finds back to the whole words as given")
  func wayBack() {
    let given = "Die MÃ¼ller AG und die Unter-\nnehmen\u{A0}Groß\u{AD}mann zahlen 5\u{A0}Mio. Euro."
    let text = RepairedText(repairing: given)
    let repaired = String(decoding: text.bytes, as: UTF8.self)
    #expect(repaired == "Die Müller AG und die Unternehmen Großmann zahlen 5 Mio. Euro.")
    for (word, original) in [
      ("Müller", "MÃ¼ller"), ("Unternehmen", "Unter-\nnehmen"), ("Großmann", "Groß\u{AD}mann"), ("zahlen", "zahlen"),
      ("5 Mio. Euro", "5\u{A0}Mio. Euro"),
    ] {
      let span = TextSamples.span(of: word, in: text.bytes)
      #expect(TextSamples.slice(given, text.given(span)) == original)
    }
  }

  @Test("Every word that repair left alone slices to itself, whatever was put between", arguments: 0..<60)
  func property(_ seed: Int) {
    var random = SeededRandom(seed: seed)
    let given = TextSamples.damaged(&random)
    let text = RepairedText(repairing: given)
    #expect(String(validating: text.bytes, as: UTF8.self) != nil)
    var last = 0
    for edit in text.edits {
      #expect(edit.given.start >= last && edit.given.end <= given.utf8.count)
      last = edit.given.end
    }
    for word in TextSamples.words(of: text.bytes) where !TextSamples.isEdited(word, in: text) {
      #expect(TextSamples.slice(given, text.given(word)) == text[word])
    }
  }
}
