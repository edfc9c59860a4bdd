/// A trie over bytes in flat arrays: the edges stand in one hash table keyed by node and byte.
struct PieceTrie: Sendable {
  /// The root's number.
  static let root: UInt32 = 0

  /// Node and byte of an edge, as `node << 8 | byte`, or `free`.
  private var keys: [UInt32]
  /// Where an edge leads.
  private var targets: [UInt32]
  /// For each node the id of the piece that ends there, or -1.
  private var ids: [Int32] = [-1]
  private var used = 0

  private static let free = UInt32.max
  /// Nodes are numbered in 24 bits; a vocabulary that needs more is cut off rather than mixed up.
  private static let mostNodes = (1 << 24) - 1

  /// An empty trie with room for about `pieces` pieces.
  init(pieces: Int) {
    var capacity = 64
    while capacity < min(pieces, 1 << 20) * 8 { capacity *= 2 }
    keys = [UInt32](repeating: Self.free, count: capacity)
    targets = [UInt32](repeating: 0, count: capacity)
  }

  /// The node behind an edge, or nil.
  @inline(__always)
  func child(of node: UInt32, _ byte: UInt8) -> UInt32? {
    let key = node << 8 | UInt32(byte)
    var slot = slot(key)
    while keys[slot] != key {
      if keys[slot] == Self.free { return nil }
      slot = (slot + 1) & (keys.count - 1)
    }
    return targets[slot]
  }

  /// The piece that ends at a node, or nil.
  @inline(__always)
  func piece(at node: UInt32) -> Int32? {
    let id = ids[Int(node)]
    return id < 0 ? nil : id
  }

  /// Adds a piece, in place of one with the same bytes; the empty piece is left out.
  mutating func insert(_ bytes: some Sequence<UInt8>, id: Int32) {
    var node = Self.root
    for byte in bytes {
      if let next = child(of: node, byte) {
        node = next
      } else {
        guard ids.count < Self.mostNodes else { return }
        let next = UInt32(ids.count)
        ids.append(-1)
        if used * 2 >= keys.count { grow() }
        place(node << 8 | UInt32(byte), next)
        node = next
      }
    }
    if node != Self.root { ids[Int(node)] = id }
  }

  @inline(__always)
  private func slot(_ key: UInt32) -> Int {
    // Fibonacci hashing: the product's high bits are the well mixed ones.
    let mixed = UInt64(key) &* 0x9E37_79B9_7F4A_7C15
    return Int(mixed >> 32) & (keys.count - 1)
  }

  private mutating func place(_ key: UInt32, _ target: UInt32) {
    var slot = slot(key)
    while keys[slot] != Self.free { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    targets[slot] = target
    used += 1
  }

  private mutating func grow() {
    let (oldKeys, oldTargets) = (keys, targets)
    keys = [UInt32](repeating: Self.free, count: oldKeys.count * 2)
    targets = [UInt32](repeating: 0, count: oldKeys.count * 2)
    used = 0
    for (key, target) in zip(oldKeys, oldTargets) where key != Self.free { place(key, target) }
  }
}
