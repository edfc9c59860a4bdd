/// Markup that grows element by element; whatever comes in as text is escaped, so a name cannot become an element.
struct SVGMarkup {
  private(set) var text = ""

  /// An element of the given attributes, and what stands in it.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], _ body: (inout SVGMarkup) -> Void) {
    open(name, attributes)
    text += ">"
    body(&self)
    text += "</\(name)>"
  }

  /// An element with nothing but a text in it.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], text content: String) {
    element(name, attributes) { $0.say(content) }
  }

  /// An element with nothing in it.
  mutating func element(_ name: String, _ attributes: [(String, String)] = []) {
    open(name, attributes)
    text += "/>"
  }

  /// A text.
  mutating func say(_ content: String) { text += SVGText.escaped(content) }

  /// Other markup of ours, as it is.
  mutating func append(_ markup: SVGMarkup) { text += markup.text }

  private mutating func open(_ name: String, _ attributes: [(String, String)]) {
    text += "<\(name)"
    for (key, value) in attributes { text += " \(key)=\"\(SVGText.escaped(value))\"" }
  }

  /// A length or place, to a tenth.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return tenths % 10 == 0 ? "\(sign)\(abs(tenths) / 10)" : "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  /// Two lengths or places.
  static func pair(_ x: Double, _ y: Double) -> String { "\(number(x)) \(number(y))" }
}
