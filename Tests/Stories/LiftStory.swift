import Claims
import Ledger

/// One story, told by eight articles over three weeks: a rumour, a copy of the wire, a denial, a party's confirmation, talks, figures in
/// conflict, the signing and a correction.
public enum LiftStory {
  private static let wire = """
    WIEN (APA) - Der Seilbahnbauer Gondola Holding prüft Kreisen zufolge den Einstieg bei der Liftwerk Tirol AG. Es gehe um bis zu 30 Prozent, \
    hieß es am Montag aus dem Umfeld der Eigentümer. Beide Unternehmen waren zunächst nicht zu erreichen.
    """

  private static func deal(
    _ stage: Stage, _ standing: Standing, by sources: [(String, Attribution.Kind)] = [], share: Double? = nil, price: Double? = nil,
    words: String
  ) -> ClaimRecord {
    var figures: [Role: ClaimRecord.Figure] = [:]
    if let share { figures[.share] = .init(value: share, unit: "percent") }
    if let price { figures[.price] = .init(value: price, currency: "EUR") }
    return Story.claim(
      .acquisition, [(.buyer, "Gondola Holding"), (.target, "Liftwerk Tirol AG")], stage, standing, by: sources, figures: figures,
      words: words)
  }

  /// The articles, by day.
  public static let articles: [Ledger.Entry] = [
    Story.article(
      "Alpenkurier", "2026-03-02",
      [deal(.considered, .rumoured, by: [("Kreise", .insider)], share: 30, words: "Gondola prüft Kreisen zufolge den Einstieg.")],
      text: wire),
    Story.article(
      "Talpost", "2026-03-02",
      [deal(.considered, .rumoured, by: [("Kreise", .insider)], share: 30, words: "Gondola prüft den Einstieg, heißt es.")],
      text: wire + " Die Talpost bleibt an der Sache."),
    Story.article(
      "Küstenblatt", "2026-03-04",
      [deal(.considered, .denied, by: [("Liftwerk Tirol", .party)], words: "„Daran ist nichts“, sagte ein Liftwerk-Sprecher.")]),
    Story.article(
      "Börsenpost", "2026-03-09",
      [deal(.talks, .confirmed, by: [("Gondola Holding", .party)], words: "Man führe Gespräche, teilte Gondola mit.")]),
    Story.article(
      "Talpost", "2026-03-12",
      [deal(.talks, .reported, by: [("Alpenkurier", .media)], price: 40_000_000, words: "Laut Alpenkurier geht es um 40 Millionen Euro.")]),
    Story.article(
      "Börsenpost", "2026-03-13",
      [deal(.talks, .rumoured, by: [("Insider", .insider)], price: 65_000_000, words: "Insider sprechen von 65 Millionen Euro.")]),
    Story.article(
      "Wirtschaftsbote", "2026-03-20",
      [
        deal(
          .agreed, .confirmed, by: [("Gondola Holding", .party), ("Liftwerk Tirol", .party)], share: 51, price: 65_000_000,
          words: "Der Vertrag über 51 Prozent für 65 Millionen Euro ist unterzeichnet.")
      ]),
    Story.article(
      "Talpost", "2026-03-23",
      [deal(.agreed, .stated, price: 65_000_000, words: "Richtigstellung: Der Preis beträgt 65 Millionen Euro, nicht 40.")]),
  ]
}
