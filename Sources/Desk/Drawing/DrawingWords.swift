import Claims
import Presentation

/// What drawings say beside the contract's words, in German and English. Our own wording.
struct DrawingWords {
  let wording: Wording
  private var isGerman: Bool { wording.language == .german }

  init(_ wording: Wording) { self.wording = wording }

  private func pick(_ english: String, _ german: String) -> String { isGerman ? german : english }

  func claims(_ count: Int) -> String {
    let number = wording.grouped(Double(count))
    return count == 1 ? pick("1 claim", "1 Behauptung") : pick("\(number) claims", "\(number) Behauptungen")
  }

  func origins(_ count: Int) -> String { count == 1 ? pick("1 origin", "1 Herkunft") : pick("\(count) origins", "\(count) Herkünfte") }

  func relationships(_ count: Int) -> String {
    let number = wording.grouped(Double(count))
    return count == 1 ? pick("1 relationship", "1 Beziehung") : pick("\(number) relationships", "\(number) Beziehungen")
  }

  func timelineTitle(_ name: String) -> String { pick("Timeline: \(name)", "Zeitachse: \(name)") }

  func timelineText(_ rows: Int, from first: String, to last: String) -> String {
    pick(
      "\(relationships(rows)), one a row, with claims from \(first) to \(last); each row leads to the relationship's history.",
      "\(relationships(rows)), je eine Zeile, mit Behauptungen von \(first) bis \(last); jede Zeile führt zum Verlauf der Beziehung.")
  }

  func olderRows(_ count: Int) -> String {
    pick(
      "\(relationships(count)) not heard of for longer are not drawn; the dossier has them.",
      "\(relationships(count)), von denen länger nichts gehört wurde, sind nicht gezeichnet; sie stehen im Dossier.")
  }

  func undated(_ count: Int) -> String {
    pick("\(claims(count)) without a date that can be drawn.", "\(claims(count)) ohne Datum, das sich zeichnen lässt.")
  }

  func graphTitle(_ name: String) -> String { pick("Neighbourhood: \(name)", "Umfeld: \(name)") }

  func graphText(_ neighbours: Int, _ edges: Int) -> String {
    pick(
      "\(neighbours) neighbours and \(relationships(edges)); each leads on. The list below says the same in words.",
      "\(neighbours) Nachbarn und \(relationships(edges)); jeder Nachbar und jede Beziehung führt weiter. Die Liste darunter sagt dasselbe in Worten."
    )
  }

  var notWhole: String {
    pick(
      "Only those of most and newest claims are drawn; the filters show others.",
      "Gezeichnet sind nur die mit den meisten und neuesten Behauptungen; die Filter zeigen andere.")
  }

  var nothing: String { pick("Nothing to draw.", "Nichts zu zeichnen.") }
  var stage: String { pick("Stage", "Stand") }
  var standing: String { pick("Standing", "Verlässlichkeit") }
  var type: String { pick("Type", "Art") }
  var kind: String { pick("Kind", "Wer oder was") }
  var denied: String { pick("denied", "bestritten") }
  var stale: String { pick("overdue", "überfällig") }

  /// Months, 1 to 12, cut to three or four letters.
  func month(_ number: Int) -> String {
    let names =
      isGerman
      ? ["Jan", "Feb", "März", "Apr", "Mai", "Juni", "Juli", "Aug", "Sep", "Okt", "Nov", "Dez"]
      : ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return names.indices.contains(number - 1) ? names[number - 1] : ""
  }

  func day(_ day: Int, _ month: Int) -> String { isGerman ? "\(day). \(self.month(month))" : "\(day) \(self.month(month))" }
}
