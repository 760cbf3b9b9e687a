# Inequality of 300 households of eusilc (R package laeken): Gini coefficient, S80/S20 and quantiles by laeken, the rest
# by the published formula. Errors: the variance by R's survey of the total of influences, which are found by
# differentiating each estimator in each weight with a complex step. Quantiles jump: their influence is written out
# after Deville (1999) and Osier (2009), and a bootstrap of the clusters says whether the error is right.
suppressPackageStartupMessages({ library(survey); library(laeken) })
library(jsonlite)
arguments <- commandArgs(TRUE)
folder <- if (length(arguments) > 0) arguments[1] else dirname(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE)))
data(eusilc)
d <- eusilc[eusilc$db030 <= 300, ]
d$stratum <- as.integer(d$db040)
d$group <- ifelse(d$age < 18, 1L, ifelse(d$age < 65, 2L, 3L))
# Positive incomes; the sample as it is, with incomes of 0; and with losses.
d$positive <- pmax(d$eqIncome, 50)
d$zero <- d$eqIncome
d$loss <- d$eqIncome
d$loss[d$db030 %in% c(5, 60)] <- -1200
stopifnot(any(d$zero == 0), all(d$zero >= 0))
design <- svydesign(id = ~db030, strata = ~stratum, weights = ~rb050, data = d, nest = TRUE)
w <- d$rb050

error <- function(u) as.numeric(SE(svytotal(~u, update(design, u = u))))
step <- 1e-30
influence <- function(f) vapply(seq_along(w), function(k) {
  moved <- as.complex(w); moved[k] <- moved[k] + 1i * step
  Im(f(moved)) / step
}, 0)
estimate <- function(f) list(value = Re(f(as.complex(w))), error = error(influence(f)))

mean_ <- function(w, y) sum(w * y) / sum(w)
gini_ <- function(w, y) { o <- order(y); w <- w[o]; y <- y[o]
  (2 * sum(w * y * cumsum(w)) - sum(w^2 * y)) / (sum(w) * sum(w * y)) - 1 }
xlogx <- function(r) ifelse(Re(r) == 0, 0, r * log(r))
ge <- function(w, y, a) { r <- y / mean_(w, y)
  if (a == 0) -mean_(w, log(r)) else if (a == 1) mean_(w, xlogx(r)) else {
    p <- if (a == 2) r * r else ifelse(Re(r) == 0, 0, r^a)
    (mean_(w, p) - 1) / (a * (a - 1)) } }
atkinson <- function(w, y, e) { r <- y / mean_(w, y)
  if (e == 1) 1 - exp(mean_(w, log(r))) else 1 - mean_(w, ifelse(Re(r) == 0, 0, r^(1 - e)))^(1 / (1 - e)) }
lorenz <- function(w, y, p) { o <- order(y); w <- w[o]; y <- y[o]; c <- cumsum(w); target <- p * sum(w)
  k <- which(Re(c) >= Re(target))[1]
  before <- c[k] - w[k]
  (sum((w * y)[seq_len(k - 1)]) + (target - before) * y[k]) / sum(w * y) }

quantile2 <- function(y, w, p) { o <- order(y); c <- cumsum(w[o]); t <- p * sum(w); y <- y[o]
  k <- which(c >= t - 1e-12 * sum(w))[1]; if (abs(c[k] - t) <= 1e-12 * sum(w)) (y[k] + y[k + 1]) / 2 else y[k] }
stopifnot(all.equal(sapply(c(0.1, 0.5, 0.9), function(p) quantile2(d$zero, w, p)),
                    as.numeric(weightedQuantile(d$zero, w, c(0.1, 0.5, 0.9)))))
bandwidth <- function(y, w) { m <- mean_(w, y); n <- sum(w)^2 / sum(w^2)
  s <- sqrt(sum(w * (y - m)^2) / sum(w) * n / (n - 1))
  0.9 * min(s, (quantile2(y, w, 0.75) - quantile2(y, w, 0.25)) / 1.34) * n^-0.2 }
uQuantile <- function(y, p) { q <- quantile2(y, w, p); h <- bandwidth(y, w)
  -((y <= q) - p) / sum(w * dnorm((q - y) / h) / h) }
uRatio <- function(y, upper, lower) { a <- quantile2(y, w, upper); b <- quantile2(y, w, lower)
  (uQuantile(y, upper) - a / b * uQuantile(y, lower)) / b }
uShares <- function(y, p) { part <- function(p) { q <- quantile2(y, w, p); y * (y <= q) - q * ((y <= q) - p) }
  bottom <- sum((w * y)[y <= quantile2(y, w, p)])
  (y - part(1 - p) - qsr_(w, y, p) * part(p)) / bottom }
qsr_ <- function(w, y, p = 0.2) sum((w * y)[y > quantile2(y, w, 1 - p)]) / sum((w * y)[y <= quantile2(y, w, p)])

