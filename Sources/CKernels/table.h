// What one variant provides: the table that `dispatch.c` picks from.
#pragma once
#include "CKernels.h"

enum { CK_SCORE_ROWS = 24 };  // rows of attention scores that are computed at a time

typedef struct {
  void (*product_f32)(const float *a, ptrdiff_t a_stride, const float *panels, const float *bias, float *out, ptrdiff_t out_stride,
                      ptrdiff_t m, ptrdiff_t n, ptrdiff_t k);
  void (*quantise_rows)(const float *x, ptrdiff_t m, ptrdiff_t k, int8_t *q, float *scale, int32_t *sum);
  void (*product_i8)(const int8_t *q, const float *q_scale, const int32_t *q_sum, const int8_t *panels, const float *scale,
                     const float *bias, float *out, ptrdiff_t out_stride, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, int gelu);
  void (*gelu)(float *x, ptrdiff_t count);
  void (*softmax_rows)(float *x, ptrdiff_t m, ptrdiff_t n);
  void (*add_norm)(float *x, const float *residual, const float *weight, const float *bias, float epsilon, ptrdiff_t m, ptrdiff_t n);
  void (*attention)(const float *query, const float *key, const float *value, ptrdiff_t stride, float *out, ptrdiff_t out_stride,
                    ptrdiff_t n, ptrdiff_t heads, ptrdiff_t size, float *scratch);
} ck_table;

extern const ck_table ck_plain_table;
#if defined(__x86_64__)
extern const ck_table ck_avx2_table;
extern const ck_table ck_avx_vnni_table;
extern const ck_table ck_avx512_table;
#elif defined(__aarch64__)
extern const ck_table ck_neon_table;
extern const ck_table ck_neon_dot_table;
#endif
