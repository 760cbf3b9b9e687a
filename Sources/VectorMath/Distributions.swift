import CBoostMath

/// Distribution functions and quantiles, by Boost.Math.
///
/// `…CDF` is the probability of at most x, `…Survival` of more than x, `…Quantile` the inverse of the distribution
/// function. Every function is nil when an argument lies outside its domain (probabilities must lie strictly between
/// 0 and 1 where the quantile there is infinite) or when Boost reports a failure.
public enum Distributions {
  public static func normalCDF(_ x: Double) -> Double? { known(pp_normal_cdf(x)) }

  public static func normalQuantile(_ probability: Double) -> Double? { known(pp_normal_quantile(probability)) }

  /// Scale 1: mean and variance equal `shape`.
  public static func gammaCDF(_ x: Double, shape: Double) -> Double? { known(pp_gamma_cdf(shape, x)) }

  /// Scale 1: mean and variance equal `shape`.
  public static func gammaQuantile(_ probability: Double, shape: Double) -> Double? {
    known(pp_gamma_quantile(shape, probability))
  }

  public static func chiSquaredCDF(_ x: Double, degrees: Double) -> Double? { known(pp_chi_squared_cdf(degrees, x)) }

  public static func chiSquaredSurvival(_ x: Double, degrees: Double) -> Double? {
    known(pp_chi_squared_survival(degrees, x))
  }

  public static func chiSquaredQuantile(_ probability: Double, degrees: Double) -> Double? {
    known(pp_chi_squared_quantile(degrees, probability))
  }

  public static func betaCDF(_ x: Double, _ a: Double, _ b: Double) -> Double? { known(pp_beta_cdf(a, b, x)) }

  public static func betaQuantile(_ probability: Double, _ a: Double, _ b: Double) -> Double? {
    known(pp_beta_quantile(a, b, probability))
  }

  public static func studentTCDF(_ x: Double, degrees: Double) -> Double? { known(pp_student_t_cdf(degrees, x)) }

  public static func studentTQuantile(_ probability: Double, degrees: Double) -> Double? {
    known(pp_student_t_quantile(degrees, probability))
  }

  public static func fisherFSurvival(_ x: Double, _ degrees1: Double, _ degrees2: Double) -> Double? {
    known(pp_fisher_f_survival(degrees1, degrees2, x))
  }

  public static func poissonCDF(_ count: Int, mean: Double) -> Double? { known(pp_poisson_cdf(mean, Double(count))) }

  /// The smallest count whose distribution function reaches the probability.
  public static func poissonQuantile(_ probability: Double, mean: Double) -> Int? {
    known(pp_poisson_quantile(mean, probability)).flatMap { Int(exactly: $0) }
  }

  public static func binomialCDF(_ count: Int, trials: Int, success: Double) -> Double? {
    known(pp_binomial_cdf(Double(trials), success, Double(count)))
  }

  /// The smallest count whose distribution function reaches the probability.
  public static func binomialQuantile(_ probability: Double, trials: Int, success: Double) -> Int? {
    known(pp_binomial_quantile(Double(trials), success, probability)).flatMap { Int(exactly: $0) }
  }

  private static func known(_ value: Double) -> Double? { value.isNaN ? nil : value }
}
