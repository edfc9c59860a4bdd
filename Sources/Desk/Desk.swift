import Alerts
import Claims
import Foundation
import Hummingbird
import HummingbirdCore
import Intake
import Ledger
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import Watch

/// The desk: a ledger in the browser, and for programs.
public struct Desk: Sendable {
  /// Reads an article into what the ledger takes; called on a thread where it may take its time.
  public typealias Read = @Sendable (Article) throws -> Ledger.Entry

  private let ledger: Ledger
  private let configuration: DeskConfiguration
  private let read: Read?
  private let watch: WatchService?
  private let logger: Logger

  /// A desk over a ledger.
  ///
  /// - Parameters:
  ///   - read: nil for a desk that only shows.
  ///   - watch: follows sources and delivers alerts while the desk is open; nil for none.
  public init(
    _ ledger: Ledger, _ configuration: DeskConfiguration = DeskConfiguration(), read: Read?, watch: WatchService? = nil, logger: Logger
  ) {
    self.ledger = ledger
    self.configuration = configuration
    self.read = read
    self.watch = watch
    self.logger = logger
  }

  /// Serves until it is told to end, then lets what is in flight come to its end.
  ///
  /// - Parameters:
  ///   - stop: ends the desk with its first element.
  ///   - ready: called with the address of the desk once it can be opened.
  /// - Throws: `DeskError`, `LedgerError`.
  public func run(until stop: AsyncStream<Void>, ready: @escaping @Sendable (String) -> Void) async throws {
    if configuration.needsToken, try ledger.accesses().allSatisfy({ $0.revoked != nil }) {
      throw DeskError.needsToken(address: configuration.host)
    }
    let host = configuration.host
    let bulletin = Bulletin(try ledger.tide())
    let app = try application(bulletin) { port in
      ready("http://\(host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host):\(port)/")
    }
    let group = ServiceGroup(configuration: .init(services: [app], logger: logger))
    let ending = Task {
      for await _ in stop {
        // Streams never end by themselves, and the server waits for what is being answered.
        bulletin.close()
        await group.triggerGracefulShutdown()
        break
      }
    }
    defer { ending.cancel() }
    do {
      try await group.run()
    } catch let error as IOError {
      throw DeskError.cannotListen(address: "\(host):\(configuration.port)", reason: String(cString: strerror(error.errnoCode)))
    }
  }

  /// The server, ready to run.
  func application(_ bulletin: Bulletin? = nil, ready: @escaping @Sendable (Int) -> Void = { _ in }) throws -> some ApplicationProtocol {
    // Questions to the ledger, and reading, each have threads of their own: who reads a long text keeps nobody from looking.
    let asking = NIOThreadPool(numberOfThreads: 4)
    let reading = NIOThreadPool(numberOfThreads: 1)
    asking.start()
    reading.start()
    let clerk = Clerk(ledger, threads: asking, longest: configuration.longestAnswer)
    let bulletin = try bulletin ?? Bulletin(ledger.tide())
    let parts = DeskParts(
      configuration: configuration, clerk: clerk, frame: try PageFrame(), sessions: Sessions(), gauges: Gauges(),
      reading: read.map { ReadingDesk($0, threads: reading, fetcher: Fetcher(), allowedHosts: configuration.allowedHosts) },
      bulletin: bulletin, watch: watch)
    let router = DeskRoutes(parts: parts, overviews: OverviewShelf(clerk, try ledger.tide()), tide: try ledger.tide()).router()
    var app = Application(
      router: router,
      server: .http1(
        configuration: .init(
          idleTimeout: .seconds(60),
          httpDecoderConfiguration: .init(maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100))),
      configuration: .init(
        address: .hostname(configuration.host, port: configuration.port), serverName: "hearsay",
        availableConnectionsDelegate: MaximumAvailableConnections(configuration.mostConnections)),
      onServerRunning: { channel in ready(channel.localAddress?.port ?? 0) }, logger: logger)
    app.addServices(BulletinService(bulletin: bulletin))
    if let watch { app.addServices(SourceService(watch: watch)) }
    return app
  }
}

/// Runs the bulletin beside the server.
private struct BulletinService: Service {
  let bulletin: Bulletin

  func run() async throws { await cancelWhenGracefulShutdown { await bulletin.run() } }
}

/// Follows the sources beside the server; what is in flight when the desk closes is stored first.
private struct SourceService: Service {
  let watch: WatchService

  func run() async throws {
    await withGracefulShutdownHandler {
      await watch.run()
    } onGracefulShutdown: {
      watch.stop()
    }
  }
}
