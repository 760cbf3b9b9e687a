#pragma once
#ifdef __cplusplus
extern "C" {
#endif

// Distribution functions of Boost.Math. Anything outside a function's domain, and anything Boost throws, is NaN.
// `cdf` is the probability of at most x, `survival` of more than x; `quantile` inverts `cdf`, and of a discrete
// distribution it is the smallest integer whose cdf reaches the probability.

double pp_normal_cdf(double x);
double pp_normal_quantile(double probability);
/// Scale 1.
double pp_gamma_cdf(double shape, double x);
double pp_gamma_quantile(double shape, double probability);
double pp_chi_squared_cdf(double degrees, double x);
double pp_chi_squared_survival(double degrees, double x);
double pp_chi_squared_quantile(double degrees, double probability);
double pp_beta_cdf(double a, double b, double x);
double pp_beta_quantile(double a, double b, double probability);
double pp_student_t_cdf(double degrees, double x);
double pp_student_t_quantile(double degrees, double probability);
double pp_fisher_f_survival(double degrees1, double degrees2, double x);
double pp_poisson_cdf(double mean, double count);
double pp_poisson_quantile(double mean, double probability);
double pp_binomial_cdf(double trials, double success, double count);
double pp_binomial_quantile(double trials, double success, double probability);

#ifdef __cplusplus
}
#endif
