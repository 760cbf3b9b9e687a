# Mobility between wage quintiles over seven years (plm's Wages): classes by type-1 quantiles of each year, rates and their
# errors by survey's svyratio with people as clusters, rank correlation by stats::cor; the indices of P by markovchain's
# fit and steady algebra of base R, giddy's are in dynamics-mobility-giddy.py.
# Usage: Rscript dynamics-mobility.R [FOLDER]
suppressPackageStartupMessages({ library(plm); library(survey); library(markovchain); library(jsonlite) })
options(survey.lonely.psu = "certainty")
arguments <- commandArgs(trailingOnly = FALSE)
own <- dirname(sub("--file=", "", grep("--file=", arguments, value = TRUE)))
trailing <- commandArgs(trailingOnly = TRUE)
folder <- if (length(trailing) > 0) trailing[1] else own

data("Wages", package = "plm")
households <- 200
periods <- 7
k <- 5
income <- matrix(round(exp(Wages$lwage) / 10), ncol = periods, byrow = TRUE)[1:households, ]
income[(row(income) * 5 + col(income) * 3) %% 29 == 0] <- NA
weight <- as.numeric(Wages$ed[seq(1, by = periods, length.out = households)])
stratum <- rep(1:2, length.out = households)
# Each year's quintiles: unweighted, by R's own type 1 and cut; weighted by repeating every person as often as the weight.
cutting <- function(v, w) {
  q <- quantile(rep(v, w)[!is.na(rep(v, w))], probs = (1:(k - 1)) / k, type = 1)
  findInterval(v, q, left.open = TRUE)
}
class <- sapply(1:periods, function(t) cutting(income[, t], weight))
plain <- sapply(1:periods, function(t) cutting(income[, t], rep(1, households)))

moves <- do.call(rbind, lapply(1:(periods - 1), function(t)
  data.frame(from = class[, t], to = class[, t + 1], w = weight, s = stratum, id = 1:households)))
moves <- moves[!is.na(moves$from) & !is.na(moves$to), ]
design <- svydesign(ids = ~id, strata = ~s, weights = ~w, data = moves)
rates <- matrix(NA, k, k); errors <- matrix(NA, k, k)
for (i in 1:k) for (j in 1:k) {
  moves$a <- as.numeric(moves$from == i - 1 & moves$to == j - 1)
  moves$b <- as.numeric(moves$from == i - 1)
  r <- svyratio(~a, ~b, svydesign(ids = ~id, strata = ~s, weights = ~w, data = moves))
  rates[i, j] <- coef(r); errors[i, j] <- SE(r)
}
moves$same <- as.numeric(moves$from == moves$to)
same <- svymean(~same, update(design, same = as.numeric(from == to)))
# Trace of P as a smooth function of ten totals.
for (i in 1:k) { moves[[paste0("d", i)]] <- as.numeric(moves$from == i - 1 & moves$to == i - 1)
                 moves[[paste0("r", i)]] <- as.numeric(moves$from == i - 1) }
totals <- svytotal(as.formula(paste0("~", paste0(c("d", "r"), rep(1:k, each = 2), collapse = "+"))),
                   svydesign(ids = ~id, strata = ~s, weights = ~w, data = moves))
trace <- paste0("d", 1:k, "/r", 1:k, collapse = "+")
shorrocks <- svycontrast(totals, parse(text = paste0("(", k, "-(", trace, "))/", k - 1))[[1]])

exit.errors <- sapply(1:k, function(i)
  as.numeric(SE(svycontrast(totals, parse(text = sub("#", i, sub("#", i, "1/(1-d#/r#)")))[[1]]))))

# Unweighted matrix of the same panel by markovchain (one sequence a person; persons with gaps are left out).
complete <- which(rowSums(is.na(plain)) == 0)
sequences <- lapply(complete, function(i) as.character(plain[i, ]))
fit <- markovchainFit(data = sequences, method = "mle")$estimate@transitionMatrix
fit <- fit[order(as.numeric(rownames(fit))), order(as.numeric(colnames(fit)))]
eigen.moduli <- sort(Mod(eigen(rates)$values), decreasing = TRUE)

both <- !is.na(income[, 1]) & !is.na(income[, 7])
pairs <- data.frame(a = income[both, 1], b = income[both, 7], w = weight[both], s = stratum[both])
movement <- svydesign(ids = ~1, strata = ~s, weights = ~w, data = pairs)
fields <- function(change) {
  d <- update(movement, m = abs(change), d = change)
  means <- svymean(~m + d, d)
  list(movement = c(coef(means)[[1]], SE(means)[[1]]), direction = c(coef(means)[[2]], SE(means)[[2]]),
       transfer = { t <- svycontrast(means, quote(m - sqrt(d * d))); c(as.numeric(coef(t)), as.numeric(SE(t))) })
}
weighted.spearman <- function(x, y, w) cor(rank(rep(x, w)), rank(rep(y, w)))
result <- list(
  program = paste0("R ", getRversion(), ", survey ", packageVersion("survey"), ", markovchain ", packageVersion("markovchain"),
                   "; data: Wages of plm ", packageVersion("plm")),
  periods = periods, states = k, income = as.vector(t(income)), weight = weight, stratum = stratum,
  class = as.vector(t(class)), plain = as.vector(t(plain)), complete = complete - 1,
  rates = as.vector(t(rates)), errors = as.vector(t(errors)), immobility = c(coef(same)[[1]], SE(same)[[1]]),
  shorrocks = c(as.numeric(coef(shorrocks)), as.numeric(SE(shorrocks))),
  exitTimes = 1 / (1 - diag(rates)), exitErrors = exit.errors, eigenvalue = 1 - eigen.moduli[2], determinant = 1 - abs(det(rates)),
  markovchain = as.vector(t(fit)), money = fields(pairs$b - pairs$a), logarithms = fields(log(pairs$b) - log(pairs$a)),
  spearman = cor(pairs$a, pairs$b, method = "spearman"), weightedSpearman = weighted.spearman(pairs$a, pairs$b, pairs$w))
write(toJSON(result, digits = NA, auto_unbox = TRUE, na = "null"), file.path(folder, "dynamics-mobility.json"))
