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

int pp_multiply_sparse(pp_sparse shape, const double *rows, double *out, size_t n) {
  return best()->sparse_product(shape, rows, out, n);
}

void pp_widen(const float *in, double scale, double *out, size_t n) { best()->widen(in, scale, out, n); }

void pp_events(pp_event_columns columns, pp_event_chances chances, size_t n) { best()->events(columns, chances, n); }

pp_budget_totals pp_budget(pp_budget_columns columns, pp_budget_rules rules, size_t n) {
  return best()->budget(columns, rules, n);
}

void pp_threshold(const double *in, double place, double width, double *out, size_t n) {
  best()->threshold(in, place, width, out, n);
}

void pp_levels(pp_level_columns columns, double asset_scale, double wealth_scale, size_t n) {
  best()->levels(columns, asset_scale, wealth_scale, n);
}

pp_income_totals pp_incomes(pp_income_columns columns, pp_income_terms terms, size_t n) {
  return best()->incomes(columns, terms, n);
}

int64_t pp_window(const int64_t *amounts, int32_t *oldest, int64_t *sums, size_t n) {
  return best()->window(amounts, oldest, sums, n);
}

void pp_prefetch(const void *memory, size_t bytes) {
  const size_t line = 64;
  for (size_t i = 0; i < bytes; i += line) __builtin_prefetch((const char *)memory + i, 1, 2);
}

void pp_random123_philox(const uint32_t counter[4], const uint32_t key[2], uint32_t words[4]) {
  philox4x32_ctr_t c = {{counter[0], counter[1], counter[2], counter[3]}};
  philox4x32_key_t k = {{key[0], key[1]}};
  philox4x32_ctr_t block = philox4x32_R(10, c, k);
  for (int j = 0; j < 4; j++) words[j] = block.v[j];
}
