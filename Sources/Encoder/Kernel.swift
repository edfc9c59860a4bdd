import CKernels
import Foundation

/// Which of the C kernels' variants computes: the fastest that this machine can run, unless the environment names another.
///
/// `HEARSAY_KERNEL` set to `plain`, `avx2`, `avxvnni`, `avx512`, `neon` or `neondot` forces a variant; one that the machine cannot run is ignored.
public enum Kernel: String, Sendable, CaseIterable {
  /// Portable vectors of four floats.
  case plain
  /// x86-64 with AVX2 and FMA.
  case avx2
  /// x86-64 with AVX2, FMA and AVX-VNNI.
  case avxvnni
  /// x86-64 with AVX-512 and VNNI.
  case avx512
  /// AArch64.
  case neon
  /// AArch64 with dot products.
  case neondot

  /// The variant in use.
  public static let current: Kernel = {
    let name = ProcessInfo.processInfo.environment["HEARSAY_KERNEL"] ?? ""
    if let named = Kernel(rawValue: name), named.isAvailable { return named }
    let best = ck_best()
    return allCases.first { $0.variant == best } ?? .plain
  }()

  /// Whether this machine can run the variant.
  public var isAvailable: Bool { ck_available(variant) != 0 }

  /// Its number in the C kernels.
  var variant: ck_variant {
    switch self {
    case .plain: return CK_PLAIN
    case .avx2: return CK_AVX2
    case .avxvnni: return CK_AVX_VNNI
    case .avx512: return CK_AVX512
    case .neon: return CK_NEON
    case .neondot: return CK_NEON_DOT
    }
  }
}
