// Elementary functions of vectors. Included once for each instruction set, with LANES and TARGET defined.
// Errors stay below three units in the last place; tests compare with the C library.

#pragma STDC FP_CONTRACT OFF

#define INLINE TARGET static inline __attribute__((always_inline))

typedef double reals __attribute__((ext_vector_type(LANES)));
typedef uint64_t words __attribute__((ext_vector_type(LANES)));

INLINE reals fused(reals a, reals b, reals c) { return __builtin_elementwise_fma(a, b, c); }

INLINE reals select(words condition, reals yes, reals no) {
  return (reals)((condition & (words)yes) | (~condition & (words)no));
}

INLINE reals load(const double *from) {
  reals value;
  memcpy(&value, from, sizeof value);
  return value;
}

INLINE void store(double *to, reals value) { memcpy(to, &value, sizeof value); }

// Adding 3/2 · 2^52 to a number within ±2^51 leaves the nearest integer, ties to even, in the low bits of the sum.
static const double rounding_shift = 0x1.8p52;
static const double rounding_limit = 0x1p51;

// x = k ln 2 + r with |r| ≤ ln 2 / 2; e^r by its series, which ends below 2^-57; k goes into the exponent.
INLINE reals exp_of(reals x) {
  reals least = -708, most = 0x1.62e42fefa39efp+9;
  reals clamped = select((words)(x > most), most, select((words)(x < least), least, x));
  reals shifted = fused(clamped, (reals)0x1.71547652b82fep+0, (reals)rounding_shift);
  reals k = shifted - rounding_shift;
  reals r = fused(k, (reals)-0x1.62e42fefa39efp-1, clamped);
  r = fused(k, (reals)-0x1.abc9e3b39803fp-56, r);
  reals sum = 1.0 / 6227020800;
  sum = fused(sum, r, (reals)(1.0 / 479001600));
  sum = fused(sum, r, (reals)(1.0 / 39916800));
  sum = fused(sum, r, (reals)(1.0 / 3628800));
  sum = fused(sum, r, (reals)(1.0 / 362880));
  sum = fused(sum, r, (reals)(1.0 / 40320));
  sum = fused(sum, r, (reals)(1.0 / 5040));
  sum = fused(sum, r, (reals)(1.0 / 720));
  sum = fused(sum, r, (reals)(1.0 / 120));
  sum = fused(sum, r, (reals)(1.0 / 24));
  sum = fused(sum, r, (reals)(1.0 / 6));
  sum = fused(sum, r, (reals)0.5);
  sum = fused(sum * r, r, r) + 1;
  reals power = (reals)((words)sum + ((words)shifted << 52));
  power = select((words)(x > most), (reals)INFINITY, power);
  return select((words)(x < least), (reals)0, power);
}

// x = 2^k (1 + f) with 1 + f between √½ and √2 and s = f / (2 + f), so that ln(1 + f) = 2 artanh s, whose series in s²
// ends below 2^-58. Taking f - f²/2 out of the series keeps the leading digits exact.
INLINE reals log_of_normal(reals x, reals exponent_shift) {
  const uint64_t low_mantissa = 0x3fe6a09e667f3bcd, one = 0x3ff0000000000000;
  words moved = (words)x + (one - low_mantissa);
  reals k = (reals)((moved >> 52) | (words)(reals)0x1p52) - (reals)(0x1p52 + 1023) + exponent_shift;
  reals f = (reals)((moved & 0x000fffffffffffff) + low_mantissa) - 1;
  reals s = f / (f + 2), z = s * s, half_square = f * f * 0.5;
  reals sum = 2.0 / 21;
  sum = fused(sum, z, (reals)(2.0 / 19));
  sum = fused(sum, z, (reals)(2.0 / 17));
  sum = fused(sum, z, (reals)(2.0 / 15));
  sum = fused(sum, z, (reals)(2.0 / 13));
  sum = fused(sum, z, (reals)(2.0 / 11));
  sum = fused(sum, z, (reals)(2.0 / 9));
  sum = fused(sum, z, (reals)(2.0 / 7));
  sum = fused(sum, z, (reals)(2.0 / 5));
  sum = fused(sum, z, (reals)(2.0 / 3));
  sum = fused(sum, z, half_square);
  // ln 2 in two parts, the first short enough for k times it to be exact.
  reals tail = fused(s, sum, k * 0x1.ef35793c7673p-45);
  return fused(k, (reals)0x1.62e42fefa38p-1, f - (half_square - tail));
}

INLINE reals log_of(reals x) {
  words tiny = (words)(x < 0x1p-1022);
  reals value = log_of_normal(select(tiny, x * 0x1p54, x), select(tiny, (reals)-54, (reals)0));
  value = select((words)(x == INFINITY), x, value);
  value = select((words)(x == 0), (reals)-INFINITY, value);
  return select((words)(x >= 0), value, (reals)NAN);
}

// What rounding took from 1 + x comes back as a first-order correction.
INLINE reals ln1p_of(reals x) {
  reals sum = x + 1;
  reals correction = (x - (sum - 1)) / sum;
  return log_of(sum) + select((words)(correction == correction), correction, (reals)0);
}

INLINE reals logistic_of(reals x) { return 1 / (exp_of(-x) + 1); }

// Above 10^9 asinh is ln 2x to the last bit, and x² would in time overflow.
INLINE reals asinh_of(reals x) {
  words sign = (words)x & 0x8000000000000000;
  reals size = (reals)((words)x ^ sign);
  reals near = size + size * size / (__builtin_elementwise_sqrt(size * size + 1) + 1);
  reals value = ln1p_of(select((words)(size > 1e9), size + size - 1, near));
  return (reals)((words)value | sign);
}

typedef struct {
  reals sine, cosine;
} direction;

// The direction at `turn` of a full turn, 0 ≤ turn ≤ 1: quadrant q and the angle x within ±π/4 of its middle axis, where
// both series end below 2^-56.
INLINE direction direction_of(reals turn) {
  reals shifted = turn * 4 + rounding_shift;
  words q = (words)shifted;
  reals x = (turn * 4 - (shifted - rounding_shift)) * 0x1.921fb54442d18p+0;
  reals z = x * x;
  reals odd = -1.0 / 1307674368000;
  odd = fused(odd, z, (reals)(1.0 / 6227020800));
  odd = fused(odd, z, (reals)(-1.0 / 39916800));
  odd = fused(odd, z, (reals)(1.0 / 362880));
  odd = fused(odd, z, (reals)(-1.0 / 5040));
  odd = fused(odd, z, (reals)(1.0 / 120));
  odd = fused(odd, z, (reals)(-1.0 / 6));
  odd = fused(odd * z, x, x);
  reals even = 1.0 / 20922789888000;
  even = fused(even, z, (reals)(-1.0 / 87178291200));
  even = fused(even, z, (reals)(1.0 / 479001600));
  even = fused(even, z, (reals)(-1.0 / 3628800));
  even = fused(even, z, (reals)(1.0 / 40320));
  even = fused(even, z, (reals)(-1.0 / 720));
  even = fused(even, z, (reals)(1.0 / 24));
  even = fused(even, z, (reals)-0.5);
  even = fused(even, z, (reals)1);
  words sideways = (words)((q & 1) != 0);
  words sine_sign = (q & 2) << 62, cosine_sign = ((q + 1) & 2) << 62;
  direction result;
  result.sine = (reals)((words)select(sideways, even, odd) ^ sine_sign);
  result.cosine = (reals)((words)select(sideways, odd, even) ^ cosine_sign);
  return result;
}
