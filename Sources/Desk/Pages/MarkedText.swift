import Ledger

/// A text cut where evidence begins and ends, so that each piece is marked with the claims that rest on it.
struct MarkedText {
  /// A piece of the text.
  struct Piece: Hashable {
    var text: String
    /// The claims whose evidence covers it; none for plain text.
    var claims: [String]
  }

  let pieces: [Piece]

  /// Cuts a text.
  ///
  /// - Parameter evidence: for each claim its id and the spans of its evidence, in Unicode scalars; spans beyond the text are left out.
  init(_ text: String, evidence: [(claim: String, spans: [[Int]])]) {
    let scalars = Array(text.unicodeScalars)
    var starts: [Int: [String]] = [:]
    var ends: [Int: [String]] = [:]
    for (claim, spans) in evidence {
      for span in spans where span.count == 2 && span[0] >= 0 && span[0] < span[1] && span[1] <= scalars.count {
        starts[span[0], default: []].append(claim)
        ends[span[1], default: []].append(claim)
      }
    }
    var pieces: [Piece] = []
    var open: [String] = []
    var last = 0
    for place in Set(starts.keys).union(ends.keys).union([scalars.count]).sorted() {
      if place > last {
        var part = String.UnicodeScalarView()
        part.append(contentsOf: scalars[last..<place])
        pieces.append(Piece(text: String(part), claims: open))
      }
      last = place
      for claim in ends[place] ?? [] { if let index = open.firstIndex(of: claim) { open.remove(at: index) } }
      open += starts[place] ?? []
    }
    self.pieces = pieces
  }

  /// The values of the template.
  var values: [[String: Any]] {
    pieces.enumerated().map { index, piece in
      var value: [String: Any] = ["text": piece.text, "id": "mark-\(index)"]
      if !piece.claims.isEmpty { value["marks"] = Array(Set(piece.claims)).sorted().joined(separator: " ") }
      return value
    }
  }
}
