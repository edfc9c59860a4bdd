// Vectors of LANES floats and the functions on them. Included by each variant after it set LANES.
//
// These are the compiler's own vector types: the same lines become AVX-512, AVX2, SSE2 or NEON by the target in force.
#pragma once
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#pragma STDC FP_CONTRACT ON

#define INLINE static inline __attribute__((always_inline))
#define UNROLL _Pragma("clang loop unroll(full)")

typedef float vf __attribute__((vector_size(LANES * 4)));
typedef int32_t vi __attribute__((vector_size(LANES * 4)));
typedef uint32_t vu __attribute__((vector_size(LANES * 4)));
typedef int8_t vb __attribute__((vector_size(LANES)));
// The same in memory, where nothing is said about alignment.
typedef float vf_memory __attribute__((vector_size(LANES * 4), aligned(4), may_alias));
typedef int8_t vb_memory __attribute__((vector_size(LANES), aligned(1), may_alias));

INLINE vf load(const float *p) { return *(const vf_memory *)p; }
INLINE void store(float *p, vf x) { *(vf_memory *)p = x; }
INLINE vf splat(float x) { return x - (vf){0}; }
INLINE vf larger(vf a, vf b) { return __builtin_elementwise_max(a, b); }
INLINE vf smaller(vf a, vf b) { return __builtin_elementwise_min(a, b); }

// The first `count` floats at `p`, the rest `fill`.
INLINE vf load_some(const float *p, ptrdiff_t count, float fill) {
  vf x = splat(fill);
  memcpy(&x, p, sizeof(float) * (size_t)count);
  return x;
}

INLINE void store_some(float *p, vf x, ptrdiff_t count) { memcpy(p, &x, sizeof(float) * (size_t)count); }

// Halves are combined, then quarters, and so on, which takes fewer steps than going through the lanes.
INLINE float total(vf x) {
  float lanes[LANES];
  store(lanes, x);
  UNROLL for (int half = LANES / 2; half > 0; half /= 2) UNROLL for (int i = 0; i < half; i++) lanes[i] += lanes[i + half];
  return lanes[0];
}

INLINE float largest(vf x) {
  float lanes[LANES];
  store(lanes, x);
  UNROLL for (int half = LANES / 2; half > 0; half /= 2)
    UNROLL for (int i = 0; i < half; i++) lanes[i] = lanes[i] < lanes[i + half] ? lanes[i + half] : lanes[i];
  return lanes[0];
}

// Adding this rounds a float below 2^22 to an integer, ties to even, and leaves it in the low bits.
#define ROUNDER 12582912.0f

// The nearest integer of a float below 2^22, in two's complement.
INLINE vu nearest(vf x) { return (vu)(x + splat(ROUNDER)) - (vu)splat(ROUNDER); }

// e^x for x <= 0 (clamped to -87 … 88): 2^n times the Taylor polynomial on half of ln 2; relative error below 3e-7.
INLINE vf exponential(vf x) {
  x = smaller(larger(x, splat(-87.0f)), splat(88.0f));
  vf shifted = x * splat(1.44269504f) + splat(ROUNDER);
  vf whole = shifted - splat(ROUNDER);
  vu n = (vu)shifted - (vu)splat(ROUNDER);
  vf r = x - whole * splat(0.693359375f);  // ln 2 in two parts, the first exact in few bits
  r = r + whole * splat(2.12194440e-4f);
  vf y = splat(1.0f / 720);
  y = y * r + splat(1.0f / 120);
  y = y * r + splat(1.0f / 24);
  y = y * r + splat(1.0f / 6);
  y = y * r + splat(0.5f);
  y = y * r + splat(1.0f);
  y = y * r + splat(1.0f);
  return y * (vf)((n + 127) << 23);
}

// x/2 * (1 + erf(x / sqrt 2)). The error function is x * P(x²) / Q(x²), fitted for the least greatest error on |x| <= 5.4 by
// reweighted least squares (4e-7 with the rounding of 32 bits); beyond, it is ±1 to within a float.
INLINE vf gelu(vf x) {
  vf c = smaller(larger(x, splat(-5.4f)), splat(5.4f));
  vf u = c * c;
  vf p = splat(4.677384777e-08f);
  p = p * u + splat(1.2720005786e-05f);
  p = p * u + splat(3.2863840057e-04f);
  p = p * u + splat(9.3016716416e-03f);
  p = p * u + splat(6.6743967892e-02f);
  p = p * u + splat(7.9788449075e-01f);
  vf q = splat(1.2165952925e-06f);
  q = q * u + splat(7.2399389099e-05f);
  q = q * u + splat(1.8589672620e-03f);
  q = q * u + splat(2.8378546534e-02f);
  q = q * u + splat(2.5031724763e-01f);
  q = q * u + splat(1.0f);
  vf erf = smaller(larger(c * p / q, splat(-1.0f)), splat(1.0f));
  vf half = larger(x, splat(-5.4f)) * splat(0.5f);  // so that an erf a bit above -1 does not grow with x
  return half * erf + half;
}
