// The product of a tile of rows by a small matrix. Each result is one chain of fused multiply-adds in the order of the
// inner index, so its bits depend on nothing but its row and its column of weights.

// As many columns at once as leave the sums, two vectors of rows and a weight in registers.
typedef struct {
  reals upper[WIDTH], lower[WIDTH];
} sums;

INLINE void product_block(pp_product shape, const double *rows, double *out, size_t column, const int width) {
  sums s = {{0}, {0}};
  const double *weights = shape.weights + column;
  for (size_t k = 0; k < shape.inner; k++) {
    reals upper = load(rows), lower = load(rows + LANES);
    rows += shape.rows_stride;
#pragma clang loop unroll(full)
    for (int j = 0; j < width; j++) {
      reals weight = weights[j];
      s.upper[j] = fused(upper, weight, s.upper[j]);
      s.lower[j] = fused(lower, weight, s.lower[j]);
    }
    weights += shape.columns;
  }
  out += column * shape.out_stride;
#pragma clang loop unroll(full)
  for (int j = 0; j < width; j++) {
    store(out + j * shape.out_stride, s.upper[j]);
    store(out + j * shape.out_stride + LANES, s.lower[j]);
  }
}

TARGET static void product_rows(pp_product shape, const double *rows, double *out) {
  size_t column = 0;
  // Blocks of even width: nine columns in two blocks are five and four, not eight and one.
  size_t blocks = (shape.columns + WIDTH - 1) / WIDTH;
  while (column < shape.columns) {
    size_t width = (shape.columns - column + blocks - 1) / blocks;
    blocks--;
    switch (width) {
#define CASE(count) \
  case count:       \
    if (count <= WIDTH) product_block(shape, rows, out, column, count <= WIDTH ? count : 1); \
    break;
      CASE(1) CASE(2) CASE(3) CASE(4) CASE(5) CASE(6) CASE(7) CASE(8) CASE(9) CASE(10) CASE(11) CASE(12)
#undef CASE
    }
    column += width;
  }
}

TARGET static void product_one_row(pp_product shape, const double *row, double *out) {
  for (size_t j = 0; j < shape.columns; j++) {
    double sum = 0;
    for (size_t k = 0; k < shape.inner; k++) {
      sum = __builtin_fma(row[k * shape.rows_stride], shape.weights[k * shape.columns + j], sum);
    }
    out[j * shape.out_stride] = sum;
  }
}

TARGET static void product_loop(pp_product shape, const double *rows, double *out, size_t n) {
  const size_t block = 2 * LANES;
  if (n < block) {
    for (size_t i = 0; i < n; i++) product_one_row(shape, rows + i, out + i);
    return;
  }
  size_t i = 0;
  for (; i + block <= n; i += block) product_rows(shape, rows + i, out + i);
  // The last block reaches back over rows already done, which come out the same.
  if (i < n) product_rows(shape, rows + n - block, out + n - block);
}
