// The body of both AArch64 variants; DOT says whether the dot product instructions may be used.
#include <arm_neon.h>

#define LANES 4
#define TILE_ROWS 6
#define TILE_PANELS 1
#include "vector.h"

#if DOT
INLINE int32x4_t add_products(int32x4_t sums, int8x16_t weights, int8x16_t x) { return vdotq_s32(sums, weights, x); }
#else
// Sixteen products in 16 bits, pairs of which are added in 32: neighbours of four belong to one column.
INLINE int32x4_t add_products(int32x4_t sums, int8x16_t weights, int8x16_t x) {
  int32x4_t low = vpaddlq_s16(vmull_s8(vget_low_s8(weights), vget_low_s8(x)));
  int32x4_t high = vpaddlq_s16(vmull_s8(vget_high_s8(weights), vget_high_s8(x)));
  return vaddq_s32(sums, vpaddq_s32(low, high));
}
#endif

INLINE void tile_i8(int rows, int panels, const int8_t *q, const int8_t *weights, ptrdiff_t panel_size, ptrdiff_t k, const int32_t *q_sum,
                    vi sums[TILE_ROWS][4]) {
  (void)panels, (void)panel_size, (void)q_sum;
  int32x4_t s[TILE_ROWS][4];
  UNROLL for (int r = 0; r < rows; r++) UNROLL for (int v = 0; v < 4; v++) s[r][v] = vdupq_n_s32(0);
  for (ptrdiff_t t = 0; t < k; t += 4, weights += CK_PANEL * 4) {
    int8x16_t w[4];
    UNROLL for (int v = 0; v < 4; v++) w[v] = vld1q_s8(weights + v * 16);
    UNROLL for (int r = 0; r < rows; r++) {
      int32_t four;
      memcpy(&four, q + r * k + t, 4);
      int8x16_t x = vreinterpretq_s8_s32(vdupq_n_s32(four));
      UNROLL for (int v = 0; v < 4; v++) s[r][v] = add_products(s[r][v], w[v], x);
    }
  }
  UNROLL for (int r = 0; r < rows; r++) UNROLL for (int v = 0; v < 4; v++) sums[r][v] = (vi)s[r][v];
}

#include "attention.h"
#include "table_body.h"
