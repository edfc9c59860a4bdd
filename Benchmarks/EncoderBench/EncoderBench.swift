import Encoder
import Foundation

/// Times tokenizer and encoder on single sentences, one thread: the Swift side of `Training/bench.py`, which prints the ratios.
@main
struct EncoderBench {
  /// usage: encoder-bench MODEL_FOLDER < SENTENCES > MILLISECONDS
  ///
  /// Reads a sentence a line and writes, for each, the milliseconds that the fastest of three rounds took, its subwords among them.
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      FileHandle.standardError.write(Data("usage: encoder-bench MODEL_FOLDER < SENTENCES > MILLISECONDS\n".utf8))
      exit(64)
    }
    let folder = URL(filePath: CommandLine.arguments[1])
    let weights = try WeightFile(contentsOf: folder.appending(path: "model.safetensors"))
    let tokenizer = try Tokenizer(contentsOf: folder.appending(path: "tokenizer.json"))
    let transformer = try Transformer(weights, precision: .int8)
    var workspace = Workspace()
    let clock = ContinuousClock()
    var sentences: [String] = []
    while let line = readLine() { sentences.append(line) }
    var fastest = [Duration](repeating: .seconds(1 << 20), count: sentences.count)
    var subwords = [Int](repeating: 0, count: sentences.count)
    for _ in 0..<3 {
      for (index, sentence) in sentences.enumerated() {
        let time = try clock.measure {
          let ids = [0] + tokenizer.encode(text: sentence).map(\.id).prefix(transformer.positions - 2) + [2]
          subwords[index] = ids.count
          _ = try transformer.hidden(ids, workspace: &workspace)
        }
        fastest[index] = min(fastest[index], time)
      }
    }
    for (time, count) in zip(fastest, subwords) { print(time / .milliseconds(1), count) }
  }
}
