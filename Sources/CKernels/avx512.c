// The variant for AVX-512 with VNNI.
#include "table.h"

#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni,avx2,fma"))), apply_to = function)

#define LANES 16
#define TILE_ROWS 6
#define TILE_PANELS 4
#define TABLE ck_avx512_table
#include "vector.h"

// The instruction multiplies unsigned by signed bytes: the weights are taken 128 too large, which adds 128 times the row's sum.
INLINE void tile_i8(int rows, int panels, const int8_t *q, const int8_t *weights, ptrdiff_t panel_size, ptrdiff_t k, const int32_t *q_sum,
                    vi sums[TILE_ROWS][TILE_PANELS]) {
  __m512i s[TILE_ROWS][TILE_PANELS];
  const __m512i offset = _mm512_set1_epi8(-128);
  UNROLL for (int r = 0; r < rows; r++) UNROLL for (int p = 0; p < panels; p++)
    s[r][p] = _mm512_set1_epi32((int32_t)(0u - 128u * (uint32_t)q_sum[r]));
  for (ptrdiff_t t = 0; t < k; t += 4, weights += CK_PANEL * 4) {
    __m512i w[TILE_PANELS];
    UNROLL for (int p = 0; p < panels; p++) w[p] = _mm512_xor_si512(_mm512_loadu_si512(weights + p * panel_size), offset);
    UNROLL for (int r = 0; r < rows; r++) {
      int32_t four;
      memcpy(&four, q + r * k + t, 4);
      __m512i x = _mm512_set1_epi32(four);
      UNROLL for (int p = 0; p < panels; p++) s[r][p] = _mm512_dpbusd_epi32(s[r][p], w[p], x);
    }
  }
  UNROLL for (int r = 0; r < rows; r++) UNROLL for (int p = 0; p < panels; p++) sums[r][p] = (vi)s[r][p];
}

#include "attention.h"
#include "table_body.h"

#pragma clang attribute pop
#endif
