import Claims
import Hummingbird
import Presentation

/// What is known of a request on its way through the desk.
struct DeskContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// Who asks; nil until the door has let somebody in.
  var visitor: Visitor?
  /// The secret that forms of this browser must carry.
  var formSecret = ""
  /// The language of the answer.
  var language = Language.english

  init(source: ApplicationRequestContextSource) { coreContext = .init(source: source) }

  /// Bodies are limited by `DeskConfiguration`, not here.
  var maxUploadSize: Int { .max }

  /// The words of the answer.
  var wording: Wording { Wording(language) }
}
