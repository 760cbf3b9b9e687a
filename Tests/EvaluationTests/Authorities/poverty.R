# Poverty of 300 households of eusilc (R package laeken): values by laeken where it has them, else by the published
# formula. Every error comes from R's survey: the variance of the total of the influences, which are found here by
# differentiating the estimator in each weight with a complex step (exact to the last digits), so that no derivation of
# ours is used twice. What jumps at a line that is estimated has no such derivative: there the density at the line enters
# (Deville 1999) by a Gaussian kernel, and a bootstrap of the clusters says whether the error is right. Incomes below
# 100 count as 100 in Watts' index.
suppressPackageStartupMessages({ library(survey); library(laeken) })
library(jsonlite)
arguments <- commandArgs(TRUE)
folder <- if (length(arguments) > 0) arguments[1] else dirname(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE)))
data(eusilc)
d <- eusilc[eusilc$db030 <= 300, ]
d$y <- d$eqIncome
d$stratum <- as.integer(d$db040)
d$female <- as.integer(d$rb090 == "female")
d$z <- 9000 + 800 * d$hsize
# The same sample with a loss, two households without income and one with a cent.
d$loss <- d$y
d$loss[d$db030 == 5] <- -1200
d$loss[d$db030 %in% c(17, 40)] <- 0
d$loss[d$db030 == 60] <- 0.01
design <- svydesign(id = ~db030, strata = ~stratum, weights = ~rb050, data = d, nest = TRUE)
w <- d$rb050

error <- function(u) as.numeric(SE(svytotal(~u, update(design, u = u))))
step <- 1e-30
influence <- function(f) vapply(seq_along(w), function(k) {
  moved <- as.complex(w); moved[k] <- moved[k] + 1i * step
  Im(f(moved)) / step
}, 0)
estimate <- function(f) list(value = Re(f(as.complex(w))), error = error(influence(f)))

fgt <- function(w, y, z, a) { p <- Re(y) < Re(z); sum((w * p * (1 - y / z)^a)[p]) / sum(w) }
igr <- function(w, y, z) fgt(w, y, z, 1) / fgt(w, y, z, 0)
watts <- function(w, y, z) { p <- Re(y) < Re(z); sum((w * log(z / y))[p]) / sum(w) }
plainGini <- function(w, y) { o <- order(Re(y)); w <- w[o]; y <- y[o]
  (2 * sum(w * y * cumsum(w)) - sum(w^2 * y)) / (sum(w) * sum(w * y)) - 1 }
# Sen 1976 as the package ineq has it: H (I + (1 - I) G of the poor).
sen <- function(w, y, z) { x <- y / z; p <- Re(x) < 1; i <- igr(w, y, z)
  fgt(w, y, z, 0) * (i + (1 - i) * plainGini(w[p], x[p])) }
# Shorrocks 1995: the mean gap times one plus the Gini of the gaps of all, the others' being 0.
sst <- function(w, y, z) { g <- ifelse(Re(y) < Re(z), 1 - y / z, 0 * z)
  fgt(w, y, z, 1) * (1 + plainGini(w, g)) }
figures <- function(y, z, rows = rep(TRUE, nrow(d)), floor = 100) {
  one <- function(f) estimate(function(w) { lines <- z(w); f(w[rows], y[rows], (lines + 0 * y)[rows]) })
  list(headcount = one(function(w, y, z) fgt(w, y, z, 0)), gap = one(function(w, y, z) fgt(w, y, z, 1)),
       squared = one(function(w, y, z) fgt(w, y, z, 2)), fgt3.5 = one(function(w, y, z) fgt(w, y, z, 3.5)),
       ratio = one(igr), watts = one(function(w, y, z) watts(w, pmax(y, floor), z)),
       sen = one(sen), sst = one(sst))
}
names_ <- function(x) { names(x) <- sub("fgt3.5", "cubed", names(x), fixed = TRUE); x }
fixed <- names_(figures(d$y, function(w) 12000))
stopifnot(abs(fixed$headcount$value - arpr(d$y, w, threshold = 12000)$value / 100) < 1e-12)
# survey has means and ratios of its own; they must say the same as the complex step.
s <- update(design, poor = as.numeric(y < 12000), gap = (y < 12000) * (12000 - y) / 12000)
stopifnot(abs(fixed$gap$error - SE(svymean(~gap, s))) < 1e-13,
          abs(fixed$ratio$error - SE(svyratio(~gap, ~poor, s))) < 1e-13)
women <- names_(figures(d$y, function(w) 12000, d$female == 1))
stopifnot(abs(women$gap$error - SE(svymean(~gap, subset(s, female == 1)))) < 1e-13)

# A part of all poverty: the share of the people times their poverty, over the poverty of all.
partOf <- function(f, z = function(w) 12000) estimate(function(w) {
  i <- d$female == 1; sum(w[i]) / sum(w) * f(w[i], d$y[i], z(w)) / f(w, d$y, z(w)) })
parts <- function(z) list(gap = partOf(function(w, y, z) fgt(w, y, z, 1), z),
                          squared = partOf(function(w, y, z) fgt(w, y, z, 2), z),
                          cubed = partOf(function(w, y, z) fgt(w, y, z, 3.5), z),
                          watts = partOf(function(w, y, z) watts(w, pmax(y, 100), z), z))
difference <- function(f) estimate(function(w) {
  i <- d$female == 1; f(w[i], d$y[i], 12000) - f(w[!i], d$y[!i], 12000) })

