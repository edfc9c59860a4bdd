import Foundation
import HTTPTypes
import Hummingbird
import Ledger

/// Signing in and out, and the choice of language.
struct SignInPages {
  let parts: DeskParts

  func add(to routes: Router<DeskContext>) {
    routes.get("/sign-in") { _, context in page(nil, context) }
    routes.post("/sign-in") { request, context in try await signIn(request, context) }
    routes.post("/sign-out") { request, context -> Response in
      _ = try await FormFields.take(from: request, context, limit: 1 << 16, needsEditor: false)
      if let cookie = request.cookies[Door.cookie] { parts.sessions.end(cookie.value) }
      var response = Response.seeOther("/sign-in")
      response.headers[.setCookie] = "\(Door.cookie)=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict"
      return response
    }
    routes.post("/language") { request, context -> Response in
      let form = try await FormFields.take(from: request, context, limit: 1 << 16, needsEditor: false)
      var response = Response.seeOther(LocalPath.of(form["back"]))
      let language = form["language"] == "de" ? "de" : "en"
      response.headers[.setCookie] = "\(Languages.cookie)=\(language); Path=/; Max-Age=31536000; SameSite=Strict"
      return response
    }
  }

  private func page(_ problem: String?, _ context: DeskContext) -> Response {
    var values: [String: Any] = [:]
    if let problem { values["problem"] = [problem] }
    return parts.frame.page(
      "sign-in", title: Interface.of(context.language).text("signIn"), path: "/sign-in", values, context,
      status: problem == nil ? .ok : .unauthorized)
  }

  private func signIn(_ request: Request, _ context: DeskContext) async throws -> Response {
    let form = try await FormFields.take(from: request, context, limit: 1 << 16, needsEditor: false)
    let token = try form.required("token")
    guard let access = try await parts.clerk.ask({ try $0.access(byToken: token) }) else {
      return page(Interface.of(context.language).text("wrongToken"), context)
    }
    var response = Response.seeOther("/")
    response.headers[.setCookie] = "\(Door.cookie)=\(parts.sessions.begin(Visitor(access))); Path=/; HttpOnly; SameSite=Strict"
    return response
  }
}
