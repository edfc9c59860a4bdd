// The variant for AVX2 and FMA.
#include "table.h"

#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)

#define LANES 8
#define TILE_ROWS 6
#define TILE_PANELS 1
#define TABLE ck_avx2_table
#include "vector.h"

// Widens to 16 bits and adds pairs in 32: unlike the byte multiply of this instruction set, it cannot saturate.
INLINE void rows_of_two(int rows, const int8_t *q, const int8_t *weights, ptrdiff_t k, vi sums[][2]) {
  __m256i s[2][4];  // four columns each, two sums of two products a column
  UNROLL for (int r = 0; r < rows; r++) UNROLL for (int v = 0; v < 4; v++) s[r][v] = _mm256_setzero_si256();
  for (ptrdiff_t t = 0; t < k; t += 4, weights += CK_PANEL * 4) {
    __m256i x[2];
    UNROLL for (int r = 0; r < rows; r++) {
      int32_t four;
      memcpy(&four, q + r * k + t, 4);
      x[r] = _mm256_broadcastq_epi64(_mm_cvtepi8_epi16(_mm_cvtsi32_si128(four)));
    }
    UNROLL for (int v = 0; v < 4; v++) {
      __m256i w = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(weights + v * 16)));
      UNROLL for (int r = 0; r < rows; r++) s[r][v] = _mm256_add_epi32(s[r][v], _mm256_madd_epi16(x[r], w));
    }
  }
  UNROLL for (int r = 0; r < rows; r++) UNROLL for (int v = 0; v < 2; v++) {
    // Pairs are added within halves, which leaves the columns as 0 1 4 5 2 3 6 7.
    __m256i pairs = _mm256_hadd_epi32(s[r][2 * v], s[r][2 * v + 1]);
    sums[r][v] = (vi)_mm256_permute4x64_epi64(pairs, 0xD8);
  }
}

INLINE void tile_i8(int rows, int panels, const int8_t *q, const int8_t *weights, ptrdiff_t panel_size, ptrdiff_t k, const int32_t *q_sum,
                    vi sums[TILE_ROWS][2]) {
  (void)panels, (void)panel_size, (void)q_sum;
  UNROLL for (int r = 0; r < rows; r += 2) rows_of_two(rows - r < 2 ? 1 : 2, q + r * k, weights, k, sums + r);
}

#include "attention.h"
#include "table_body.h"

#pragma clang attribute pop
#endif
