# Cox regression in counting-process form (Andersen–Gill) and the mean cumulative function (package survival).
suppressMessages({library(survival); library(jsonlite)})
arguments <- commandArgs(trailingOnly = TRUE)
folder <- if (length(arguments)) arguments[1] else dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))

# A data set: entry, time, event, weight, cluster, stratum, and its covariates by name.
regression <- function(d, names, tests = names) {
  d <- as.data.frame(d)
  right <- paste(names, collapse = " + ")
  if (!is.null(d$stratum)) right <- paste(right, "+ strata(stratum)")
  left <- if (is.null(d$entry)) "Surv(time, event)" else "Surv(entry, time, event)"
  formula <- as.formula(paste(left, "~", right))
  fits <- lapply(c(efron = "efron", breslow = "breslow"), function(ties) {
    fit <- coxph(formula, d, weights = weight, cluster = cluster, ties = ties, eps = 1e-13, toler.chol = 1e-14, iter.max = 50)
    naive <- coxph(formula, d, weights = weight, robust = FALSE, ties = ties, eps = 1e-13, toler.chol = 1e-14, iter.max = 50)
    zph <- cox.zph(naive)$table
    base <- basehaz(naive, centered = FALSE)
    list(coefficients = unname(coef(fit)), covariance = as.numeric(fit$naive.var), robust = as.numeric(fit$var),
      logLikelihood = fit$loglik, score = as.numeric(fit$score), robustScore = as.numeric(fit$rscore),
      wald = as.numeric(naive$wald.test), robustWald = as.numeric(fit$wald.test),
      proportional = unname(zph[, 1]), proportionalP = unname(zph[, 3]),
      hazard = if (is.null(d$stratum)) base$hazard else numeric(0))
  })
  c(as.list(d), list(entry = numeric(0), stratum = numeric(0), names = names), fits)[
    c(if (is.null(d$entry)) "entry", if (is.null(d$stratum)) "stratum", colnames(d), "names", "efron", "breslow")]
}
complete <- subset(lung, !is.na(ph.ecog) & !is.na(inst))
lungSet <- with(complete, list(time = time, event = status - 1, weight = 0.5 + (age %% 7) / 4, cluster = inst, age = age,
  sex = sex, ecog = ph.ecog))
veteranSet <- with(veteran, list(time = time, event = status, weight = rep(1, length(time)), cluster = age %/% 3,
  stratum = as.integer(celltype), trt = trt, karno = karno, prior = prior / 10))
# The four recurrences of a bladder cancer as an Andersen–Gill process, and the Wei–Lin–Weissfeld margins by stratum.
b2 <- subset(bladder2, start < stop)
bladderSet <- with(b2, list(entry = start, time = stop, event = event, weight = rep(1, length(stop)), cluster = id,
  rx = rx, number = number, size = size))
wlw <- with(bladder, list(time = stop, event = event, weight = rep(1, length(stop)), cluster = id, stratum = enum, rx = rx,
  number = number, size = size))
cgdSet <- with(cgd, list(entry = tstart, time = tstop, event = status, weight = rep(1, length(tstop)), cluster = id,
  treat = as.integer(treat) - 1, age = age, steroids = steroids))
mean <- function(d) {
  fit <- summary(survfit(Surv(entry, time, event) ~ 1, data = as.data.frame(d), weights = weight, id = cluster, robust = TRUE),
    censored = TRUE)
  list(times = fit$time, mean = fit$cumhaz, error = fit$std.chaz)
}
result <- list(
  program = paste0("R survival ", packageVersion("survival")),
  lung = regression(lungSet, c("age", "sex", "ecog")),
  veteran = regression(veteranSet, c("trt", "karno", "prior")),
  bladder = c(regression(bladderSet, c("rx", "number", "size")), list(mean = mean(bladderSet))),
  margins = regression(wlw, c("rx", "number", "size")),
  cgd = c(regression(cgdSet, c("treat", "age", "steroids")), list(mean = mean(cgdSet))))
write(toJSON(result, digits = NA, auto_unbox = TRUE, na = "null", null = "null"), file.path(folder, "survivalCox.json"))
