#include "CBoostMath.h"

#include <boost/math/distributions/gamma.hpp>
#include <limits>

double pp_gamma_quantile(double shape, double probability) {
  try {
    return boost::math::quantile(boost::math::gamma_distribution<>(shape), probability);
  } catch (...) {
    return std::numeric_limits<double>::quiet_NaN();
  }
}