# A line of 60 % of the mean. The headcount jumps at the line and has no derivative: what is compared is smooth in it.
meanLine <- function(w, y = d$y) 0.6 * sum(w * y) / sum(w)
smooth <- function(rows) { x <- names_(figures(d$y, meanLine, rows)); x[c("gap", "squared", "cubed", "watts", "sst")] }

# A line of 60 % of the median, or of the mean for what jumps at it.
quantile2 <- function(y, w, p) { o <- order(y); c <- cumsum(w[o]); t <- p * sum(w); y <- y[o]
  k <- which(c >= t - 1e-12 * sum(w))[1]; if (abs(c[k] - t) <= 1e-12 * sum(w)) (y[k] + y[k + 1]) / 2 else y[k] }
bandwidth <- function(y, w) { # Silverman's rule (R's bw.nrd0) with weights and Kish's effective sample size
  m <- sum(w * y) / sum(w); n <- sum(w)^2 / sum(w^2)
  s <- sqrt(sum(w * (y - m)^2) / sum(w) * n / (n - 1))
  0.9 * min(s, (quantile2(y, w, 0.75) - quantile2(y, w, 0.25)) / 1.34) * n^-0.2 }
density_ <- function(y, w, at) { h <- bandwidth(y, w); sum(w * dnorm((at - y) / h)) / h / sum(w) }
x <- eusilc$eqIncome[eusilc$db030 <= 1000]
stopifnot(abs(bandwidth(sort(x), rep(1, length(x))) - bw.nrd0(x)) < 0.01 * bw.nrd0(x))
median_ <- quantile2(d$y, w, 0.5)
stopifnot(abs(0.6 * median_ - arpt(d$y, w)) < 1e-9)
zMedian <- 0.6 * median_
uMedian <- -0.6 * ((d$y <= median_) - 0.5) / (sum(w) * density_(d$y, w, median_))
zMean <- meanLine(w)
uMean <- 0.6 * (d$y - sum(w * d$y) / sum(w)) / sum(w)
# The line moves those who are poor already (a complex step in the line) and lets people in (the density at the line
# times what one more person just below it changes, compared with one just above).
relative <- function(z, uLine, rows = rep(TRUE, nrow(d))) {
  y <- d$y[rows]; v <- w[rows]; density <- density_(y, v, z)
  one <- function(f) {
    fixedLine <- influence(function(w) f(w[rows], y, z))
    scale <- Im(f(as.complex(v), y, z * (1 + 1i * step))) / (z * step)
    added <- function(at) Im(f(c(as.complex(v), 1i * step), c(y, at), z)) / step
    jump <- density * sum(v) * (added(z * (1 - 1e-12)) - added(z * (1 + 1e-12)))
    list(value = f(v, y, z), error = error(fixedLine + (scale + jump) * uLine))
  }
  list(line = list(value = z, error = error(uLine)), headcount = one(function(w, y, z) fgt(w, y, z, 0)),
       gap = one(function(w, y, z) fgt(w, y, z, 1)), squared = one(function(w, y, z) fgt(w, y, z, 2)),
       ratio = one(igr), watts = one(function(w, y, z) watts(w, pmax(y, 100), z)), sen = one(sen), sst = one(sst))
}
median60 <- relative(zMedian, uMedian)
stopifnot(abs(median60$headcount$value - arpr(d$y, w)$value / 100) < 1e-12)
set.seed(20)
replicates <- as.svrepdesign(design, type = "subbootstrap", replicates = 2000)
drawn <- function(f) as.numeric(SE(withReplicates(replicates, function(w, data) f(data$y, w))))
sen60 <- function(y, w) sen(w, y, 0.6 * quantile2(y, w, 0.5))
bootstrap <- list(
  line = drawn(function(y, w) 0.6 * quantile2(y, w, 0.5)),
  headcount = drawn(function(y, w) fgt(w, y, 0.6 * quantile2(y, w, 0.5), 0)),
  gap = drawn(function(y, w) fgt(w, y, 0.6 * quantile2(y, w, 0.5), 1)),
  sen = drawn(sen60), sst = drawn(function(y, w) sst(w, y, 0.6 * quantile2(y, w, 0.5))))

result <- list(
  program = paste0("laeken ", packageVersion("laeken"), ", survey ", packageVersion("survey"), " (R ", getRversion(), ")"),
  data = list(income = d$y, loss = d$loss, weight = w, stratum = d$stratum, cluster = d$db030, female = d$female,
              line = d$z, size = d$hsize),
  fixed = fixed,
  share = estimate(function(w) sum(w[d$female == 1]) / sum(w)),
  part = c(list(headcount = partOf(function(w, y, z) fgt(w, y, z, 0))), parts(function(w) 12000)), partMean = parts(meanLine),
  difference = list(
    headcount = difference(function(w, y, z) fgt(w, y, z, 0)), gap = difference(function(w, y, z) fgt(w, y, z, 1)),
    ratio = difference(igr), sen = difference(sen), sst = difference(sst)),
  each = names_(figures(d$y, function(w) d$z)), women = women,
  losses = names_(figures(d$loss, function(w) 12000)),
  mean = smooth(rep(TRUE, nrow(d))), meanWomen = smooth(d$female == 1),
  meanJump = relative(zMean, uMean), median = median60, medianWomen = relative(zMedian, uMedian, d$female == 1),
  bootstrap = bootstrap)
writeLines(toJSON(result, digits = NA, auto_unbox = TRUE), file.path(folder, "poverty.json"))
