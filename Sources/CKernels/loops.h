// The loops of `pp_kernels` for one instruction set: define LANES, WIDTH, TARGET, KERNELS and NAME, then include this.
// The last elements pass through whole vectors too, in a padded block, so that their bits do not depend on n.

#include <math.h>
#include <string.h>

#include "include/CKernels.h"
#include "tables.h"
// The order matters: vectors first.
#include "elementary.h"
#include "philox.h"
#include "product.h"
#include "sparse.h"
#include "livelihood.h"

#define BLOCK_LOOP(kind)                                                                                \
  TARGET static void philox_##kind##4(const uint64_t *ids, size_t n, pp_stream stream, pp_columns out) { \
    size_t i = 0;                                                                                       \
    for (; i + 2 * LANES <= n; i += 2 * LANES) {                                                        \
      double *column[4] = {out.column[0] + i, out.column[1] + i, out.column[2] + i, out.column[3] + i}; \
      kind##_block(ids + i, stream, column);                                                            \
    }                                                                                                   \
    if (i == n) return;                                                                                 \
    uint64_t rest[2 * LANES] = {0};                                                                     \
    double results[4][2 * LANES];                                                                       \
    double *column[4] = {results[0], results[1], results[2], results[3]};                               \
    memcpy(rest, ids + i, (n - i) * sizeof(uint64_t));                                                  \
    kind##_block(rest, stream, column);                                                                 \
    for (int j = 0; j < 4; j++) memcpy(out.column[j] + i, results[j], (n - i) * sizeof(double));        \
  }

BLOCK_LOOP(uniform)
BLOCK_LOOP(normal)

#define ELEMENT_LOOP(function)                                                              \
  TARGET static void function##_loop(const double *in, double *out, size_t n) {             \
    size_t i = 0;                                                                           \
    for (; i + LANES <= n; i += LANES) store(out + i, function##_of(load(in + i)));         \
    if (i == n) return;                                                                     \
    double rest[LANES] = {0};                                                               \
    memcpy(rest, in + i, (n - i) * sizeof(double));                                         \
    store(rest, function##_of(load(rest)));                                                 \
    memcpy(out + i, rest, (n - i) * sizeof(double));                                        \
  }

ELEMENT_LOOP(exp)
ELEMENT_LOOP(log)
ELEMENT_LOOP(ln1p)
ELEMENT_LOOP(logistic)
ELEMENT_LOOP(asinh)

TARGET static size_t round_fen_loop(const double *in, int64_t *out, size_t n) {
  size_t outside = 0;
  for (size_t i = 0; i < n; i++) {
    double shifted = in[i] + rounding_shift;
    int64_t bits, base;
    memcpy(&bits, &shifted, sizeof bits);
    memcpy(&base, &rounding_shift, sizeof base);
    int inside = fabs(in[i]) < rounding_limit;
    out[i] = inside ? bits - base : INT64_MIN;
    outside += !inside;
  }
  return outside;
}

TARGET static void widen_loop(const float *in, double scale, double *out, size_t n) {
  size_t i = 0;
  for (; i + LANES <= n; i += LANES) store(out + i, of_singles(in + i) * scale);
  for (; i < n; i++) out[i] = in[i] * scale;
}

const pp_kernels KERNELS = {
    NAME,          philox_uniform4, philox_normal4, exp_loop,       log_loop,
    ln1p_loop,     logistic_loop,   asinh_loop,     round_fen_loop, product_loop,
    sparse_loop,   widen_loop,      events_loop,    budget_loop,
    threshold_loop, levels_loop,    incomes_loop,   window_loop,
};
