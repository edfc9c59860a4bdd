import Claims

/// What types and roles are called where a person reads them. Our own wording.
enum EnglishWords {
  static let types: [ClaimType: String] = [
    .jointVenture: "joint venture", .jobCuts: "job cuts", .financialResult: "financial result", .legalCase: "legal case",
    .formerName: "other name",
  ]

  /// A type's name.
  static func type(_ type: ClaimType) -> String { types[type] ?? type.rawValue }

  /// How the second core role follows the first one in the line of the parties.
  static let links: [ClaimType: String] = [
    .ownership: "owns", .acquisition: "buys", .supply: "supplies", .leadership: "at", .production: "makes", .launch: "launches",
    .formerName: "also called", .location: "based in", .headcount: "employs", .financialResult: "",
  ]

  /// How a source of each kind is marked behind its name; parties and media need no mark.
  static let sources: [Attribution.Kind: String] = [
    .authority: "authority", .analyst: "analyst", .insider: "unnamed", .document: "document",
  ]
}
