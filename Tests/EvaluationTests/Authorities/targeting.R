# Targeting of family and housing allowances among 600 Austrian households (laeken's synthetic eusilc), people as weights.
# Shares and errors by survey; the concentration coefficient from the convenient regression (lm), its error from survey's
# total of the derivative by each weight, taken from the double sum and checked against finite differences here.
# Usage: Rscript targeting.R [FOLDER]
suppressPackageStartupMessages({ library(laeken); library(survey); library(jsonlite) })
arguments <- commandArgs(trailingOnly = FALSE)
own <- dirname(sub("--file=", "", grep("--file=", arguments, value = TRUE)))
trailing <- commandArgs(trailingOnly = TRUE)
folder <- if (length(trailing) > 0) trailing[1] else own

data(eusilc)
all <- eusilc[!duplicated(eusilc$db030), ]
d <- all[seq(1, nrow(all), by = 10), ][1:600, ]
frame <- data.frame(
  y = round(d$eqIncome, -2), b = round(d$hy050n + d$hy070n, 1) / as.numeric(d$hsize),
  w = round(d$db090 * as.numeric(d$hsize), 2), s = as.integer(d$db040), c = (seq_len(600) - 1) %/% 3)
frame$b <- round(frame$b, 2)
frame$poor <- frame$y < 11000
frame$gets <- frame$b > 0
frame$c <- frame$c + 1000 * frame$s
design <- svydesign(ids = ~c, strata = ~s, weights = ~w, data = frame)
pair <- function(e) c(as.numeric(coef(e)), as.numeric(SE(e)))
share <- function(has, among) {
  design <- update(design, has = as.numeric(has & among), among = as.numeric(among))
  pair(svyratio(~has, ~among, design))
}
poor <- frame$poor; gets <- frame$gets; everybody <- rep(TRUE, 600)
totals <- svytotal(~tp + p + fp + n, update(design, tp = as.numeric(poor & gets), p = as.numeric(poor),
                                            fp = as.numeric(!poor & gets), n = as.numeric(!poor)))
money <- function(part) pair(svyratio(~part, ~b, update(design, part = part * frame$b)))

# Part of each household below the cut: its own definition by cumulated weights of tied groups.
below <- function(q) {
  groups <- aggregate(w ~ y, frame, sum)
  high <- cumsum(groups$w); low <- high - groups$w
  part <- pmin(pmax((q * sum(frame$w) - low) / groups$w, 0), 1)
  part[match(frame$y, groups$y)]
}
cgh <- function(q) { m <- money(below(q)); c(m, m / q) }

h <- outer(frame$y, frame$y, function(other, own) (other < own) + 0.5 * (other == own))
coefficient <- function(w, b) 2 * sum(w * b * as.vector(t(h) %*% w)) / (sum(w * b) * sum(w)) - 1
derivative <- function(w, b) {
  n <- sum(w * b * as.vector(t(h) %*% w)); m <- sum(w * b); total <- sum(w)
  dn <- b * as.vector(t(h) %*% w) + as.vector(h %*% (w * b))
  2 * dn / (m * total) - 2 * n * (b / (m^2 * total) + 1 / (m * total^2))
}
concentration <- function(b) {
  u <- derivative(frame$w, b)
  for (k in c(1, 77, 300)) {
    up <- down <- frame$w; up[k] <- up[k] + 0.5; down[k] <- down[k] - 0.5
    stopifnot(abs(coefficient(up, b) - coefficient(down, b) - u[k]) < 1e-4 * max(abs(u)))
  }
  rank <- as.vector(t(h) %*% frame$w) / sum(frame$w)
  variance <- sum(frame$w * rank^2) / sum(frame$w) - 0.25
  mean <- sum(frame$w * b) / sum(frame$w)
  slope <- coef(lm(2 * variance * b / mean ~ rank, weights = frame$w))[[2]]
  c(slope, as.numeric(SE(svytotal(~u, update(design, u = u)))))
}
result <- list(
  program = paste0("R ", getRversion(), ", survey ", packageVersion("survey"), "; data: eusilc of laeken ", packageVersion("laeken")),
  income = frame$y, benefit = frame$b, weight = frame$w, stratum = frame$s, cluster = frame$c, line = 11000,
  prevalence = share(poor, everybody), said = share(gets, everybody), accuracy = share(poor == gets, everybody),
  sensitivity = share(gets, poor), specificity = share(!gets, !poor), positive = share(poor, gets), negative = share(!poor, !gets),
  exclusion = share(!gets, poor), inclusion = share(!poor, gets), coverageOfOthers = share(gets, !poor),
  differential = pair(svycontrast(totals, quote(tp / p - fp / n))),
  cells = c(sum(frame$w[poor & gets]), sum(frame$w[!poor & gets]), sum(frame$w[poor & !gets]), sum(frame$w[!poor & !gets])),
  leakage = money(as.numeric(!poor)), cgh40 = cgh(0.4), cgh20 = cgh(0.2),
  concentration = concentration(frame$b), gini = concentration(frame$y))
write(toJSON(result, digits = NA, auto_unbox = TRUE), file.path(folder, "targeting.json"))
