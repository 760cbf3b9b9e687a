# Permanent and transitory variances and persistence. Data: wages (plm's Wages) and employment of firms (plm's EmplUK, an
# unbalanced panel). Covariances and their errors by survey, pooled and within by plm and (errors, weights) survey's svyglm,
# Arellano-Bond by plm's pgmm.
# Usage: Rscript dynamics-process.R [FOLDER]
suppressPackageStartupMessages({ library(plm); library(survey); library(jsonlite) })
arguments <- commandArgs(trailingOnly = FALSE)
own <- dirname(sub("--file=", "", grep("--file=", arguments, value = TRUE)))
trailing <- commandArgs(trailingOnly = TRUE)
folder <- if (length(trailing) > 0) trailing[1] else own

data("Wages", package = "plm")
n <- 250; periods <- 7
y <- matrix(round(Wages$lwage, 4), ncol = periods, byrow = TRUE)[1:n, ]
y[(row(y) * 3 + col(y) * 5) %% 37 == 0] <- NA
weight <- as.numeric(Wages$ed[seq(1, by = periods, length.out = n)])
d <- cbind(NA, y[, -1] - y[, -periods])
covariance <- function(a, b, sign) {
  frame <- data.frame(a = a, b = b, ab = a * b, w = weight)
  design <- subset(svydesign(ids = ~1, weights = ~w, data = frame), !is.na(ab))
  value <- svycontrast(svymean(~a + b + ab, design), parse(text = paste0(sign, "*(ab - a*b)"))[[1]])
  c(as.numeric(coef(value)), as.numeric(SE(value)))
}
permanent <- lapply(3:(periods - 1), function(t) covariance(d[, t], d[, t - 1] + d[, t] + d[, t + 1], 1))
transitory <- lapply(2:(periods - 1), function(t) covariance(d[, t], d[, t + 1], -1))

data("EmplUK", package = "plm")
panel <- pdata.frame(transform(EmplUK, n = log(emp), w = log(wage), k = log(capital)), index = c("firm", "year"))
pooled <- plm(n ~ lag(n) + w + k, data = panel, model = "pooling")
within <- plm(n ~ lag(n) + w + k, data = panel, model = "within")
bond <- function(lags, data = panel) {
  fit <- do.call(pgmm, list(as.formula(paste0("n ~ lag(n, 1) + w + k | lag(n, 2:", lags, ")")), data = data,
    effect = "individual", model = "onestep", transformation = "d"))
  two <- do.call(pgmm, list(as.formula(paste0("n ~ lag(n, 1) + w + k | lag(n, 2:", lags, ")")), data = data,
    effect = "individual", model = "twosteps", transformation = "d"))
  hansen <- sargan(two)
  # Arellano and Bond's test from plm's matrices. plm's own mtest takes the variance of a one-step fit, which carries
  # sigma^2, where the formula (their eq. 8) has (X'ZAZ'X)^-1, and may come out as the root of a negative number.
  A <- fit$A1; Z <- fit$W; E <- fit$residuals; X <- lapply(fit$model, function(m) m[, -1])
  XZ <- Reduce("+", Map(crossprod, X, Z))
  bread <- solve(XZ %*% A %*% t(XZ))
  correlation <- sapply(1:2, function(order) {
    L <- lapply(E, function(e) c(rep(0, order), e[seq_len(length(e) - order)]))
    each <- mapply(function(e, l) sum(e * l), E, L)
    slopes <- Reduce("+", Map(crossprod, L, X))
    ZVE <- Reduce("+", Map(function(z, e, r) t(z) %*% e * r, Z, E, each))
    variance <- sum(each^2) - 2 * slopes %*% bread %*% XZ %*% A %*% ZVE + slopes %*% vcovHC(fit) %*% t(slopes)
    n <- length(each)
    # The survey design's variance of a total: centred, times n / (n - 1).
    sum(each) / sqrt(as.numeric(variance - sum(each)^2 / n) * n / (n - 1))
  })
  list(correlation = correlation,
       hansen = c(as.numeric(hansen$statistic), as.numeric(hansen$parameter), as.numeric(hansen$p.value)),
       coefficients = as.numeric(coef(fit)), errors = as.numeric(sqrt(diag(vcovHC(fit)))),
       instruments = ncol(fit$W[[1]]))
}
# Weighted, with errors clustered by firm.
rows <- data.frame(firm = as.integer(as.character(panel$firm)), n = as.numeric(panel$n), l = as.numeric(lag(panel$n)),
                   w = as.numeric(panel$w), k = as.numeric(panel$k))
rows <- rows[!is.na(rows$l), ]
rows$weight <- 1 + rows$firm %% 3
design <- svydesign(ids = ~firm, weights = ~weight, data = rows)
weighted <- svyglm(n ~ l + w + k, design)
for (v in c("n", "l", "w", "k")) rows[[v]] <- rows[[v]] - ave(rows[[v]], rows$firm)
weighted.within <- svyglm(n ~ 0 + l + w + k, svydesign(ids = ~firm, weights = ~weight, data = rows))

years <- sort(unique(EmplUK$year)); firms <- sort(unique(EmplUK$firm))
wide <- function(v) { m <- matrix(NA, length(firms), length(years))
  m[cbind(match(EmplUK$firm, firms), match(EmplUK$year, years))] <- EmplUK[[v]]; as.vector(t(m)) }
swap <- function(v) c(v[-1], v[1])
result <- list(
  program = paste0("R ", getRversion(), ", plm ", packageVersion("plm"), ", survey ", packageVersion("survey"),
                   "; data: Wages and EmplUK of plm"),
  wages = list(periods = periods, y = as.vector(t(y)), weight = weight,
    permanent = sapply(permanent, `[`, 1), permanentErrors = sapply(permanent, `[`, 2),
    transitory = sapply(transitory, `[`, 1), transitoryErrors = sapply(transitory, `[`, 2)),
  firms = list(periods = length(years), households = length(firms), emp = wide("emp"), wage = wide("wage"), capital = wide("capital"),
    pooled = swap(as.numeric(coef(pooled))), within = as.numeric(coef(within)),
    weighted = list(coefficients = swap(as.numeric(coef(weighted))), errors = swap(as.numeric(SE(weighted)))),
    weightedWithin = list(coefficients = as.numeric(coef(weighted.within)), errors = as.numeric(SE(weighted.within))),
    bond = bond(99), bond3 = bond(3)))
write(toJSON(result, digits = NA, auto_unbox = TRUE, na = "null"), file.path(folder, "dynamics-process.json"))
