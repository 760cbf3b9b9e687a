#include <Random123/philox.h>

#include "CKernels.h"
#include "tables.h"

const pp_kernels *pp_kernels_available(size_t rank) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")) {
    if (rank-- == 0) return &pp_kernels_avx512;
  }
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
    if (rank-- == 0) return &pp_kernels_avx2;
  }
#endif
  return rank == 0 ? &pp_kernels_plain : NULL;
}

static const pp_kernels *best(void) { return pp_kernels_available(0); }

void pp_philox_uniform4(const uint64_t *ids, size_t n, pp_stream stream, pp_columns out) {
  best()->philox_uniform4(ids, n, stream, out);
}

void pp_philox_normal4(const uint64_t *ids, size_t n, pp_stream stream, pp_columns out) {
  best()->philox_normal4(ids, n, stream, out);
}

void pp_exp(const double *in, double *out, size_t n) { best()->exp(in, out, n); }
void pp_log(const double *in, double *out, size_t n) { best()->log(in, out, n); }
void pp_ln1p(const double *in, double *out, size_t n) { best()->ln1p(in, out, n); }
void pp_logistic(const double *in, double *out, size_t n) { best()->logistic(in, out, n); }
void pp_asinh(const double *in, double *out, size_t n) { best()->asinh(in, out, n); }
size_t pp_round_fen(const double *in, int64_t *out, size_t n) { return best()->round_fen(in, out, n); }

void pp_multiply(pp_product shape, const double *rows, double *out, size_t n) {
  best()->product(shape, rows, out, n);
}

void pp_random123_philox(const uint32_t counter[4], const uint32_t key[2], uint32_t words[4]) {
  philox4x32_ctr_t c = {{counter[0], counter[1], counter[2], counter[3]}};
  philox4x32_key_t k = {{key[0], key[1]}};
  philox4x32_ctr_t block = philox4x32_R(10, c, k);
  for (int j = 0; j < 4; j++) words[j] = block.v[j];
}
