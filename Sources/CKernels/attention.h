// Self-attention of one sequence, a head after the other, in blocks of rows whose scores stay in the first cache.
#pragma once
#include "product.h"
#include "rows.h"

// CK_SCORE_ROWS is in table.h, since the size of the scratch memory depends on it.

// Packs columns 0 … size-1 of the keys as the panels of scores = query * keysᵀ, with the scale of the scores in them.
static void pack_keys(const float *key, ptrdiff_t stride, ptrdiff_t n, ptrdiff_t size, float scale, float *panels) {
  for (ptrdiff_t j0 = 0; j0 < n; j0 += CK_PANEL, panels += CK_PANEL * size) {
    ptrdiff_t columns = n - j0 < CK_PANEL ? n - j0 : CK_PANEL;
    if (columns < CK_PANEL) memset(panels, 0, sizeof(float) * (size_t)(CK_PANEL * size));
    for (ptrdiff_t j = 0; j < columns; j++)
      for (ptrdiff_t t = 0; t < size; t++) panels[t * CK_PANEL + j] = key[(j0 + j) * stride + t] * scale;
  }
}

// Packs columns 0 … size-1 of the values as the panels of out = weights * values.
static void pack_values(const float *value, ptrdiff_t stride, ptrdiff_t n, ptrdiff_t size, float *panels) {
  for (ptrdiff_t c0 = 0; c0 < size; c0 += CK_PANEL) {
    ptrdiff_t columns = size - c0 < CK_PANEL ? size - c0 : CK_PANEL;
    for (ptrdiff_t t = 0; t < n; t++, panels += CK_PANEL) {
      if (columns < CK_PANEL) memset(panels, 0, sizeof(float) * CK_PANEL);
      memcpy(panels, value + t * stride + c0, sizeof(float) * (size_t)columns);
    }
  }
}

static void attention(const float *query, const float *key, const float *value, ptrdiff_t stride, float *out, ptrdiff_t out_stride,
                      ptrdiff_t n, ptrdiff_t heads, ptrdiff_t size, float *scratch) {
  ptrdiff_t wide = (n + CK_PANEL - 1) / CK_PANEL * CK_PANEL, deep = (size + CK_PANEL - 1) / CK_PANEL * CK_PANEL;
  float *keys = scratch, *values = keys + wide * size, *scores = values + deep * n;
  float scale = 1 / __builtin_sqrtf((float)size);
  for (ptrdiff_t h = 0; h < heads; h++, query += size, key += size, value += size, out += size) {
    pack_keys(key, stride, n, size, scale, keys);
    pack_values(value, stride, n, size, values);
    for (ptrdiff_t i = 0; i < n; i += CK_SCORE_ROWS) {
      ptrdiff_t rows = n - i < CK_SCORE_ROWS ? n - i : CK_SCORE_ROWS;
      float inverse[CK_SCORE_ROWS];
      product_f32(query + i * stride, stride, keys, 0, scores, wide, rows, n, size);
      for (ptrdiff_t r = 0; r < rows; r++) {
        // Columns behind the last key are as good as minus infinity, so that a row is whole vectors.
        for (ptrdiff_t j = n; j < wide; j++) scores[r * wide + j] = -1e30f;
        inverse[r] = 1 / exponentials(scores + r * wide, wide);
      }
      product_f32(scores, wide, values, 0, out + i * out_stride, out_stride, rows, size, n);
      for (ptrdiff_t r = 0; r < rows; r++)
        for (ptrdiff_t c = 0; c < size; c++) out[(i + r) * out_stride + c] *= inverse[r];
    }
  }
}
