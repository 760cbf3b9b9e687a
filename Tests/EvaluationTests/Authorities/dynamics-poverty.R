# Chronic and transient poverty of wages over seven years (plm's Wages), some observations removed. Contributions of the
# households are written out here; means, ratios, functions of means and all standard errors are survey's.
# Usage: Rscript dynamics-poverty.R [FOLDER]
suppressPackageStartupMessages({ library(plm); library(survey); library(jsonlite) })
options(survey.lonely.psu = "certainty")
arguments <- commandArgs(trailingOnly = FALSE)
own <- dirname(sub("--file=", "", grep("--file=", arguments, value = TRUE)))
trailing <- commandArgs(trailingOnly = TRUE)
folder <- if (length(trailing) > 0) trailing[1] else own

data("Wages", package = "plm")
households <- 300
periods <- 7
income <- matrix(round(exp(Wages$lwage)), ncol = periods, byrow = TRUE)[1:households, ]
first <- seq(1, by = periods, length.out = households)
line <- c(600, 620, 640, 660, 680, 700, 720)
income[(row(income) * 7 + col(income) * 3) %% 23 == 0] <- NA
income[17, ] <- NA
income[40, ] <- -50
income[41, 1] <- 0
weight <- as.numeric(Wages$ed[first])
weight[55] <- 0
stratum <- as.integer(Wages$black[first] == "yes")
cluster <- (seq_len(households) - 1) %/% 4

x <- sweep(income, 2, line, "/")
gap <- pmax(1 - x, 0)
poor <- x < 1
of <- function(f) apply(x, 1, function(row) if (all(is.na(row))) NA else f(row))
g <- function(x, a) ifelse(x < 1, pmax(1 - x, 0)^a, 0)
spell <- function(row, a) {
  sum <- 0
  run <- rle(ifelse(is.na(row), FALSE, row < 1))
  end <- cumsum(run$lengths)
  for (k in which(run$values)) {
    inside <- (end[k] - run$lengths[k] + 1):end[k]
    sum <- sum + run$lengths[k] * sum(g(row[inside], a))
  }
  sum / sum(!is.na(row))
}
transient <- function(row, a, corrected) {
  p <- g(row[!is.na(row)], a)
  m <- mean(p)
  if (m == 0) return(0)
  plain <- m^(1 / a) - mean(g(row[!is.na(row)], 1))
  if (!corrected || length(p) == 1) return(plain)
  # Second derivative of m^(1/a), times half the variance of the mean.
  plain - 0.5 * (1 / a) * (1 / a - 1) * m^(1 / a - 2) * var(p) / length(p)
}
frame <- data.frame(w = weight, s = stratum, c = cluster)
for (a in c(0, 1, 2, 3)) {
  frame[[paste0("total", a)]] <- of(function(row) mean(g(row, a), na.rm = TRUE))
  frame[[paste0("chronic", a)]] <- of(function(row) g(mean(row, na.rm = TRUE), a))
  frame[[paste0("less", a)]] <- of(function(row) {
    seen <- row[!is.na(row)]; m <- mean(seen)
    # Half the second derivative of (1 - m)^a, times the variance of the mean.
    g(m, a) - if (m < 1 && length(seen) > 1) 0.5 * a * (a - 1) * (1 - m)^(a - 2) * var(seen) / length(seen) else 0
  })
  frame[[paste0("spell", a)]] <- of(function(row) spell(row, a))
  if (a > 1) for (corrected in c(TRUE, FALSE))
    frame[[paste0("theta", a, corrected)]] <- of(function(row) transient(row, a, corrected))
}
frame$gamma1 <- frame$total1
cutoffs <- c(1 / 7, 0.5, 5 / 7, 1)
for (k in seq_along(cutoffs)) {
  chronic <- of(function(row) mean(row < 1, na.rm = TRUE) >= cutoffs[k] - 1e-12)
  frame[[paste0("H", k)]] <- as.numeric(chronic)
  for (a in 0:2) frame[[paste0("K", k, a)]] <- chronic * frame[[paste0("total", a)]]
}
whole <- svydesign(ids = ~c, strata = ~s, weights = ~w, data = frame, nest = TRUE)
design <- subset(whole, !is.na(total0))
pair <- function(estimate) c(as.numeric(coef(estimate)), as.numeric(SE(estimate)))
jr <- lapply(c(0, 1, 2), function(a) {
  both <- svymean(as.formula(paste0("~total", a, "+chronic", a)), design)
  expression <- function(text) pair(svycontrast(both, parse(text = gsub("#", a, text, fixed = TRUE))[[1]]))
  list(total = expression("total#"), chronic = expression("chronic#"), transient = expression("total# - chronic#"),
       transientShare = expression("1 - chronic#/total#"))
})
jr.corrected <- lapply(2:3, function(a) {
  both <- svymean(as.formula(paste0("~total", a, "+less", a)), design)
  list(chronic = pair(svycontrast(both, parse(text = paste0("1*less", a))[[1]])),
       transientShare = pair(svycontrast(both, parse(text = paste0("1 - less", a, "/total", a))[[1]])))
})
dag <- function(a, corrected) {
  theta <- paste0("theta", a, corrected)
  three <- svymean(as.formula(paste0("~total", a, "+gamma1+", theta)), design)
  expression <- function(text) pair(svycontrast(three, parse(text = gsub("@", theta, gsub("#", a, text), fixed = TRUE))[[1]]))
  list(total = expression("total#^(1/#)"), chronic = expression("total#^(1/#) - @"), transient = expression("1*@"),
       averageGap = expression("1*gamma1"), inequalityBetween = expression("total#^(1/#) - @ - gamma1"),
       transientShare = expression("@/total#^(1/#)"))
}
foster <- lapply(seq_along(cutoffs), function(k) {
  one <- function(name) pair(svymean(as.formula(paste0("~", name)), design))
  ratio <- svyratio(as.formula(paste0("~K", k, "0")), as.formula(paste0("~H", k)), design)
  list(headcount = one(paste0("H", k)), adjustedHeadcount = one(paste0("K", k, "0")), gap = one(paste0("K", k, "1")),
       squaredGap = one(paste0("K", k, "2")), averageDuration = c(as.numeric(coef(ratio)), as.numeric(SE(ratio))))
})
result <- list(
  program = paste0("R ", getRversion(), ", survey ", packageVersion("survey"), "; data: Wages of plm ", packageVersion("plm")),
  periods = periods, income = as.vector(t(income)), line = line, weight = weight, stratum = stratum, cluster = cluster,
  jr0 = jr[[1]], jr1 = jr[[2]], jr2 = jr[[3]], jr2corrected = jr.corrected[[1]], jr3corrected = jr.corrected[[2]],
  dag2 = dag(2, FALSE), dag2corrected = dag(2, TRUE), dag3 = dag(3, FALSE), dag3corrected = dag(3, TRUE),
  cutoffs = cutoffs, foster1 = foster[[1]], foster2 = foster[[2]], foster3 = foster[[3]], foster4 = foster[[4]],
  bcd0 = pair(svymean(~spell0, design)), bcd1 = pair(svymean(~spell1, design)), bcd2 = pair(svymean(~spell2, design)))
write(toJSON(result, digits = NA, auto_unbox = TRUE, na = "null"), file.path(folder, "dynamics-poverty.json"))
