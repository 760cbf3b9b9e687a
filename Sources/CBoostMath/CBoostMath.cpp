#include "CBoostMath.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/poisson.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <limits>

using namespace boost::math;

namespace {

// Doubles throughout, and the smallest integer that reaches the probability: inversion in the textbook sense.
using rules = policies::policy<policies::promote_double<false>,
                               policies::discrete_quantile<policies::integer_round_up>>;

template <typename Value>
double guarded(Value value) noexcept {
  try {
    return value();
  } catch (...) {
    return std::numeric_limits<double>::quiet_NaN();
  }
}

}  // namespace

double pp_normal_cdf(double x) {
  return guarded([=] { return cdf(normal_distribution<double, rules>(), x); });
}

double pp_normal_quantile(double probability) {
  return guarded([=] { return quantile(normal_distribution<double, rules>(), probability); });
}

double pp_gamma_cdf(double shape, double x) {
  return guarded([=] { return cdf(gamma_distribution<double, rules>(shape), x); });
}

double pp_gamma_quantile(double shape, double probability) {
  return guarded([=] { return quantile(gamma_distribution<double, rules>(shape), probability); });
}

double pp_chi_squared_cdf(double degrees, double x) {
  return guarded([=] { return cdf(chi_squared_distribution<double, rules>(degrees), x); });
}

double pp_chi_squared_survival(double degrees, double x) {
  return guarded([=] { return cdf(complement(chi_squared_distribution<double, rules>(degrees), x)); });
}

double pp_chi_squared_quantile(double degrees, double probability) {
  return guarded([=] { return quantile(chi_squared_distribution<double, rules>(degrees), probability); });
}

double pp_beta_cdf(double a, double b, double x) {
  return guarded([=] { return cdf(beta_distribution<double, rules>(a, b), x); });
}

double pp_beta_quantile(double a, double b, double probability) {
  return guarded([=] { return quantile(beta_distribution<double, rules>(a, b), probability); });
}

double pp_student_t_cdf(double degrees, double x) {
  return guarded([=] { return cdf(students_t_distribution<double, rules>(degrees), x); });
}

double pp_student_t_quantile(double degrees, double probability) {
  return guarded([=] { return quantile(students_t_distribution<double, rules>(degrees), probability); });
}

double pp_fisher_f_survival(double degrees1, double degrees2, double x) {
  return guarded([=] { return cdf(complement(fisher_f_distribution<double, rules>(degrees1, degrees2), x)); });
}

double pp_poisson_cdf(double mean, double count) {
  return guarded([=] { return cdf(poisson_distribution<double, rules>(mean), count); });
}

double pp_poisson_quantile(double mean, double probability) {
  return guarded([=] { return quantile(poisson_distribution<double, rules>(mean), probability); });
}

double pp_binomial_cdf(double trials, double success, double count) {
  return guarded([=] { return cdf(binomial_distribution<double, rules>(trials, success), count); });
}

double pp_binomial_quantile(double trials, double success, double probability) {
  return guarded([=] { return quantile(binomial_distribution<double, rules>(trials, success), probability); });
}
