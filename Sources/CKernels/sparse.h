// The product of a tile of rows by a matrix that is mostly zeros, term by term. Each result is the chain of fused
// multiply-adds that product.h forms, less the terms whose weight is zero: these leave a sum of finite numbers as it is,
// to the last bit. What is not finite shows by 0 · x, which is zero for every finite x and NaN for every other.

// So many vectors of rows pass through a column at once as hide the latency of the additions.
#define DEPTH 4

INLINE reals sparse_column(pp_sparse shape, size_t j, const double *rows, double *out, const int depth) {
  reals sums[DEPTH] = {{0}};
  for (size_t e = shape.starts[j]; e < shape.starts[j + 1]; e++) {
    const double *from = rows + shape.places[e] * shape.rows_stride;
    reals weight = shape.weights[e];
#pragma clang loop unroll(full)
    for (int d = 0; d < depth; d++) sums[d] = fused(load(from + d * LANES), weight, sums[d]);
  }
  reals check = 0;
#pragma clang loop unroll(full)
  for (int d = 0; d < depth; d++) {
    store(out + j * shape.out_stride + d * LANES, sums[d]);
    check = fused(sums[d], (reals)0, check);
  }
  return check;
}

// Rows of the matrix that are zero altogether change nothing; their values must be finite all the same.
INLINE reals sparse_idle(pp_sparse shape, const double *rows, const int depth) {
  reals check = 0;
  for (size_t e = 0; e < shape.idle_count; e++) {
    const double *from = rows + shape.idle[e] * shape.rows_stride;
#pragma clang loop unroll(full)
    for (int d = 0; d < depth; d++) check = fused(load(from + d * LANES), (reals)0, check);
  }
  return check;
}

INLINE reals sparse_block(pp_sparse shape, const double *rows, double *out, const int depth) {
  reals check = sparse_idle(shape, rows, depth);
  for (size_t j = 0; j < shape.columns; j++) check += sparse_column(shape, j, rows, out, depth);
  return check;
}

TARGET static double sparse_one_row(pp_sparse shape, const double *row, double *out) {
  double check = 0;
  for (size_t e = 0; e < shape.idle_count; e++) check += row[shape.idle[e] * shape.rows_stride] * 0;
  for (size_t j = 0; j < shape.columns; j++) {
    double sum = 0;
    for (size_t e = shape.starts[j]; e < shape.starts[j + 1]; e++) {
      sum = __builtin_fma(row[shape.places[e] * shape.rows_stride], shape.weights[e], sum);
    }
    out[j * shape.out_stride] = sum;
    check += sum * 0;
  }
  return check;
}

TARGET static int sparse_loop(pp_sparse shape, const double *rows, double *out, size_t n) {
  const size_t block = DEPTH * LANES;
  reals check = 0;
  size_t i = 0;
  for (; i + block <= n; i += block) check += sparse_block(shape, rows + i, out + i, DEPTH);
  for (; i + LANES <= n; i += LANES) check += sparse_block(shape, rows + i, out + i, 1);
  double rest = 0;
  for (; i < n; i++) rest += sparse_one_row(shape, rows + i, out + i);
  for (int lane = 0; lane < LANES; lane++) rest += check[lane];
  return rest == 0;
}
