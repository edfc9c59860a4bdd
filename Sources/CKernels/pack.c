// Lays weights out in panels; see CKernels.h.
#include "table.h"
#include <string.h>

ptrdiff_t ck_padded(ptrdiff_t k) { return (k + 3) & ~(ptrdiff_t)3; }

void ck_pack_f32(const float *weights, ptrdiff_t n, ptrdiff_t k, float *panels) {
  for (ptrdiff_t j0 = 0; j0 < n; j0 += CK_PANEL, panels += CK_PANEL * k) {
    ptrdiff_t columns = n - j0 < CK_PANEL ? n - j0 : CK_PANEL;
    if (columns < CK_PANEL) memset(panels, 0, sizeof(float) * (size_t)(CK_PANEL * k));
    for (ptrdiff_t t0 = 0; t0 < k; t0 += 64) {  // a block that stays in the first cache while it is transposed
      ptrdiff_t t1 = t0 + 64 < k ? t0 + 64 : k;
      for (ptrdiff_t j = 0; j < columns; j++)
        for (ptrdiff_t t = t0; t < t1; t++) panels[t * CK_PANEL + j] = weights[(j0 + j) * k + t];
    }
  }
}

void ck_pack_scaled(const int8_t *weights, const float *scale, ptrdiff_t n, ptrdiff_t k, float *panels) {
  for (ptrdiff_t j0 = 0; j0 < n; j0 += CK_PANEL, panels += CK_PANEL * k) {
    ptrdiff_t columns = n - j0 < CK_PANEL ? n - j0 : CK_PANEL;
    if (columns < CK_PANEL) memset(panels, 0, sizeof(float) * (size_t)(CK_PANEL * k));
    for (ptrdiff_t t0 = 0; t0 < k; t0 += 64) {
      ptrdiff_t t1 = t0 + 64 < k ? t0 + 64 : k;
      for (ptrdiff_t j = 0; j < columns; j++)
        for (ptrdiff_t t = t0; t < t1; t++) panels[t * CK_PANEL + j] = (float)weights[(j0 + j) * k + t] * scale[j0 + j];
    }
  }
}

void ck_pack_i8(const int8_t *weights, ptrdiff_t n, ptrdiff_t k, int8_t *panels) {
  ptrdiff_t groups = ck_padded(k) / 4, whole = k / 4;
  for (ptrdiff_t j0 = 0; j0 < n; j0 += CK_PANEL, panels += CK_PANEL * 4 * groups) {
    ptrdiff_t columns = n - j0 < CK_PANEL ? n - j0 : CK_PANEL;
    if (columns < CK_PANEL || whole < groups) memset(panels, 0, (size_t)(CK_PANEL * 4 * groups));
    for (ptrdiff_t j = 0; j < columns; j++) {
      const int8_t *row = weights + (j0 + j) * k;
      int8_t *to = panels + j * 4;
      for (ptrdiff_t g = 0; g < whole; g++) memcpy(to + g * CK_PANEL * 4, row + g * 4, 4);
      for (ptrdiff_t t = whole * 4; t < k; t++) to[whole * CK_PANEL * 4 + t - whole * 4] = row[t];
    }
  }
}

ptrdiff_t ck_attention_scratch(ptrdiff_t n, ptrdiff_t size) {
  ptrdiff_t wide = (n + CK_PANEL - 1) / CK_PANEL * CK_PANEL, deep = (size + CK_PANEL - 1) / CK_PANEL * CK_PANEL;
  return wide * size + deep * n + CK_SCORE_ROWS * wide;
}
