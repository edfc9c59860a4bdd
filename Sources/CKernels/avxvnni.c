// The variant for AVX2 with the dot products of AVX-VNNI, as in processors for laptops that have no AVX-512.
#include "table.h"

#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push(__attribute__((target("avxvnni,avx2,fma"))), apply_to = function)

#define LANES 8
#define TILE_ROWS 6
#define TILE_PANELS 1
#define TABLE ck_avx_vnni_table
#include "vector.h"

// The instruction multiplies unsigned by signed bytes: the weights are taken 128 too large, which adds 128 times the row's sum.
INLINE void tile_i8(int rows, int panels, const int8_t *q, const int8_t *weights, ptrdiff_t panel_size, ptrdiff_t k, const int32_t *q_sum,
                    vi sums[TILE_ROWS][2]) {
  (void)panels, (void)panel_size;
  __m256i s[TILE_ROWS][2];
  const __m256i offset = _mm256_set1_epi8(-128);
  UNROLL for (int r = 0; r < rows; r++) UNROLL for (int v = 0; v < 2; v++)
    s[r][v] = _mm256_set1_epi32((int32_t)(0u - 128u * (uint32_t)q_sum[r]));
  for (ptrdiff_t t = 0; t < k; t += 4, weights += CK_PANEL * 4) {
    __m256i w[2];
    UNROLL for (int v = 0; v < 2; v++) w[v] = _mm256_xor_si256(_mm256_loadu_si256((const __m256i *)(weights + v * 32)), offset);
    UNROLL for (int r = 0; r < rows; r++) {
      int32_t four;
      memcpy(&four, q + r * k + t, 4);
      __m256i x = _mm256_set1_epi32(four);
      UNROLL for (int v = 0; v < 2; v++) s[r][v] = _mm256_dpbusd_avx_epi32(s[r][v], w[v], x);
    }
  }
  UNROLL for (int r = 0; r < rows; r++) UNROLL for (int v = 0; v < 2; v++) sums[r][v] = (vi)s[r][v];
}

#include "attention.h"
#include "table_body.h"

#pragma clang attribute pop
#endif
