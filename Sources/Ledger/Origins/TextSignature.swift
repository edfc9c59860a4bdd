import Foundation

/// A short sketch of a text by which texts that share much of their wording are found among many.
///
/// MinHash over runs of five words (Broder, "On the resemblance and containment of documents", 1997), in bands (Leskovec, Rajaraman and
/// Ullman, "Mining of Massive Datasets", chapter 3): two texts are compared where a whole band of theirs agrees.
struct TextSignature: Equatable {
  /// The least hash of each of the hash functions; empty for a text too short to tell anything.
  let hashes: [UInt32]

  /// Number of hash functions.
  static let size = 64
  /// Hashes in a band: with 16 bands of four, texts alike by half are compared in two of three cases, by seven tenths nearly always.
  static let band = 4
  /// Words in a run.
  static let run = 5
  /// The share of common runs from which two texts are copies of one.
  static let alike = 0.35
  /// Runs that a text must have to be compared.
  static let fewest = 8

  /// The signature of a text.
  init(_ text: String) {
    var words: [UInt64] = []
    var hash: UInt64 = TextSignature.basis
    var isInWord = false
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        hash = (hash ^ UInt64(scalar.value)) &* TextSignature.prime
        isInWord = true
      } else if isInWord {
        words.append(hash)
        hash = TextSignature.basis
        isInWord = false
      }
    }
    if isInWord { words.append(hash) }
    guard words.count >= TextSignature.run + TextSignature.fewest - 1 else {
      hashes = []
      return
    }
    var least = [UInt32](repeating: .max, count: TextSignature.size)
    var seen: Set<UInt64> = []
    for start in 0...(words.count - TextSignature.run) {
      let run = words[start..<(start + TextSignature.run)].reduce(TextSignature.basis) { ($0 ^ $1) &* TextSignature.prime }
      guard seen.insert(run).inserted else { continue }
      var mixed = run
      for function in 0..<TextSignature.size {
        // One step of SplitMix64 a function: each sees the run through other bits.
        mixed &+= 0x9E37_79B9_7F4A_7C15
        var z = mixed
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        least[function] = min(least[function], UInt32(truncatingIfNeeded: z >> 32))
      }
    }
    hashes = least
  }

  /// A signature from its stored form.
  init(data: Data) {
    hashes = stride(from: 0, to: data.count - data.count % 4, by: 4).map { at in
      data[data.startIndex + at..<data.startIndex + at + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
  }

  /// The stored form: each hash in four bytes, the highest first.
  var data: Data { Data(hashes.flatMap { [UInt8($0 >> 24), UInt8($0 >> 16 & 0xFF), UInt8($0 >> 8 & 0xFF), UInt8($0 & 0xFF)] }) }

  /// A hash for each band, which texts that agree in the whole band share.
  var bands: [Int64] {
    stride(from: 0, to: hashes.count, by: TextSignature.band).map { start in
      let hash = hashes[start..<(start + TextSignature.band)].reduce(TextSignature.basis ^ UInt64(start)) {
        ($0 ^ UInt64($1)) &* TextSignature.prime
      }
      return Int64(bitPattern: hash)
    }
  }

  /// The share of common runs, as the signatures tell it.
  func likeness(_ other: TextSignature) -> Double {
    guard !hashes.isEmpty, hashes.count == other.hashes.count else { return 0 }
    return Double(zip(hashes, other.hashes).count { $0 == $1 }) / Double(hashes.count)
  }

  /// FNV-1a, 64 bits.
  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x0100_0000_01B3
}
