// The two products, in tiles of up to TILE_ROWS rows by TILE_PANELS panels whose sums stay in registers.
//
// A panel group is walked over all rows before the next is taken, so its weights stay near; every sum runs over k in order in one
// lane, so a row's bits do not depend on the tile that it falls into.
#pragma once
#include "vector.h"

#define VECTORS (CK_PANEL / LANES)          // vectors across a panel
#define TILE_VECTORS (TILE_PANELS * VECTORS)  // vectors across a tile

INLINE void tile_f32(int rows, int panels, const float *a, ptrdiff_t a_stride, const float *weights, ptrdiff_t panel_size, ptrdiff_t k,
                     vf sums[TILE_ROWS][TILE_VECTORS]) {
  UNROLL for (int r = 0; r < rows; r++) UNROLL for (int v = 0; v < panels * VECTORS; v++) sums[r][v] = (vf){0};
  for (ptrdiff_t t = 0; t < k; t++) {
    vf w[TILE_VECTORS];
    UNROLL for (int p = 0; p < panels; p++) UNROLL for (int v = 0; v < VECTORS; v++)
      w[p * VECTORS + v] = load(weights + p * panel_size + t * CK_PANEL + v * LANES);
    UNROLL for (int r = 0; r < rows; r++) {
      vf x = splat(a[r * a_stride + t]);
      UNROLL for (int v = 0; v < panels * VECTORS; v++) sums[r][v] += x * w[v];
    }
  }
}

// Writes `columns` of the vectors from `x`.
INLINE void write_row(float *out, const vf *x, int panels, ptrdiff_t columns) {
  if (columns >= panels * CK_PANEL) {
    UNROLL for (int v = 0; v < panels * VECTORS; v++) store(out + v * LANES, x[v]);
  } else {
    float whole[TILE_PANELS * CK_PANEL];
    UNROLL for (int v = 0; v < panels * VECTORS; v++) store(whole + v * LANES, x[v]);
    memcpy(out, whole, sizeof(float) * (size_t)columns);
  }
}

INLINE void block_f32(int rows, int panels, const float *a, ptrdiff_t a_stride, const float *weights, ptrdiff_t k, const float *bias,
                      float *out, ptrdiff_t out_stride, ptrdiff_t columns) {
  vf sums[TILE_ROWS][TILE_VECTORS];
  tile_f32(rows, panels, a, a_stride, weights, k * CK_PANEL, k, sums);
  UNROLL for (int r = 0; r < rows; r++) {
    if (bias) UNROLL for (int v = 0; v < panels * VECTORS; v++) sums[r][v] += load(bias + v * LANES);
    write_row(out + r * out_stride, sums[r], panels, columns);
  }
}

INLINE void block_i8(int rows, int panels, const int8_t *q, const float *q_scale, const int32_t *q_sum, const int8_t *weights, ptrdiff_t k,
                     const float *scale, const float *bias, float *out, ptrdiff_t out_stride, ptrdiff_t columns, int with_gelu) {
  vi sums[TILE_ROWS][TILE_VECTORS];
  tile_i8(rows, panels, q, weights, k * CK_PANEL, k, q_sum, sums);
  UNROLL for (int r = 0; r < rows; r++) {
    vf x[TILE_VECTORS];
    UNROLL for (int v = 0; v < panels * VECTORS; v++)
      x[v] = __builtin_convertvector(sums[r][v], vf) * (load(scale + v * LANES) * splat(q_scale[r])) + load(bias + v * LANES);
    if (with_gelu) UNROLL for (int v = 0; v < panels * VECTORS; v++) x[v] = gelu(x[v]);
    write_row(out + r * out_stride, x, panels, columns);
  }
}

// One case for each number of rows, so that each is compiled with its own count.
#if TILE_ROWS == 2
#define EACH_COUNT_OF_ROWS(CASE) CASE(1) CASE(2)
#else
#define EACH_COUNT_OF_ROWS(CASE) CASE(1) CASE(2) CASE(3) CASE(4) CASE(5) CASE(6)
#endif

INLINE void rows_f32(int panels, const float *a, ptrdiff_t a_stride, const float *weights, ptrdiff_t k, const float *bias, float *out,
                     ptrdiff_t out_stride, ptrdiff_t m, ptrdiff_t columns) {
  for (ptrdiff_t i = 0; i < m; i += TILE_ROWS) {
#define CASE(R) case R: block_f32(R, panels, a + i * a_stride, a_stride, weights, k, bias, out + i * out_stride, out_stride, columns); \
  break;
    switch (m - i < TILE_ROWS ? m - i : TILE_ROWS) { EACH_COUNT_OF_ROWS(CASE) }
#undef CASE
  }
}

INLINE void rows_i8(int panels, const int8_t *q, const float *q_scale, const int32_t *q_sum, const int8_t *weights, ptrdiff_t k,
                    const float *scale, const float *bias, float *out, ptrdiff_t out_stride, ptrdiff_t m, ptrdiff_t columns,
                    int with_gelu) {
  for (ptrdiff_t i = 0; i < m; i += TILE_ROWS) {
#define CASE(R) case R: block_i8(R, panels, q + i * k, q_scale + i, q_sum + i, weights, k, scale, bias, out + i * out_stride, \
                                 out_stride, columns, with_gelu); break;
    switch (m - i < TILE_ROWS ? m - i : TILE_ROWS) { EACH_COUNT_OF_ROWS(CASE) }
#undef CASE
  }
}

static void product_f32(const float *a, ptrdiff_t a_stride, const float *panels, const float *bias, float *out, ptrdiff_t out_stride,
                        ptrdiff_t m, ptrdiff_t n, ptrdiff_t k) {
  ptrdiff_t left;
  for (ptrdiff_t j = 0; j < n; j += left * CK_PANEL) {
    left = (n - j + CK_PANEL - 1) / CK_PANEL;
    if (left > TILE_PANELS) left = TILE_PANELS;
    const float *weights = panels + j * k, *b = bias ? bias + j : bias;
#define CASE(P) case P: rows_f32(P, a, a_stride, weights, k, b, out + j, out_stride, m, n - j); break;
    switch (left) {
      CASE(1)
#if TILE_PANELS == 4
      CASE(2) CASE(3) CASE(4)
#endif
    }
#undef CASE
  }
}

static void product_i8(const int8_t *q, const float *q_scale, const int32_t *q_sum, const int8_t *panels, const float *scale,
                       const float *bias, float *out, ptrdiff_t out_stride, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, int with_gelu) {
  ptrdiff_t left;
  k = ck_padded(k);
  for (ptrdiff_t j = 0; j < n; j += left * CK_PANEL) {
    left = (n - j + CK_PANEL - 1) / CK_PANEL;
    if (left > TILE_PANELS) left = TILE_PANELS;
    const int8_t *weights = panels + j * k;
#define CASE(P) case P: rows_i8(P, q, q_scale, q_sum, weights, k, scale + j, bias + j, out + j, out_stride, m, n - j, with_gelu); break;
    switch (left) {
      CASE(1)
#if TILE_PANELS == 4
      CASE(2) CASE(3) CASE(4)
#endif
    }
#undef CASE
  }
}
