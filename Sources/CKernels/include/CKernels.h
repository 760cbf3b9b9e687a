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

/// The shapes of a product by a matrix that is mostly zeros: column j of the matrix has the entries
/// starts[j] ..< starts[j + 1], in the order of its rows; entry e is `weights[e]` in row `places[e]`. `idle` are rows of
/// zeros. Rows and results lie as in `pp_product`.
typedef struct {
  size_t columns;
  const size_t *starts;
  const size_t *places;
  const double *weights;
  const size_t *idle;
  size_t idle_count;
  size_t rows_stride;
  size_t out_stride;
} pp_sparse;

#define PP_READ(type, name) const type *name;
#define PP_WRITE(type, name) type *name;

/// What befalls a household in a month: columns read, columns written.
#define PP_EVENT_COLUMNS(READ, WRITE)                                                                        \
  READ(double, u0) READ(double, u1) READ(double, u2) READ(double, u3) READ(double, links)                    \
  READ(double, information) READ(double, motivation) READ(float, chronic)                                    \
  READ(uint8_t, members) READ(uint8_t, workers)                                                              \
  WRITE(uint8_t, employed) WRITE(uint8_t, ill_months) WRITE(double, ill) WRITE(double, lost) WRITE(double, family)
typedef struct {
  PP_EVENT_COLUMNS(PP_READ, PP_WRITE)
} pp_event_columns;
typedef struct {
  double illness, chronic_factor, ill_months, family, loss, finding, slope, link;
} pp_event_chances;

/// The two capitals that are levels of money.
#define PP_LEVEL_COLUMNS(READ, WRITE)                                  \
  READ(int64_t, assets) READ(int64_t, savings) READ(int64_t, debt)     \
  WRITE(double, physical) WRITE(double, financial)
typedef struct {
  PP_LEVEL_COLUMNS(PP_READ, PP_WRITE)
} pp_level_columns;

/// What a household earns in a month; wage, business and property are exp ℓ.
#define PP_INCOME_COLUMNS(READ, WRITE)                                                             \
  READ(uint8_t, employed) READ(uint8_t, ill_months) READ(uint8_t, workers) READ(uint8_t, members)  \
  READ(float, land) READ(int64_t, assets)                                                          \
  READ(double, wage) READ(double, business) READ(double, property) WRITE(int64_t, income)
typedef struct {
  PP_INCOME_COLUMNS(PP_READ, PP_WRITE)
} pp_income_columns;
/// Fen of this month for a worker, a mu, and a head; `asset_return` for a fen of assets.
typedef struct {
  double wage, yield, inputs, lettings, asset_return, without_labour, job_time, sick_workers;
} pp_income_terms;
/// `outside` is not zero when an amount was not a number within ±2^51.
typedef struct {
  int64_t wages, sales, inputs, lettings;
  int outside;
} pp_income_totals;

/// What a household does with its money in a month, in fen.
#define PP_BUDGET_COLUMNS(READ, WRITE)                                                       \
  READ(int64_t, income) READ(int64_t, received) READ(int64_t, necessities)                   \
  READ(int64_t, income_sum) READ(int64_t, necessity_sum) READ(uint8_t, members)              \
  WRITE(int64_t, savings) WRITE(int64_t, debt) WRITE(int64_t, assets)
typedef struct {
  PP_BUDGET_COLUMNS(PP_READ, PP_WRITE)
} pp_budget_columns;
/// `basket` is a member's subsistence in fen; interest and depreciation are those of a month.
typedef struct {
  double basket, propensity, pass_through, credit_limit, interest, buffer, repayment, investment, depreciation;
} pp_budget_rules;
/// Sums over the households, and the largest of all balances afterwards.
typedef struct {
  int64_t consumed, borrowed, paid, repaid, invested;
  double largest;
} pp_budget_totals;

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
  /// The same product by a matrix that is mostly zeros, with the same bits. Returns 1 when all results and all values in
  /// idle rows are finite, else 0.
  int (*sparse_product)(pp_sparse shape, const double *rows, double *out, size_t n);
  /// Every value times `scale`, in double precision.
  void (*widen)(const float *in, double scale, double *out, size_t n);
  /// The events of a month; see LivelihoodEvents.
  void (*events)(pp_event_columns columns, pp_event_chances chances, size_t n);
  /// Consumption, saving and debt of a month; see HouseholdBudget. Amounts must stay within ±2^51 fen; balances beyond
  /// 2^50 are the caller's to refuse, and are not right when they are beyond 2^51.
  pp_budget_totals (*budget)(pp_budget_columns columns, pp_budget_rules rules, size_t n);
  /// 1 / (1 + e^-((x - place) / width)).
  void (*threshold)(const double *in, double place, double width, double *out, size_t n);
  /// ln(1 + assets · scale) and asinh((savings - debt) · scale); see RowAssembly.
  void (*levels)(pp_level_columns columns, double asset_scale, double wealth_scale, size_t n);
  /// Wages, sales, inputs and lettings of a month, each rounded to the fen; see Livelihood.
  pp_income_totals (*incomes)(pp_income_columns columns, pp_income_terms terms, size_t n);
  /// Sums of a window of months moved on by one: sum += amount - oldest; oldest = amount. Returns the largest size of an
  /// amount, which must not be beyond 2^31 - 1.
  int64_t (*window)(const int64_t *amounts, int32_t *oldest, int64_t *sums, size_t n);
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
int pp_multiply_sparse(pp_sparse shape, const double *rows, double *out, size_t n);
void pp_widen(const float *in, double scale, double *out, size_t n);
void pp_events(pp_event_columns columns, pp_event_chances chances, size_t n);
pp_budget_totals pp_budget(pp_budget_columns columns, pp_budget_rules rules, size_t n);
void pp_threshold(const double *in, double place, double width, double *out, size_t n);
void pp_levels(pp_level_columns columns, double asset_scale, double wealth_scale, size_t n);
pp_income_totals pp_incomes(pp_income_columns columns, pp_income_terms terms, size_t n);
int64_t pp_window(const int64_t *amounts, int32_t *oldest, int64_t *sums, size_t n);

/// Asks for memory before it is used; changes nothing.
void pp_prefetch(const void *memory, size_t bytes);

/// One Philox4x32-10 block by Random123 itself, the authority that every other form is tested against.
void pp_random123_philox(const uint32_t counter[4], const uint32_t key[2], uint32_t words[4]);

#ifdef __cplusplus
}
#endif
