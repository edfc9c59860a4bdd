import CKernels

/// Memory for the transformer's intermediate results, kept between calls so that it is allocated once for each thread.
///
/// What it holds has no bearing on results.
public struct Workspace: Sendable {
  var query: [Float] = []
  var key: [Float] = []
  var value: [Float] = []
  /// What attention mixes of the values, and after it the output of a block before it is added to the residual.
  var mixed: [Float] = []
  var projected: [Float] = []
  var inner: [Float] = []
  var scratch: [Float] = []
  var quantised = QuantisedRows()

  /// An empty workspace; it grows to what is needed.
  public init() {}

  /// Makes room for `rows` subwords.
  mutating func reserve(rows: Int, width: Int, inner innerWidth: Int, headSize: Int) {
    func grow(_ values: inout [Float], _ count: Int) {
      if values.count < count { values = [Float](repeating: 0, count: count) }
    }
    grow(&query, rows * width)
    grow(&key, rows * width)
    grow(&value, rows * width)
    grow(&mixed, rows * width)
    grow(&projected, rows * width)
    grow(&inner, rows * innerWidth)
    grow(&scratch, ck_attention_scratch(rows, headSize))
  }
}
