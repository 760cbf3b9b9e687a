// The floor of the household month: the least that any program must do for one household in one month, and nothing else.
//
// 8 normals, 4 uniforms, 4 logistics, a row of 64 times a 64 × 9 matrix (dgemm over tiles of 256), 4 exponentials, in
// double precision on one thread, with OpenBLAS, SLEEF and eight lanes of Philox4x32-10. Compiled for the machine it
// runs on. Usage: floor HOUSEHOLDS MONTHS; prints one JSON line. Time is the processor's for this thread, not the
// clock's: other programs count less, and the idle threads of OpenBLAS, which spin for a while, not at all.

#include <cblas.h>
#include <math.h>
#include <sleef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { lanes = 8, tile = 256, width = 64, outputs = 9, capitals = 8 };

typedef double reals __attribute__((vector_size(8 * lanes)));
typedef uint64_t words __attribute__((vector_size(8 * lanes)));

// SLEEF's widest functions for this machine, on eight numbers.
#if defined(__AVX512F__)
#define ON_EIGHT(name, wide, half, single) \
  static inline reals name(reals x) { return (reals)wide((__m512d)x); }
#elif defined(__AVX2__)
#define ON_EIGHT(name, wide, half, single)                             \
  static inline reals name(reals x) {                                  \
    __m256d part[2];                                                   \
    memcpy(part, &x, sizeof x);                                        \
    for (int i = 0; i < 2; i++) part[i] = half(part[i]);               \
    memcpy(&x, part, sizeof x);                                        \
    return x;                                                          \
  }
#else
#define ON_EIGHT(name, wide, half, single)                     \
  static inline reals name(reals x) {                          \
    for (int i = 0; i < lanes; i++) x[i] = single(x[i]);       \
    return x;                                                  \
  }
#endif

ON_EIGHT(exponential, Sleef_expd8_u10avx512f, Sleef_expd4_u10avx2, Sleef_exp_u10)
ON_EIGHT(logarithm_u10, Sleef_logd8_u10avx512f, Sleef_logd4_u10avx2, Sleef_log_u10)
ON_EIGHT(logarithm_u35, Sleef_logd8_u35avx512f, Sleef_logd4_u35avx2, Sleef_log_u35)
ON_EIGHT(square_root, _mm512_sqrt_pd, _mm256_sqrt_pd, sqrt)

static inline void sine_cosine(reals half_turns, reals *sine, reals *cosine) {
#if defined(__AVX512F__)
  Sleef___m512d_2 both = Sleef_sincospid8_u35avx512f((__m512d)half_turns);
  *sine = (reals)both.x;
  *cosine = (reals)both.y;
#elif defined(__AVX2__)
  __m256d part[2];
  memcpy(part, &half_turns, sizeof half_turns);
  for (int i = 0; i < 2; i++) {
    Sleef___m256d_2 both = Sleef_sincospid4_u35avx2(part[i]);
    memcpy((char *)sine + 32 * i, &both.x, 32);
    memcpy((char *)cosine + 32 * i, &both.y, 32);
  }
#else
  for (int i = 0; i < lanes; i++) {
    Sleef_double2 both = Sleef_sincospi_u35(half_turns[i]);
    (*sine)[i] = both.x;
    (*cosine)[i] = both.y;
  }
#endif
}

// Each word in the low half of a 64-bit lane.
static inline void philox(uint64_t first_id, uint32_t month, uint32_t purpose, reals uniform[4]) {
  words low = (words){0} + 0xffffffffu;
  words c0 = (words){0, 1, 2, 3, 4, 5, 6, 7} + first_id, c1 = c0 >> 32;
  words c2 = (words){0} + month, c3 = (words){0} + purpose;
  uint32_t key0 = 2024, key1 = 7;
  for (int round = 0; round < 10; round++) {
    words p0 = (c0 & low) * 0xd2511f53u, p1 = (c2 & low) * 0xcd9e8d57u;
    c0 = (p1 >> 32) ^ c1 ^ key0;
    c2 = (p0 >> 32) ^ c3 ^ key1;
    c1 = p1;
    c3 = p0;
    key0 += 0x9e3779b9u;
    key1 += 0xbb67ae85u;
  }
  words word[4] = {c0, c1, c2, c3};
  for (int j = 0; j < 4; j++) {
    reals shifted = (reals)((word[j] & low) | 0x4330000000000000u);
    uniform[j] = (shifted - (0x1p52 - 0.5)) * 0x1p-32;
  }
}

