// Nothing but data. Source: the rules by which German builds number words; spellings with "ss" are Swiss.

/// The parts from which German builds number words up to the thousands.
enum GermanNumberParts {
  /// What a part does to the number before it.
  enum Part: Sendable {
    /// One to ninety.
    case number(Double)
    /// "und".
    case and
    /// "hundert".
    case hundred
    /// "tausend".
    case thousand
    /// "einhalb".
    case half
  }

  /// The parts, longest first, as UTF-8.
  static let all: [(bytes: [UInt8], part: Part)] = {
    let numbers: [(String, Double)] = [
      ("ein", 1), ("eins", 1), ("eine", 1), ("zwei", 2), ("zwo", 2), ("drei", 3), ("vier", 4), ("fünf", 5), ("sechs", 6), ("sieben", 7),
      ("acht", 8), ("neun", 9), ("zehn", 10), ("elf", 11), ("zwölf", 12), ("dreizehn", 13), ("vierzehn", 14), ("fünfzehn", 15),
      ("sechzehn", 16), ("siebzehn", 17), ("achtzehn", 18), ("neunzehn", 19), ("zwanzig", 20), ("dreißig", 30), ("dreissig", 30),
      ("vierzig", 40), ("fünfzig", 50), ("sechzig", 60), ("siebzig", 70), ("achtzig", 80), ("neunzig", 90), ("anderthalb", 1.5),
    ]
    let others: [(String, Part)] = [("und", .and), ("hundert", .hundred), ("tausend", .thousand), ("einhalb", .half)]
    return (numbers.map { (Array($0.0.utf8), Part.number($0.1)) } + others.map { (Array($0.0.utf8), $0.1) })
      .sorted { $0.0.count > $1.0.count }
  }()
}
