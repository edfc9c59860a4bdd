/// Words before which a hyphen at a line's end stands for a left-out part ("Vor- und Nachteile"), German and English; ours.
enum WrapWords {
  static let all: Set<[UInt8]> = Set(
    ["und", "oder", "bzw", "sowie", "statt", "bis", "wie", "als", "noch", "aber", "and", "or", "to"].map { Array($0.utf8) })
}
