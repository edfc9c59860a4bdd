import Foundation

/// Looks at all sources, each when it is due, until it is asked to stop.
public actor Watcher {
  /// Keeps the state of a source, by its name; called after every round.
  public typealias Save = @Sendable (String, SourceState) async -> Void

  private enum Event {
    case ended(String, SourceState)
    case woken(Int)
  }

  /// The state of each source that was looked at, by its name.
  public private(set) var states: [String: SourceState]

  private let sources: [Source]
  private let follower: Follower
  private let mostAtOnce: Int
  private let save: Save
  private let store: Follower.Store
  private var running: Set<String> = []
  /// The alarm that is set: when it will wake the watcher, and its number.
  private var alarm: (task: Task<Void, Never>, date: Date, number: Int)?
  private var alarmsSet = 0

  /// A watcher.
  ///
  /// - Parameters:
  ///   - states: what was kept of the sources, by name.
  ///   - follower: does the rounds; its `stop` signal is given when the watcher's task is cancelled.
  ///   - mostAtOnce: rounds that may go on at the same time.
  ///   - save: keeps what is to be kept of a source after its round.
  ///   - store: stores what the sources bring.
  public init(
    _ sources: [Source], states: [String: SourceState] = [:], follower: Follower, mostAtOnce: Int = 4, save: @escaping Save = { _, _ in },
    store: @escaping Follower.Store
  ) {
    self.sources = sources
    self.states = states
    self.follower = follower
    self.mostAtOnce = max(1, mostAtOnce)
    self.save = save
    self.store = store
  }

  /// Watches until the task is cancelled or the follower's stop signal is given; returns when what was in flight is stored and saved.
  public func run() async {
    let stop = follower.stop
    let registration = stop.whenStopped { Task { await self.wake() } }
    await withTaskCancellationHandler {
      await withTaskGroup(of: Event.self) { group in
        while true {
          begin(&group)
          if stop.isStopped && running.isEmpty { break }
          setAlarm(&group)
          guard let event = await group.next() else { break }
          switch event {
          case .ended(let name, let state):
            states[name] = state
            await save(name, state)
            running.remove(name)
          case .woken(let number):
            if alarm?.number == number { alarm = nil }
          }
        }
        alarm?.task.cancel()
        alarm = nil
      }
    } onCancel: {
      stop.stop()
    }
    stop.forget(registration)
  }

  /// Looks at a source now, whenever it is due; also at one that is stopped.
  public func look(at name: String) {
    guard sources.contains(where: { $0.name == name }) else { return }
    states[name]?.due = nil
    states[name]?.isStopped = false
    wake()
  }

  private func wake() { alarm?.task.cancel() }

  /// Begins rounds of sources that are due, those that have waited longest first.
  private func begin(_ group: inout TaskGroup<Event>) {
    guard !follower.stop.isStopped else { return }
    let now = follower.clock.now()
    let due = sources.filter { !running.contains($0.name) && !isStopped($0) && dueDate($0) <= now }
    for source in due.sorted(by: { dueDate($0) < dueDate($1) }).prefix(mostAtOnce - running.count) {
      running.insert(source.name)
      let (state, follower, store) = (states[source.name], follower, store)
      group.addTask {
        // The round is a task of its own: what is in flight when this one is cancelled comes to its end.
        .ended(source.name, await Task { await follower.round(of: source, from: state, store: store) }.value)
      }
    }
  }

  /// Wakes the watcher when the next source is due, if there is room for it.
  private func setAlarm(_ group: inout TaskGroup<Event>) {
    guard !follower.stop.isStopped, running.count < mostAtOnce else { return }
    let now = follower.clock.now()
    let waiting = sources.filter { !running.contains($0.name) && !isStopped($0) }.map(dueDate)
    guard let next = (waiting + (running.isEmpty ? [now + Watcher.longestSleep] : [])).min() else { return }
    if let alarm {
      if alarm.date <= next { return }
      alarm.task.cancel()
    }
    let seconds = min(Watcher.longestSleep, max(0, next.timeIntervalSince(now)))
    let clock = follower.clock
    alarmsSet += 1
    let number = alarmsSet
    let task = Task { _ = try? await clock.sleep(seconds) }
    alarm = (task, now + seconds, number)
    group.addTask {
      await task.value
      return .woken(number)
    }
  }

  /// Clocks are set anew now and then: the watcher looks at its own once an hour at least.
  private static let longestSleep = 3_600.0

  private func isStopped(_ source: Source) -> Bool {
    states[source.name].map { $0.isStopped && $0.place == source.place.description } ?? false
  }

  private func dueDate(_ source: Source) -> Date {
    guard let state = states[source.name], state.place == source.place.description else { return .distantPast }
    return state.due ?? .distantPast
  }
}
