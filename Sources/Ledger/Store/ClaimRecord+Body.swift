import Claims
import Foundation

extension ClaimRecord {
  /// The claim of a stored body.
  ///
  /// Dossiers read dozens of bodies for each page, and what the ledger itself wrote holds few surprises: it is read in one go here, several
  /// times as fast as by Foundation's decoder, which still reads whatever is not as expected.
  init(body: String) throws {
    var body = body
    let quick = body.withUTF8 { bytes -> ClaimRecord? in
      var scanner = BodyScanner(bytes)
      return ClaimRecord(&scanner)
    }
    if let quick {
      self = quick
    } else {
      self = try JSONDecoder().decode(ClaimRecord.self, from: Data(body.utf8))
    }
  }

  private init?(_ scanner: inout BodyScanner) {
    var id: String?
    var type: ClaimType?
    var roles: [Role: [Filler]] = [:]
    var stage: Stage?
    var standing: Standing?
    var attribution: [Source] = []
    var quantities: [Role: Figure] = [:]
    var time: Time?
    var evidence: [Evidence] = []
    var confidence: Double?
    let isWhole = scanner.members { key, scanner in
      switch key {
      case "id": id = scanner.string()
      case "type": type = scanner.string().flatMap { ClaimType(rawValue: $0) }
      case "stage": stage = scanner.string().flatMap { Stage(rawValue: $0) }
      case "standing": standing = scanner.string().flatMap { Standing(rawValue: $0) }
      case "confidence": confidence = scanner.number()
      case "roles":
        return scanner.members { key, scanner in
          guard let role = Role(rawValue: key), let fillers = scanner.elements(Filler.init(scanner:)) else { return false }
          roles[role] = fillers
          return true
        }
      case "quantities":
        return scanner.members { key, scanner in
          guard let role = Role(rawValue: key), let figure = Figure(scanner: &scanner) else { return false }
          quantities[role] = figure
          return true
        }
      case "attribution":
        guard let sources = scanner.elements(Source.init(scanner:)) else { return false }
        attribution = sources
      case "time":
        if scanner.null() { return true }
        time = Time(scanner: &scanner)
        return time != nil
      case "evidence":
        guard let all = scanner.elements(Evidence.init(scanner:)) else { return false }
        evidence = all
      default: return false
      }
      return true
    }
    guard isWhole, scanner.isAtEnd, let id, let type, let stage, let standing, let confidence, !evidence.isEmpty else { return nil }
    self.init(
      id: id, type: type, roles: roles, stage: stage, standing: standing, attribution: attribution, quantities: quantities, time: time,
      evidence: evidence, confidence: confidence)
  }
}

extension ClaimRecord.Filler {
  fileprivate init?(scanner: inout BodyScanner) {
    var (text, name, entity): (String?, String?, String?)
    var span = [0, 0]
    let isWhole = scanner.members { key, scanner in
      switch key {
      case "text": text = scanner.string()
      case "name": name = scanner.string()
      case "entity": entity = scanner.optionalString()
      case "span": span = scanner.elements { $0.integer() } ?? []
      default: return false
      }
      return true
    }
    guard isWhole, let text, let name, span.count == 2 else { return nil }
    self.init(text: text, name: name, entity: entity, span: span)
  }
}

extension ClaimRecord.Source {
  fileprivate init?(scanner: inout BodyScanner) {
    var (name, kind): (String?, Attribution.Kind?)
    let isWhole = scanner.members { key, scanner in
      switch key {
      case "name": name = scanner.string()
      case "kind": kind = scanner.string().flatMap { Attribution.Kind(rawValue: $0) }
      default: return false
      }
      return true
    }
    guard isWhole, let name, let kind else { return nil }
    self.init(name: name, kind: kind)
  }
}

extension ClaimRecord.Figure {
  fileprivate init?(scanner: inout BodyScanner) {
    self.init()
    var figure = self
    let isWhole = scanner.members { key, scanner in
      switch key {
      case "value": figure.value = scanner.number()
      case "low": figure.low = scanner.number()
      case "high": figure.high = scanner.number()
      case "currency": figure.currency = scanner.optionalString()
      case "unit": figure.unit = scanner.optionalString()
      case "approximate": figure.approximate = scanner.bool()
      default: return false
      }
      return true
    }
    guard isWhole else { return nil }
    self = figure
  }
}

extension ClaimRecord.Time {
  fileprivate init?(scanner: inout BodyScanner) {
    self.init()
    var time = self
    let isWhole = scanner.members { key, scanner in
      switch key {
      case "start": time.start = scanner.optionalString()
      case "end": time.end = scanner.optionalString()
      case "text": time.text = scanner.optionalString()
      default: return false
      }
      return true
    }
    guard isWhole else { return nil }
    self = time
  }
}

extension ClaimRecord.Evidence {
  fileprivate init?(scanner: inout BodyScanner) {
    var (span, text): ([Int]?, String?)
    let isWhole = scanner.members { key, scanner in
      switch key {
      case "span": span = scanner.elements { $0.integer() }
      case "text": text = scanner.string()
      default: return false
      }
      return true
    }
    guard isWhole, let span, let text else { return nil }
    self.init(span: span, text: text)
  }
}
