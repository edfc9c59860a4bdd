import Intake

/// Pages: whenever the article's text changes; what stands around it does not count.
extension Follower {
  func pageRound(_ response: FetchResponse, _ round: inout Round, _ store: Store) async throws {
    let address = response.address.description
    guard let type = Follower.pageType(response) else {
      throw WatchError.unreadable(
        address: address,
        problem: "is \(response.contentType.isEmpty ? "neither page nor feed" : response.contentType), not a page; take it off the list")
    }
    let document = round.document(response.body, address: address, contentType: type)
    let print: String
    switch document.articles().first {
    case .success(let article): print = TextPrint.of(article.repaired.bytes)
    case .failure(let error): throw WatchError.unreadable(address: address, problem: "\(error.problem); \(error.remedy)")
    case nil: throw WatchError.unreadable(address: address, problem: "is empty; take it off the list")
    }
    guard round.state.prints["page"] != print else { return }
    try await handOn(document, &round, store)
    round.state.prints["page"] = print
  }
}
