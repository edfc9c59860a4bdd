// Products of matrices and the few row functions a transformer needs, on one thread, for the processor at hand.
//
// Every function takes the variant to run as its first argument; which variants a machine can run is asked of `ck_available`,
// and a variant that it cannot run is replaced by CK_PLAIN. Matrices are row-major. Lengths are counted in elements.
// The same arguments give the same bits, and a row of a result does not depend on how many other rows are computed with it.
#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum {
  CK_PLAIN = 0,       // any processor
  CK_AVX2 = 1,        // x86-64 with AVX2 and FMA
  CK_AVX512 = 2,      // x86-64 with AVX-512 F, BW, DQ, VL and VNNI
  CK_NEON = 3,        // AArch64
  CK_NEON_DOT = 4,    // AArch64 with the dot product instructions of ARMv8.2
  CK_AVX_VNNI = 5,    // x86-64 with AVX2, FMA and AVX-VNNI
} ck_variant;

enum {
  CK_PANEL = 16,      // columns of a product that are stored together
  CK_VARIANTS = 6,
};

// Whether this machine can run a variant.
int ck_available(ck_variant variant);

// The fastest variant that this machine can run.
ck_variant ck_best(void);

// Panels: the right-hand side of a product. Its `n` columns are cut into panels of CK_PANEL; the last is filled with zeros.
//   f32: panel p holds, for each t < k, the weights of columns 16p … 16p+15:           ceil(n / 16) * 16 * k floats
//   i8:  the same, with four values of t together (t / 4, column, t % 4), t < padded k: ceil(n / 16) * 16 * ck_padded(k) bytes
// Both want a start on a multiple of 64 bytes to be fast; any start is correct.

// `k` rounded up to the multiple of four that i8 panels and quantised rows use.
ptrdiff_t ck_padded(ptrdiff_t k);

// Packs `weights` [n, k], one row a column of the product.
void ck_pack_f32(const float *weights, ptrdiff_t n, ptrdiff_t k, float *panels);
void ck_pack_i8(const int8_t *weights, ptrdiff_t n, ptrdiff_t k, int8_t *panels);
// Packs int8 `weights` [n, k] with a scale for each row as f32 panels.
void ck_pack_scaled(const int8_t *weights, const float *scale, ptrdiff_t n, ptrdiff_t k, float *panels);

// out [m, n] = a [m, k] * panels + bias. `bias` is null or holds n values rounded up to whole panels.
void ck_product_f32(ck_variant variant, const float *a, ptrdiff_t a_stride, const float *panels, const float *bias,
                    float *out, ptrdiff_t out_stride, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k);

// Quantises rows: x [m, k] ~ q [m, ck_padded(k)] * scale [m], q in -127 … 127, symmetric, ties to even; sum [m] is the sum of a
// row of q. A row of zeros (or of values below 1e-30) has scale 0. Values that are not finite give an unspecified row.
void ck_quantise_rows(ck_variant variant, const float *x, ptrdiff_t m, ptrdiff_t k, int8_t *q, float *scale, int32_t *sum);

// out [m, n] = (q [m, ck_padded(k)] * panels) * q_scale[row] * scale[column] + bias[column], and erf-GELU of that if `gelu` is not 0.
// `scale` and `bias` hold n values rounded up to whole panels. The inner sums are exact in 32 bits for k up to 130,000.
void ck_product_i8(ck_variant variant, const int8_t *q, const float *q_scale, const int32_t *q_sum, const int8_t *panels,
                   const float *scale, const float *bias, float *out, ptrdiff_t out_stride, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k,
                   int gelu);

// x = x/2 * (1 + erf(x / sqrt 2)); absolute error below 1.5e-6.
void ck_gelu(ck_variant variant, float *x, ptrdiff_t count);

// Each row of x [m, n] becomes its softmax.
void ck_softmax_rows(ck_variant variant, float *x, ptrdiff_t m, ptrdiff_t n);

// Each row of x [m, n], plus the row of `residual` if that is not null, is brought to mean 0 and variance 1, times weight, plus bias.
void ck_add_norm(ck_variant variant, float *x, const float *residual, const float *weight, const float *bias, float epsilon,
                 ptrdiff_t m, ptrdiff_t n);

// Self-attention of one sequence: query, key, value and out are [n, heads * size] with a common stride; the scores are scaled by
// 1/sqrt(size). `scratch` holds ck_attention_scratch(n, size) floats.
ptrdiff_t ck_attention_scratch(ptrdiff_t n, ptrdiff_t size);
void ck_attention(ck_variant variant, const float *query, const float *key, const float *value, ptrdiff_t stride, float *out,
                  ptrdiff_t out_stride, ptrdiff_t n, ptrdiff_t heads, ptrdiff_t size, float *scratch);

#ifdef __cplusplus
}
#endif