figures <- function(y) {
  out <- list(gini = estimate(function(w) gini_(w, y)), theil = NA, mld = NA, geMinus = NA, geHalf = NA,
              ge2 = estimate(function(w) ge(w, y, 2)), atkinsonHalf = NA, atkinsonOne = NA, atkinsonTwo = NA,
              lorenz1 = estimate(function(w) lorenz(w, y, 0.1)), lorenz5 = estimate(function(w) lorenz(w, y, 0.5)),
              lorenz8 = estimate(function(w) lorenz(w, y, 0.8)),
              quantiles = list(value = quantile2(y, w, 0.9) / quantile2(y, w, 0.1), error = error(uRatio(y, 0.9, 0.1))),
              median = list(value = quantile2(y, w, 0.5), error = error(uQuantile(y, 0.5))),
              shares = list(value = qsr(y, w)$value, error = error(uShares(y, 0.2))))
  stopifnot(abs(out$gini$value - gini(y, w)$value / 100) < 1e-12, abs(out$shares$value - qsr_(w, y)) < 1e-12)
  if (min(y) >= 0) {
    out$theil <- estimate(function(w) ge(w, y, 1)); out$geHalf <- estimate(function(w) ge(w, y, 0.5))
    out$atkinsonHalf <- estimate(function(w) atkinson(w, y, 0.5))
  }
  if (min(y) > 0) {
    out$mld <- estimate(function(w) ge(w, y, 0)); out$geMinus <- estimate(function(w) ge(w, y, -1.5))
    out$atkinsonOne <- estimate(function(w) atkinson(w, y, 1)); out$atkinsonTwo <- estimate(function(w) atkinson(w, y, 2))
  }
  out[!is.na(out)]
}
# Within and between children, adults and the old.
parts <- function(y, a) {
  inGroup <- function(g) d$group == g
  part <- function(w, g) { i <- inGroup(g); s <- sum(w[i]) / sum(w)
    s * (mean_(w[i], y[i]) / mean_(w, y))^a * ge(w[i], y[i], a) }
  within <- function(w) part(w, 1) + part(w, 2) + part(w, 3)
  total <- function(w) ge(w, y, a)
  groups <- lapply(1:3, function(g) list(
    share = estimate(function(w) sum(w[inGroup(g)]) / sum(w)),
    income = estimate(function(w) sum((w * y)[inGroup(g)]) / sum(w * y)),
    value = estimate(function(w) ge(w[inGroup(g)], y[inGroup(g)], a)),
    contribution = estimate(function(w) part(w, g) / total(w))))
  names(groups) <- c("g1", "g2", "g3")
  c(list(total = estimate(total), within = estimate(within), between = estimate(function(w) total(w) - within(w)),
         betweenShare = estimate(function(w) 1 - within(w) / total(w))), groups)
}
set.seed(21)
replicates <- as.svrepdesign(design, type = "subbootstrap", replicates = 2000)
drawn <- function(f) as.numeric(SE(withReplicates(replicates, function(w, data) f(w, data$positive))))
# Monthly earnings of ses, one row a person, by laeken; quantiles of equal weights by R's own type 2.
data(ses)
e <- ses[seq(1, nrow(ses), length.out = 300), ]
earnings <- list(data = list(income = e$earningsMonth, weight = e$weights),
                 gini = gini(e$earningsMonth, e$weights)$value / 100, shares = qsr(e$earningsMonth, e$weights)$value,
                 quantiles = as.numeric(weightedQuantile(e$earningsMonth, e$weights, 1:9 / 10)),
                 unweighted = as.numeric(quantile(e$earningsMonth, 1:19 / 20, type = 2)))
result <- list(
  program = paste0("laeken ", packageVersion("laeken"), ", survey ", packageVersion("survey"), " (R ", getRversion(), ")"),
  data = list(positive = d$positive, zero = d$zero, loss = d$loss, weight = w, stratum = d$stratum, cluster = d$db030,
              group = d$group),
  positive = figures(d$positive), zero = figures(d$zero), loss = figures(d$loss),
  parts0 = parts(d$positive, 0), parts1 = parts(d$positive, 1), parts2 = parts(d$positive, 2),
  parts3 = parts(d$positive, -0.5), partsZero = parts(d$zero, 1), partsLoss = parts(d$loss, 2),
  earnings = earnings,
  bootstrap = list(gini = drawn(gini_), median = drawn(function(w, y) quantile2(y, w, 0.5)), shares = drawn(qsr_),
                   quantiles = drawn(function(w, y) quantile2(y, w, 0.9) / quantile2(y, w, 0.1)),
                   lorenz5 = drawn(function(w, y) lorenz(w, y, 0.5))))
writeLines(toJSON(result, digits = NA, auto_unbox = TRUE), file.path(folder, "inequality.json"))