static inline void normals(uint64_t first_id, uint32_t month, uint32_t purpose, int precise, reals normal[4]) {
  reals u[4];
  philox(first_id, month, purpose, u);
  for (int j = 0; j < 4; j += 2) {
    reals logarithm = precise ? logarithm_u10(u[j]) : logarithm_u35(u[j]);
    reals radius = square_root(-2.0 * logarithm), sine, cosine;
    sine_cosine(2.0 * u[j + 1], &sine, &cosine);
    normal[j] = radius * cosine;
    normal[j + 1] = radius * sine;
  }
}

static inline reals column(const double *rows, int j, int i) {
  reals value;
  memcpy(&value, rows + j * tile + i, sizeof value);
  return value;
}

static inline void set_column(double *rows, int j, int i, reals value) {
  memcpy(rows + j * tile + i, &value, sizeof value);
}

static void step(double *state, uint64_t first_id, uint32_t month, const double *weights, double *income, int precise) {
  static double row[width * tile], result[outputs * tile];
  memcpy(row, state, sizeof(double) * capitals * tile);
  for (int i = 0; i < tile; i += lanes) {
    for (int j = 0; j < 4; j++) {
      reals logistic = 1.0 / (1.0 + exponential(-column(state, j, i)));
      set_column(row, 8 + j, i, logistic);
    }
    reals draw[4];
    philox(first_id + i, month, 1, draw);
    for (int j = 0; j < 4; j++) {
      words happens = (words)(draw[j] < 0.05);
      set_column(row, 12 + j, i, (reals)(happens & (words)((reals){0} + 1.0)));
    }
    for (int block = 0; block < 2; block++) {
      normals(first_id + i, month, 2 + block, precise, draw);
      for (int j = 0; j < 4; j++) set_column(row, 40 + 4 * block + j, i, draw[j]);
    }
  }
  cblas_dgemm(CblasColMajor, CblasNoTrans, CblasNoTrans, tile, outputs, width, 1, row, tile, weights, width, 0, result,
              tile);
  memcpy(state, result, sizeof(double) * 6 * tile);
  for (int i = 0; i < tile; i += lanes) {
    reals sum = column(income, 0, i);
    for (int j = 5; j < outputs; j++) sum += exponential(column(result, j, i));
    set_column(income, 0, i, sum);
  }
}

int main(int count, char **arguments) {
  long households = count > 1 ? atol(arguments[1]) : 100000;
  long months = count > 2 ? atol(arguments[2]) : 24;
  if (households < 1 || months < 1) {
    fprintf(stderr, "usage: floor HOUSEHOLDS MONTHS\n");
    return 64;
  }
  openblas_set_num_threads(1);

  long tiles = (households + tile - 1) / tile;
  double *state = calloc(tiles * tile * capitals, sizeof(double)), *income = calloc(tiles * tile, sizeof(double));
  if (!state || !income) return 71;
  // Persistence 0.9 and small loadings everywhere keep the numbers of a household near zero.
  static double weights[width * outputs];
  for (int k = 0; k < width * outputs; k++) weights[k] = 0.01 * sin(k);
  for (int j = 0; j < 6; j++) weights[j * width + j] = 0.9;

  // The first month touches the memory. Of SLEEF's two logarithms the less precise one is not the faster everywhere.
  double nanoseconds[2] = {0}, total = 0;
  for (long month = -1; month < 2 * months; month++) {
    struct timespec begin, end;
    int precise = month & 1;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &begin);
    for (long t = 0; t < tiles; t++) {
      step(state + t * tile * capitals, (uint64_t)t * tile, month, weights, income + t * tile, precise);
    }
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end);
    if (month >= 0) nanoseconds[precise] += (end.tv_sec - begin.tv_sec) * 1e9 + (end.tv_nsec - begin.tv_nsec);
  }
  double least = fmin(nanoseconds[0], nanoseconds[1]);
  for (long i = 0; i < households; i++) total += income[i];
  printf("{\"name\":\"floor\",\"ns_per_household_month\":%.1f,\"households\":%ld,\"months\":%ld,\"blas\":\"%s\","
         "\"mean_income\":%.6f}\n",
         least / ((double)tiles * tile * months), households, months, openblas_get_corename(),
         total / ((double)households * (2 * months + 1)));
  return 0;
}
