// The variant for any processor: vectors of four floats, which the compiler turns into whatever the base target has.
#include "table.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#define LANES 4
#define TILE_ROWS 2
#define TILE_PANELS 1
#define TABLE ck_plain_table
#include "vector.h"

typedef int16_t vh __attribute__((vector_size(16)));
typedef int8_t vb8 __attribute__((vector_size(8)));

INLINE vh widen(const int8_t *eight) {
  vb8 x;
  memcpy(&x, eight, 8);
  return __builtin_convertvector(x, vh);
}

// Adds the products of eight pairs, neighbours together: a product of bytes fits 16 bits.
INLINE vi add_products(vi sums, vh w, vh x) {
#if defined(__SSE2__)  // on every x86-64
  return sums + (vi)_mm_madd_epi16((__m128i)w, (__m128i)x);
#else
  vi products = (vi)(w * x);
  return sums + ((products << 16) >> 16) + (products >> 16);
#endif
}

// Half a panel at a time, so that the sums stay in sixteen registers.
INLINE void half_panel(int rows, const int8_t *q, const int8_t *weights, ptrdiff_t k, vi sums[][4], int first) {
  vi s[TILE_ROWS][4];  // two columns each, two sums of two products a column
  UNROLL for (int r = 0; r < rows; r++) UNROLL for (int v = 0; v < 4; v++) s[r][v] = (vi){0};
  for (ptrdiff_t t = 0; t < k; t += 4, weights += CK_PANEL * 4) {
    vh x[TILE_ROWS];
    UNROLL for (int r = 0; r < rows; r++) {
      int8_t twice[8];
      memcpy(twice, q + r * k + t, 4);
      memcpy(twice + 4, q + r * k + t, 4);
      x[r] = widen(twice);
    }
    UNROLL for (int v = 0; v < 4; v++) {
      vh w = widen(weights + v * 8);
      UNROLL for (int r = 0; r < rows; r++) s[r][v] = add_products(s[r][v], w, x[r]);
    }
  }
  UNROLL for (int r = 0; r < rows; r++) UNROLL for (int v = 0; v < 4; v += 2) {
    vi even = __builtin_shufflevector(s[r][v], s[r][v + 1], 0, 2, 4, 6), odd = __builtin_shufflevector(s[r][v], s[r][v + 1], 1, 3, 5, 7);
    sums[r][first + v / 2] = even + odd;
  }
}

INLINE void tile_i8(int rows, int panels, const int8_t *q, const int8_t *weights, ptrdiff_t panel_size, ptrdiff_t k, const int32_t *q_sum,
                    vi sums[TILE_ROWS][4]) {
  (void)panels, (void)panel_size, (void)q_sum;
  half_panel(rows, q, weights, k, sums, 0);
  half_panel(rows, q, weights + CK_PANEL * 2, k, sums, 2);
}

#include "attention.h"
#include "table_body.h"
