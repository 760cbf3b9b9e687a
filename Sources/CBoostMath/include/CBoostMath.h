#pragma once
#ifdef __cplusplus
extern "C" {
#endif
/// Quantile of the gamma distribution with this shape and scale 1; NaN outside its domain.
double pp_gamma_quantile(double shape, double probability);
#ifdef __cplusplus
}
#endif
