// The loops of a household's month that mix bytes, single and double precision: whole vectors of households at once, each
// lane one household. Sources/Mechanisms says what they mean; the names are the same there.
//
// A kernel is declared by its columns, once: X(type, name). Columns that are written are written back; the last households
// of a tile pass through a padded copy, since columns lie back to back.

typedef uint8_t bytes __attribute__((ext_vector_type(LANES)));
typedef float singles __attribute__((ext_vector_type(LANES)));

INLINE reals of_bytes(const uint8_t *from) {
  bytes value;
  memcpy(&value, from, sizeof value);
  return __builtin_convertvector(value, reals);
}

INLINE void to_bytes(uint8_t *to, reals value) {
  bytes small = __builtin_convertvector(value, bytes);
  memcpy(to, &small, sizeof small);
}

INLINE reals of_singles(const float *from) {
  singles value;
  memcpy(&value, from, sizeof value);
  return __builtin_convertvector(value, reals);
}

typedef int64_t integers __attribute__((ext_vector_type(LANES)));

INLINE reals of_integers(const int64_t *from) {
  integers value;
  memcpy(&value, from, sizeof value);
  return __builtin_convertvector(value, reals);
}

// Whole numbers within ±2^51 as integers.
INLINE integers whole(reals value) {
  return (integers)(value + rounding_shift) - (integers)(reals)rounding_shift;
}

INLINE void to_integers(int64_t *to, reals value) {
  integers fen = whole(value);
  memcpy(to, &fen, sizeof fen);
}

// Half to even; exact below 2^51.
INLINE reals rounded(reals fen) { return (fen + rounding_shift) - rounding_shift; }

INLINE reals least(reals a, reals b) { return select((words)(a < b), a, b); }
INLINE reals most(reals a, reals b) { return select((words)(a > b), a, b); }
INLINE reals one_if(words condition) { return (reals)(condition & (words)(reals)1.0); }

