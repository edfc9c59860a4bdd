import Claims

/// What types, stages, standings and roles are called in German, beside their English names. Our own wording.
enum GermanWords {
  static let types: [ClaimType: String] = [
    .partnership: "Partnerschaft", .jointVenture: "Gemeinschaftsunternehmen", .ownership: "Beteiligung", .acquisition: "Übernahme",
    .merger: "Fusion", .supply: "Lieferung", .investment: "Investition", .founding: "Gründung", .leadership: "Führung",
    .headcount: "Beschäftigte", .jobCuts: "Stellenabbau", .hiring: "Neueinstellungen", .production: "Herstellung",
    .launch: "Markteinführung", .facility: "Standort", .insolvency: "Insolvenz", .financialResult: "Geschäftszahl", .listing: "Börse",
    .legalCase: "Rechtssache", .formerName: "anderer Name", .location: "Sitz",
  ]

  static let stages: [Stage: String] = [
    .considered: "erwogen", .talks: "in Gesprächen", .planned: "geplant", .agreed: "vereinbart", .effective: "gilt", .ended: "beendet",
    .abandoned: "gescheitert",
  ]

  static let standings: [Standing: String] = [
    .stated: "so im Text", .confirmed: "bestätigt", .reported: "berichtet", .rumoured: "Gerücht", .denied: "bestritten", .open: "offen",
  ]
}
