import Foundation

/// News about companies that do not exist, as readings: the same for the same seed.
struct MadeUpNews {
  private var generator: SplitMix
  private let companies: [String]
  private var pairs: [(String, String)] = []

  static let words = ["Werk", "Vertrag", "Beteiligung", "Dieselmotoren", "Aufsichtsrat", "Liefervertrag", "Gespräche", "Maschinenbau"]
  private static let beginnings = [
    "Nord", "Alpen", "Rhein", "Helio", "Vero", "Kant", "Brand", "Silber", "Tauern", "Elb", "Xan", "Quer", "Mol", "Zeta",
  ]
  private static let middles = ["tech", "werk", "mann", "chem", "bau", "log", "pharm", "stahl", "druck", "netz", "glas", "holz", "kraft"]
  private static let ends = ["", " AG", " GmbH", " Holding", " Energie", " Systeme", " Nordamerika", " International"]
  private static let papers = (1...60).map { "Zeitung \($0)" }
  private static let types: [(String, String, String)] = [
    ("partnership", "partner", "partner"), ("acquisition", "buyer", "target"), ("ownership", "owner", "owned"),
    ("supply", "supplier", "customer"),
    ("legalCase", "party", "against"),
  ]
  private static let stages = ["considered", "talks", "planned", "agreed", "effective", "ended"]
  private static let standings = ["stated", "stated", "stated", "confirmed", "reported", "rumoured", "denied", "open"]

  init(seed: UInt64) {
    generator = SplitMix(state: seed)
    var names: [String] = []
    for number in 0..<20_000 {
      let a = Self.beginnings[number % Self.beginnings.count]
      let b = Self.middles[number / Self.beginnings.count % Self.middles.count]
      let rest = number / (Self.beginnings.count * Self.middles.count)
      names.append("\(a)\(b) \(rest)\(Self.ends[number % Self.ends.count])")
    }
    companies = names
  }

  /// A company, the first ones more often than the last.
  func company(_ generator: inout SplitMix) -> String {
    let share = Double.random(in: 0..<1, using: &generator)
    return companies[min(companies.count - 1, Int(pow(share, 1.7) * Double(companies.count)))]
  }

  /// Two companies of which something is claimed.
  func pair(_ generator: inout SplitMix) -> (String, String) { pairs.randomElement(using: &generator) ?? (companies[0], companies[1]) }

  /// The reading of one of so many articles, as a line of JSON.
  mutating func article(_ number: Int, of count: Int) -> String {
    let parties = (0..<4).map { _ in company(&generator) }
    let entities = parties.indices.map {
      #"{"id": "e\#($0)", "name": "\#(parties[$0])", "kind": "company", "aliases": ["\#(parties[$0])"], "mentions": [[0, 9]]}"#
    }
    let claims = (0..<10).map { claim in self.claim(claim, parties) }
    // Ten years, by day.
    let day = number * 3650 / max(1, count)
    let published = String(format: "%04d-%02d-%02d", 2016 + day / 365, day % 365 / 31 + 1, day % 28 + 1)
    return #"{"document": {"id": "a\#(number)", "title": "Titel \#(number)", "source": "\#(Self.papers[number % Self.papers.count])", "#
      + #""url": "https://example.org/\#(number)", "published": "\#(published)", "language": "de"}, "#
      + #""entities": [\#(entities.joined(separator: ", "))], "claims": [\#(claims.joined(separator: ", "))]}"#
  }

  private mutating func claim(_ number: Int, _ parties: [String]) -> String {
    let type = Self.types[Int.random(in: 0..<Self.types.count, using: &generator)]
    let a = number % 4
    let b = (a + 1 + number % 3) % 4
    if pairs.count < 5000 { pairs.append((parties[a], parties[b])) }
    let filler = { (index: Int) in
      #"{"text": "\#(parties[index])", "name": "\#(parties[index])", "entity": "e\#(index)", "span": [0, 9]}"#
    }
    let roles =
      type.1 == type.2
      ? #""\#(type.1)": [\#(filler(a)), \#(filler(b))]"# : #""\#(type.1)": [\#(filler(a))], "\#(type.2)": [\#(filler(b))]"#
    let words = Self.words[Int.random(in: 0..<Self.words.count, using: &generator)]
    let standing = Self.standings[Int.random(in: 0..<Self.standings.count, using: &generator)]
    let attribution = standing == "stated" ? "" : #"{"name": "\#(parties[a])", "kind": "party"}"#
    let amount = Int.random(in: 1..<900, using: &generator)
    return #"{"id": "c\#(number + 1)", "type": "\#(type.0)", "roles": {\#(roles)}, "#
      + #""stage": "\#(Self.stages[Int.random(in: 0..<Self.stages.count, using: &generator)])", "standing": "\#(standing)", "#
      + #""attribution": [\#(attribution)], "quantities": {}, "time": null, "evidence": [{"span": [\#(number * 90), \#(number * 90 + 80)], "#
      + #""text": "\#(parties[a]) und \#(parties[b]) sprechen über \#(amount) Millionen Euro und ein \#(words) in der Region."}], "confidence": 0.8}"#
  }
}

/// A generator of random numbers that a seed determines (Steele and others, "Fast splittable pseudorandom number generators", 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