// Runs BLOCK over whole vectors of the columns of `all`, then over a padded copy of what is left.
#define ADVANCE(type, name) here.name += i;
#define PAD_IN(type, name) \
  type name##_rest[LANES] = {0}; \
  memcpy(name##_rest, all.name + i, (n - i) * sizeof(type)); \
  here.name = name##_rest;
#define PAD_OUT(type, name) memcpy(all.name + i, name##_rest, (n - i) * sizeof(type));
#define NOTHING(type, name)
#define OVER_COLUMNS(COLUMNS, columns_type, BLOCK)  \
  size_t i = 0;                                     \
  for (; i + LANES <= n; i += LANES) {              \
    columns_type here = all;                        \
    COLUMNS(ADVANCE, ADVANCE)                       \
    BLOCK;                                          \
  }                                                 \
  if (i < n) {                                      \
    columns_type here = all;                        \
    COLUMNS(PAD_IN, PAD_IN)                         \
    BLOCK;                                          \
    COLUMNS(NOTHING, PAD_OUT)                       \
  }

// falls ill when u0 < illness · (1 + (chronic factor − 1) · chronic), where anybody lives; loses a job when
// u1 < loss · employed; finds one when u2 < finding · max(0, 1 + slope · (information + motivation)) + link · links;
// a family event when u3 < family.
INLINE void events_block(pp_event_columns c, pp_event_chances p) {
  reals illness = p.illness * (1 + (p.chronic_factor - 1) * of_singles(c.chronic));
  words falls = (words)(of_bytes(c.members) > 0) & (words)(load(c.u0) < illness);
  reals months = of_bytes(c.ill_months);
  to_bytes(c.ill_months, select(falls, (reals)p.ill_months, most(months - 1, (reals)0)));
  store(c.ill, one_if(falls));
  store(c.family, one_if((words)(load(c.u3) < p.family)));
  reals employed = of_bytes(c.employed);
  reals loses = one_if((words)(load(c.u1) < p.loss * employed));
  store(c.lost, loses);
  reals lift = most(1 + p.slope * (load(c.information) + load(c.motivation)), (reals)0);
  words finds =
      (words)(employed < of_bytes(c.workers)) & (words)(load(c.u2) < p.finding * lift + p.link * load(c.links));
  to_bytes(c.employed, employed + one_if(finds) - loses);
}

TARGET static void events_loop(pp_event_columns all, pp_event_chances chances, size_t n) {
  OVER_COLUMNS(PP_EVENT_COLUMNS, pp_event_columns, events_block(here, chances))
}

typedef struct {
  integers consumed, borrowed, paid, repaid, invested;
  reals largest;
} budget_sums;

INLINE void budget_block(pp_budget_columns c, pp_budget_rules p, budget_sums *sums) {
  reals savings = of_integers(c.savings), debt = of_integers(c.debt), assets = of_integers(c.assets);
  reals floor = rounded(p.basket * of_bytes(c.members));
  reals usual = (of_integers(c.income_sum) - of_integers(c.necessity_sum)) * (1.0 / 12);
  reals free = of_integers(c.income) + of_integers(c.received) - of_integers(c.necessities);
  reals cash = savings + free;
  reals above = most(usual - floor, (reals)0);
  reals wanted = most(rounded(floor + p.propensity * above + p.pass_through * (free - usual)), floor);
  reals room = most(rounded(p.credit_limit * floor) - debt, (reals)0);
  reals missing = most(floor - cash, (reals)0), bill = most(-cash, (reals)0);
  reals borrowed = most(least(missing, room), bill);
  reals consumed = least(wanted, most(cash + borrowed, (reals)0));
  reals left = cash + borrowed - consumed;
  reals due = rounded(p.interest * debt);
  reals paid = least(due, left);
  left -= paid;
  reals spare = most(left - rounded(p.buffer * floor), (reals)0);
  reals owed = debt + borrowed + due - paid;
  reals repaid = least(owed, rounded(p.repayment * spare));
  reals invested = least(left - repaid, rounded(p.investment * spare));
  savings = left - repaid - invested;
  debt = owed - repaid;
  assets += invested - rounded(p.depreciation * assets);
  to_integers(c.savings, savings);
  to_integers(c.debt, debt);
  to_integers(c.assets, assets);
  sums->largest = most(sums->largest, most(savings, most(debt, assets)));
  sums->consumed += whole(consumed);
  sums->borrowed += whole(borrowed);
  sums->paid += whole(paid);
  sums->repaid += whole(repaid);
  sums->invested += whole(invested);
}

INLINE int64_t total(integers lanes) {
  int64_t sum = 0;
  for (int lane = 0; lane < LANES; lane++) sum += lanes[lane];
  return sum;
}

TARGET static pp_budget_totals budget_loop(pp_budget_columns all, pp_budget_rules rules, size_t n) {
  budget_sums sums = {0};
  OVER_COLUMNS(PP_BUDGET_COLUMNS, pp_budget_columns, budget_block(here, rules, &sums))
  double largest = 0;
  for (int lane = 0; lane < LANES; lane++) largest = fmax(largest, sums.largest[lane]);
  return (pp_budget_totals){
      total(sums.consumed), total(sums.borrowed), total(sums.paid), total(sums.repaid), total(sums.invested), largest,
  };
}

// φ = logistic((x − place) / width).
TARGET static void threshold_loop(const double *in, double place, double width, double *out, size_t n) {
  size_t i = 0;
  for (; i + LANES <= n; i += LANES) store(out + i, logistic_of((load(in + i) - place) / width));
  if (i == n) return;
  double rest[LANES] = {0};
  memcpy(rest, in + i, (n - i) * sizeof(double));
  store(rest, logistic_of((load(rest) - place) / width));
  memcpy(out + i, rest, (n - i) * sizeof(double));
}

// physical = ln(1 + assets · scale), financial = asinh((savings − debt) · scale).
INLINE void levels_block(pp_level_columns c, double asset_scale, double wealth_scale) {
  store(c.physical, ln1p_of(of_integers(c.assets) * asset_scale));
  store(c.financial, asinh_of((of_integers(c.savings) - of_integers(c.debt)) * wealth_scale));
}

TARGET static void levels_loop(pp_level_columns all, double asset_scale, double wealth_scale, size_t n) {
  OVER_COLUMNS(PP_LEVEL_COLUMNS, pp_level_columns, levels_block(here, asset_scale, wealth_scale))
}

typedef struct {
  integers wages, sales, inputs, lettings;
  words outside;
} income_sums;

// An amount rounded half to even; `outside` remembers those that are not numbers within ±2^51.
INLINE integers booked(reals fen, income_sums *sums) {
  reals size = (reals)((words)fen & 0x7fffffffffffffff);
  sums->outside |= ~(words)(size < rounding_limit);
  return whole(fen);
}

INLINE void incomes_block(pp_income_columns c, pp_income_terms p, income_sums *sums) {
  reals employed = of_bytes(c.employed), land = of_singles(c.land);
  reals lost = select((words)(of_bytes(c.ill_months) > 0), (reals)p.sick_workers, (reals)0);
  reals wage = most(employed - lost, (reals)0) * p.wage * load(c.wage);
  reals spare = least(most(of_bytes(c.workers) - p.job_time * employed, (reals)0), (reals)1);
  reals labour = p.without_labour + (1 - p.without_labour) * spare;
  reals sales = (land * labour * p.yield + of_integers(c.assets) * p.asset_return) * load(c.business);
  reals lettings = of_bytes(c.members) * p.lettings * load(c.property);
  integers wages_fen = booked(wage, sums), sales_fen = booked(sales, sums);
  integers inputs_fen = booked(land * p.inputs, sums), lettings_fen = booked(lettings, sums);
  integers income = wages_fen + sales_fen - inputs_fen + lettings_fen;
  memcpy(c.income, &income, sizeof income);
  sums->wages += wages_fen;
  sums->sales += sales_fen;
  sums->inputs += inputs_fen;
  sums->lettings += lettings_fen;
}

TARGET static pp_income_totals incomes_loop(pp_income_columns all, pp_income_terms terms, size_t n) {
  income_sums sums = {0};
  OVER_COLUMNS(PP_INCOME_COLUMNS, pp_income_columns, incomes_block(here, terms, &sums))
  int outside = 0;
  for (int lane = 0; lane < LANES; lane++) outside |= sums.outside[lane] != 0;
  return (pp_income_totals){total(sums.wages), total(sums.sales), total(sums.inputs), total(sums.lettings), outside};
}

// Moves a window of months on: the oldest amount leaves the sum, and its place is taken. Returns the largest size.
TARGET static int64_t window_loop(const int64_t *amounts, int32_t *oldest, int64_t *sums, size_t n) {
  int64_t largest = 0;
  for (size_t i = 0; i < n; i++) {
    int64_t amount = amounts[i], size = amount < 0 ? -amount : amount;
    largest = size > largest ? size : largest;
    sums[i] += amount - oldest[i];
    oldest[i] = (int32_t)amount;
  }
  return largest;
}
