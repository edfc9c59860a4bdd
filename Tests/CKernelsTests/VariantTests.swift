import CKernels
import Testing

@Suite("The choice of a variant")
struct VariantTests {
  @Test("The plain variant always runs, and the best one can run")
  func available() {
    #expect(ck_available(CK_PLAIN) != 0)
    #expect(ck_available(ck_best()) != 0)
  }

  @Test("A variant that the machine cannot run is replaced by the plain one")
  func replaced() {
    for variant in [CK_AVX2, CK_AVX512, CK_NEON, CK_NEON_DOT, CK_AVX_VNNI] where ck_available(variant) == 0 {
      var (one, other): ([Float], [Float]) = ([1, -2, 3], [1, -2, 3])
      ck_gelu(variant, &one, 3)
      ck_gelu(CK_PLAIN, &other, 3)
      #expect(one == other)
    }
  }
}
