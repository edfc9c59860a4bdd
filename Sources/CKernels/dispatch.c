// Picks a variant's table, and asks the processor what it can run.
#include "table.h"

#if defined(__aarch64__) && defined(__linux__)
#include <sys/auxv.h>
#endif

int ck_available(ck_variant variant) {
  switch (variant) {
  case CK_PLAIN: return 1;
#if defined(__x86_64__)
  case CK_AVX2: return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  case CK_AVX_VNNI: return ck_available(CK_AVX2) && __builtin_cpu_supports("avxvnni");
  case CK_AVX512:
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
           __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("fma");
#elif defined(__aarch64__)
  case CK_NEON: return 1;
  case CK_NEON_DOT:
#if defined(__ARM_FEATURE_DOTPROD)
    return 1;
#elif defined(__linux__)
    return (getauxval(AT_HWCAP) >> 20) & 1;  // HWCAP_ASIMDDP
#else
    return 0;
#endif
#endif
  default: return 0;
  }
}

ck_variant ck_best(void) {
  static const ck_variant order[] = {CK_AVX512, CK_AVX_VNNI, CK_AVX2, CK_NEON_DOT, CK_NEON};
  for (size_t i = 0; i < sizeof order / sizeof *order; i++)
    if (ck_available(order[i])) return order[i];
  return CK_PLAIN;
}

static const ck_table *table(ck_variant variant) {
  if (!ck_available(variant)) return &ck_plain_table;
  switch (variant) {
#if defined(__x86_64__)
  case CK_AVX2: return &ck_avx2_table;
  case CK_AVX_VNNI: return &ck_avx_vnni_table;
  case CK_AVX512: return &ck_avx512_table;
#elif defined(__aarch64__)
  case CK_NEON: return &ck_neon_table;
  case CK_NEON_DOT: return &ck_neon_dot_table;
#endif
  default: return &ck_plain_table;
  }
}

void ck_product_f32(ck_variant variant, const float *a, ptrdiff_t a_stride, const float *panels, const float *bias, float *out,
                    ptrdiff_t out_stride, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k) {
  table(variant)->product_f32(a, a_stride, panels, bias, out, out_stride, m, n, k);
}

void ck_quantise_rows(ck_variant variant, const float *x, ptrdiff_t m, ptrdiff_t k, int8_t *q, float *scale, int32_t *sum) {
  table(variant)->quantise_rows(x, m, k, q, scale, sum);
}

void ck_product_i8(ck_variant variant, const int8_t *q, const float *q_scale, const int32_t *q_sum, const int8_t *panels,
                   const float *scale, const float *bias, float *out, ptrdiff_t out_stride, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k,
                   int gelu) {
  table(variant)->product_i8(q, q_scale, q_sum, panels, scale, bias, out, out_stride, m, n, k, gelu);
}

void ck_gelu(ck_variant variant, float *x, ptrdiff_t count) { table(variant)->gelu(x, count); }

void ck_softmax_rows(ck_variant variant, float *x, ptrdiff_t m, ptrdiff_t n) { table(variant)->softmax_rows(x, m, n); }

void ck_add_norm(ck_variant variant, float *x, const float *residual, const float *weight, const float *bias, float epsilon,
                 ptrdiff_t m, ptrdiff_t n) {
  table(variant)->add_norm(x, residual, weight, bias, epsilon, m, n);
}

void ck_attention(ck_variant variant, const float *query, const float *key, const float *value, ptrdiff_t stride, float *out,
                  ptrdiff_t out_stride, ptrdiff_t n, ptrdiff_t heads, ptrdiff_t size, float *scratch) {
  table(variant)->attention(query, key, value, stride, out, out_stride, n, heads, size, scratch);
}
