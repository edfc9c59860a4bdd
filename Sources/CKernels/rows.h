// Functions of single rows: quantising, softmax, normalising, GELU.
#pragma once
#include "vector.h"

static void quantise_rows(const float *x, ptrdiff_t m, ptrdiff_t k, int8_t *q, float *scale, int32_t *sum) {
  ptrdiff_t padded = ck_padded(k), whole = k - k % LANES;
  for (ptrdiff_t i = 0; i < m; i++, x += k, q += padded) {
    vf most = {0};
    for (ptrdiff_t t = 0; t < whole; t += LANES) most = larger(most, __builtin_elementwise_abs(load(x + t)));
    most = larger(most, __builtin_elementwise_abs(load_some(x + whole, k - whole, 0)));
    float peak = largest(most), inverse = peak < 1e-30f ? 0 : 127.0f / peak;
    vu sums = {0};  // unsigned, since values that are not finite may overflow
    for (ptrdiff_t t = 0; t < whole; t += LANES) {
      vu v = nearest(load(x + t) * splat(inverse));
      sums += v;
      *(vb_memory *)(q + t) = __builtin_convertvector((vi)v, vb);
    }
    vu v = nearest(load_some(x + whole, k - whole, 0) * splat(inverse));
    vb bytes = __builtin_convertvector((vi)v, vb);
    sums += v;
    memset(q + whole, 0, (size_t)(padded - whole));
    memcpy(q + whole, &bytes, (size_t)(k - whole));
    uint32_t s = 0;
    UNROLL for (int lane = 0; lane < LANES; lane++) s += sums[lane];
    sum[i] = (int32_t)s;
    scale[i] = inverse == 0 ? 0 : peak / 127.0f;
  }
}

static void gelu_all(float *x, ptrdiff_t count) {
  ptrdiff_t whole = count - count % LANES;
  for (ptrdiff_t i = 0; i < whole; i += LANES) store(x + i, gelu(load(x + i)));
  if (whole < count) store_some(x + whole, gelu(load_some(x + whole, count - whole, 0)), count - whole);
}

// Replaces a row by e^(x - its largest) and returns the sum of that.
INLINE float exponentials(float *x, ptrdiff_t n) {
  ptrdiff_t whole = n - n % LANES, rest = n - whole;
  vf most = load_some(x + whole, rest, -__builtin_inff());
  for (ptrdiff_t j = 0; j < whole; j += LANES) most = larger(most, load(x + j));
  vf peak = splat(largest(most)), sums = {0};
  for (ptrdiff_t j = 0; j < whole; j += LANES) {
    vf e = exponential(load(x + j) - peak);
    sums += e;
    store(x + j, e);
  }
  float sum = total(sums);
  if (rest) {
    vf e = exponential(load_some(x + whole, rest, 0) - peak);
    store_some(x + whole, e, rest);
    for (ptrdiff_t j = whole; j < n; j++) sum += x[j];
  }
  return sum;
}

static void softmax_rows(float *x, ptrdiff_t m, ptrdiff_t n) {
  if (n == 0) return;
  for (ptrdiff_t i = 0; i < m; i++, x += n) {
    float inverse = 1 / exponentials(x, n);
    for (ptrdiff_t j = 0; j < n; j++) x[j] *= inverse;
  }
}

static void add_norm(float *x, const float *residual, const float *weight, const float *bias, float epsilon, ptrdiff_t m, ptrdiff_t n) {
  ptrdiff_t whole = n - n % LANES;
  for (ptrdiff_t i = 0; i < m; i++, x += n) {
    vf sums = {0};
    float sum = 0;
    if (residual) {
      const float *other = residual + i * n;
      for (ptrdiff_t j = 0; j < whole; j += LANES) {
        vf v = load(x + j) + load(other + j);
        store(x + j, v);
        sums += v;
      }
      for (ptrdiff_t j = whole; j < n; j++) sum += x[j] += other[j];
    } else {
      for (ptrdiff_t j = 0; j < whole; j += LANES) sums += load(x + j);
      for (ptrdiff_t j = whole; j < n; j++) sum += x[j];
    }
    float mean = (total(sums) + sum) / (float)n, squares = 0;
    sums = (vf){0};
    for (ptrdiff_t j = 0; j < whole; j += LANES) {
      vf d = load(x + j) - splat(mean);
      sums += d * d;
    }
    for (ptrdiff_t j = whole; j < n; j++) squares += (x[j] - mean) * (x[j] - mean);
    float inverse = 1 / __builtin_sqrtf((total(sums) + squares) / (float)n + epsilon);
    for (ptrdiff_t j = 0; j < whole; j += LANES)
      store(x + j, (load(x + j) - splat(mean)) * splat(inverse) * load(weight + j) + load(bias + j));
    for (ptrdiff_t j = whole; j < n; j++) x[j] = (x[j] - mean) * inverse * weight[j] + bias[j];
  }
}
