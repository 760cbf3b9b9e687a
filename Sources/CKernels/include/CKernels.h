#pragma once
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif

// Vector loops over contiguous arrays, one source compiled for several instruction sets and chosen at run time.
// An element's result depends on its value alone: neither on its place, nor on the array's length, nor on the
// instruction set (every product that is added to something is an explicit fused multiply-add).

/// Words 2 and 3 of a Philox counter and the two words of its key; words 0 and 1 are the id, low word first.
typedef struct {
  uint32_t other;
  uint32_t tag;
  uint32_t key0;
  uint32_t key1;
} pp_stream;

/// Four columns of results.
typedef struct {
  double *column[4];
} pp_columns;

/// The shapes of a product of n rows by a matrix of weights: element k of row i stands at `rows[i + k * rows_stride]`,
/// weight (k, j) at `weights[k * columns + j]`, result (i, j) at `out[i + j * out_stride]`.
typedef struct {
  size_t inner;
  size_t columns;
  const double *weights;
  size_t rows_stride;
  size_t out_stride;
} pp_product;

/// The loops for one instruction set. In elementwise functions `out` may be `in`, and must not overlap it otherwise.
typedef struct {
  const char *name;
  /// One Philox4x32-10 block for each id; column j receives (word j + 1/2) / 2^32, strictly inside (0, 1).
  void (*philox_uniform4)(const uint64_t *ids, size_t n, pp_stream stream, pp_columns out);
  /// The same blocks as four standard normals by Box and Muller: with the uniforms u above and r = sqrt(-2 ln u0),
  /// columns 0 and 1 are r cos 2πu1 and r sin 2πu1, columns 2 and 3 the same of u2 and u3.
  void (*philox_normal4)(const uint64_t *ids, size_t n, pp_stream stream, pp_columns out);
  /// e^x, zero below -708.
  void (*exp)(const double *in, double *out, size_t n);
  /// ln x.
  void (*log)(const double *in, double *out, size_t n);
  /// ln(1 + x), accurate for small x.
  void (*ln1p)(const double *in, double *out, size_t n);
  /// 1 / (1 + e^-x).
  void (*logistic)(const double *in, double *out, size_t n);
  /// sign(x) ln(|x| + sqrt(x² + 1)), accurate for small x.
  void (*asinh)(const double *in, double *out, size_t n);
  /// The nearest integer, ties to even. Elements that are not numbers within ±2^51 become INT64_MIN;
  /// returns how many there were.
  size_t (*round_fen)(const double *in, int64_t *out, size_t n);
  /// Every row times the matrix of weights; `out` must not overlap `rows`.
  void (*product)(pp_product shape, const double *rows, double *out, size_t n);
} pp_kernels;

/// The loops this processor can run, the fastest first and the plain ones last; null beyond the last.
const pp_kernels *pp_kernels_available(size_t rank);

// The fastest loops.
void pp_philox_uniform4(const uint64_t *ids, size_t n, pp_stream stream, pp_columns out);
void pp_philox_normal4(const uint64_t *ids, size_t n, pp_stream stream, pp_columns out);
void pp_exp(const double *in, double *out, size_t n);
void pp_log(const double *in, double *out, size_t n);
void pp_ln1p(const double *in, double *out, size_t n);
void pp_logistic(const double *in, double *out, size_t n);
void pp_asinh(const double *in, double *out, size_t n);
size_t pp_round_fen(const double *in, int64_t *out, size_t n);
void pp_multiply(pp_product shape, const double *rows, double *out, size_t n);

/// One Philox4x32-10 block by Random123 itself, the authority that every other form is tested against.
void pp_random123_philox(const uint32_t counter[4], const uint32_t key[2], uint32_t words[4]);

#ifdef __cplusplus
}
#endif
