// Philox4x32-10 of Salmon, Moraes, Dror and Shaw (2011, doi:10.1145/2063384.2063405) in vectors. Each 32-bit word sits in
// the low half of a 64-bit lane; what the rounds leave in the high halves is ignored by the multiplication.

typedef struct {
  words word[4];
} counters;

INLINE words low_half(words word) { return word & 0xffffffff; }

INLINE counters philox_round(counters c, uint32_t key0, uint32_t key1) {
  words p0 = low_half(c.word[0]) * 0xd2511f53, p1 = low_half(c.word[2]) * 0xcd9e8d57;
  counters next;
  next.word[0] = (p1 >> 32) ^ c.word[1] ^ (uint64_t)key0;
  next.word[1] = p1;
  next.word[2] = (p0 >> 32) ^ c.word[3] ^ (uint64_t)key1;
  next.word[3] = p0;
  return next;
}

INLINE counters counters_of(const uint64_t *ids, pp_stream stream) {
  counters c;
  memcpy(&c.word[0], ids, sizeof c.word[0]);
  c.word[1] = c.word[0] >> 32;
  c.word[2] = (uint64_t)stream.other;
  c.word[3] = (uint64_t)stream.tag;
  return c;
}

// (word + 1/2) / 2^32, exactly: the word under the exponent of 2^52 is the number 2^52 + word.
INLINE reals unit(words word) {
  reals sum = (reals)(low_half(word) | (words)(reals)0x1p52);
  return (sum - (0x1p52 - 0.5)) * 0x1p-32;
}

// Two vectors at a time hide the latency of the multiplications.
INLINE void uniform_block(const uint64_t *ids, pp_stream stream, double *const column[4]) {
  counters a = counters_of(ids, stream), b = counters_of(ids + LANES, stream);
  uint32_t key0 = stream.key0, key1 = stream.key1;
#pragma clang loop unroll(full)
  for (int round = 0; round < 10; round++) {
    a = philox_round(a, key0, key1);
    b = philox_round(b, key0, key1);
    key0 += 0x9e3779b9;
    key1 += 0xbb67ae85;
  }
#pragma clang loop unroll(full)
  for (int j = 0; j < 4; j++) {
    store(column[j], unit(a.word[j]));
    store(column[j] + LANES, unit(b.word[j]));
  }
}

INLINE void normal_block(const uint64_t *ids, pp_stream stream, double *const column[4]) {
  uniform_block(ids, stream, column);
#pragma clang loop unroll(full)
  for (int j = 0; j < 4; j += 2) {
#pragma clang loop unroll(full)
    for (int lane = 0; lane < 2 * LANES; lane += LANES) {
      reals radius = __builtin_elementwise_sqrt(-2 * log_of_normal(load(column[j] + lane), (reals)0));
      direction towards = direction_of(load(column[j + 1] + lane));
      store(column[j] + lane, radius * towards.cosine);
      store(column[j + 1] + lane, radius * towards.sine);
    }
  }
}
