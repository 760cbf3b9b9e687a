# A change of poverty split into growth, redistribution and line, and the Gini coefficient split by source of income: 300
# households of eusilc (R package laeken) in two periods, the second made from the first. Every order of the factors is
# written out; head counts and Gini coefficients are laeken's.
suppressPackageStartupMessages(library(laeken))
library(jsonlite)
arguments <- commandArgs(TRUE)
folder <- if (length(arguments) > 0) arguments[1] else dirname(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE)))
data(eusilc)
d <- eusilc[eusilc$db030 <= 300, ]
d <- d[!duplicated(d$db030), ]
set.seed(4)
w0 <- d$db090 * d$hsize
y0 <- pmax(d$eqIncome, 50)
kept <- d$db030 %% 7 != 0 # other households are asked in the second period
y1 <- round((600 + 1.02 * y0 * exp(rnorm(nrow(d), 0, 0.3)))[kept], 2)
w1 <- round((w0 * 1.05)[kept], 4)
z0 <- 12000; z1 <- 12700
measures <- list(
  headcount = function(w, y, z) arpr(y, w, threshold = z)$value / 100,
  gap = function(w, y, z) sum(w * pmax(1 - y / z, 0)) / sum(w),
  squared = function(w, y, z) sum(w * pmax(1 - y / z, 0)^2) / sum(w),
  watts = function(w, y, z) sum(w * pmax(log(z / y), 0)) / sum(w),
  sst = function(w, y, z) { g <- pmax(1 - y / z, 0); sum(w * g) / sum(w) * (1 + gini(g, w)$value / 100) })
m <- c(sum(w0 * y0) / sum(w0), sum(w1 * y1) / sum(w1))
P <- function(f, mean, curve, line) { # 1 for the first, 2 for the second period
  y <- if (curve == 1) y0 else y1
  f(if (curve == 1) w0 else w1, y * m[mean] / m[curve], c(z0, z1)[line])
}
split <- function(f) {
  orders <- list(c(1, 2, 3), c(1, 3, 2), c(2, 1, 3), c(2, 3, 1), c(3, 1, 2), c(3, 2, 1))
  parts <- sapply(orders, function(order) {
    at <- c(1, 1, 1); part <- numeric(3)
    for (k in order) { before <- P(f, at[1], at[2], at[3]); at[k] <- 2; part[k] <- P(f, at[1], at[2], at[3]) - before }
    part })
  shapley <- rowMeans(parts)
  p <- function(mean, curve) P(f, mean, curve, 1)
  list(growth = p(2, 1) - p(1, 1), redistribution = p(1, 2) - p(1, 1), change = p(2, 2) - p(1, 1),
       residual = (p(2, 2) - p(1, 1)) - (p(2, 1) - p(1, 1)) - (p(1, 2) - p(1, 1)),
       shapley = list(growth = shapley[1], redistribution = shapley[2], line = shapley[3],
                      change = P(f, 2, 2, 2) - P(f, 1, 1, 1)))
}
# Three made-up sources; taxes are negative.
work <- round(y0 * ifelse(d$db030 %% 3 == 0, 0.2, 0.9), 2)
tax <- round(-0.25 * pmax(y0 - 15000, 0), 2)
transfer <- round(4000 + 3000 * (d$db030 %% 2), 2)
sources <- cbind(work, tax, transfer)
means <- colSums(w0 * sources) / sum(w0)
v <- function(set) gini(rowSums(sapply(1:3, function(k) if (k %in% set) sources[, k] else rep(means[k], nrow(sources)))), w0)$value / 100
orders <- list(c(1, 2, 3), c(1, 3, 2), c(2, 1, 3), c(2, 3, 1), c(3, 1, 2), c(3, 2, 1))
shapley <- rowMeans(sapply(orders, function(order) {
  part <- numeric(3)
  for (i in 1:3) part[order[i]] <- v(order[1:i]) - (if (i == 1) 0 else v(order[1:(i - 1)]))
  part }))
total <- rowSums(sources)
rank <- sapply(total, function(x) (sum(w0[total < x]) + sum(w0[total <= x])) / 2 / sum(w0))
natural <- sapply(1:3, function(k) 2 * sum(w0 * sources[, k] * (rank - 0.5)) / sum(w0 * total))
stopifnot(abs(sum(natural) - gini(total, w0)$value / 100) < 1e-12, abs(sum(shapley) - sum(natural)) < 1e-12)
result <- list(
  program = paste0("laeken ", packageVersion("laeken"), " (R ", getRversion(), ")"),
  data = list(before = y0, beforeWeight = w0, after = y1, afterWeight = w1, work = work, tax = tax, transfer = transfer),
  change = lapply(measures, split), shapley = shapley, natural = natural)
writeLines(toJSON(result, digits = NA, auto_unbox = TRUE), file.path(folder, "decomposition.json"))
