# Kaplan–Meier, Nelson–Aalen, quantiles, restricted means (package survival) and life tables (package KMsurv).
suppressMessages({library(survival); library(KMsurv); library(jsonlite)})
arguments <- commandArgs(trailingOnly = TRUE)
folder <- if (length(arguments)) arguments[1] else dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))

probabilities <- c(0.1, 0.25, 0.5, 0.75)

# One data set through the four estimators: entry may be NULL, clusters only with robust errors.
curves <- function(entry, time, event, weight, cluster, until) {
  # Global, because residuals() looks for its data there.
  d <<- data.frame(time, event, weight, cluster)
  y <- if (is.null(entry)) Surv(time, event) else Surv(entry, time, event)
  plain <- lapply(c(plain = "plain", log = "log", logLog = "log-log"), function(scale) {
    fit <- survfit(y ~ 1, data = d, weights = weight, conf.type = scale, robust = FALSE)
    s <- summary(fit, censored = TRUE)
    q <- quantile(fit, probabilities)
    list(low = s$lower, high = s$upper, quantiles = unname(q$quantile), quantilesLow = unname(q$lower),
      quantilesHigh = unname(q$upper))
  })
  naive <- summary(survfit(y ~ 1, data = d, weights = weight, robust = FALSE), censored = TRUE, rmean = until)
  robustFit <- survfit(y ~ 1, data = d, weights = weight, cluster = cluster, robust = TRUE)
  robust <- summary(robustFit, censored = TRUE)
  rmst <- if (is.null(entry)) {
    fit <- survfit(Surv(time, event) ~ 1, data = d, weights = weight, robust = TRUE)
    area <- resid(fit, times = until, type = "auc")
    sqrt(sum(rowsum(weight * area, cluster)^2))
  } else NA
  fleming <- summary(survfit(y ~ 1, data = d, weights = weight, ctype = 2, robust = FALSE), censored = TRUE)
  flemingRobust <- summary(survfit(y ~ 1, data = d, weights = weight, ctype = 2, cluster = cluster, robust = TRUE),
    censored = TRUE)
  list(
    entry = if (is.null(entry)) numeric(0) else entry, time = time, event = event, weight = weight, cluster = cluster, until = until,
    times = naive$time, atRisk = naive$n.risk, events = naive$n.event, survival = naive$surv, error = naive$std.err,
    scales = plain, restrictedMean = unname(naive$table["rmean"]), restrictedMeanError = unname(naive$table["se(rmean)"]),
    robustError = robust$std.err, robustLow = robust$lower, robustHigh = robust$upper, robustRestrictedMeanError = rmst,
    hazard = naive$cumhaz, hazardError = naive$std.chaz, robustHazardError = robust$std.chaz,
    flemingHazard = fleming$cumhaz, flemingHazardError = fleming$std.chaz,
    flemingRobustError = flemingRobust$std.chaz)
}

lungs <- subset(lung, !is.na(inst))
lungs <- lungs[seq(1, nrow(lungs), 2), ]
tied <- data.frame(time = c(1, 1, 2, 2, 2, 3, 4, 4, 5, 6), event = c(1, 0, 1, 1, 0, 1, 0, 1, 1, 0),
  weight = c(2, 1, 1.5, 0.5, 1, 3, 1, 1, 2, 0.25), cluster = c(1, 1, 2, 2, 3, 3, 4, 4, 5, 5))
result <- list(
  program = paste0("R survival ", packageVersion("survival"), ", KMsurv ", packageVersion("KMsurv")),
  probabilities = probabilities,
  aml = with(aml, curves(NULL, time, status, rep(1, 23), 1:23, 40)),
  lung = with(lungs, curves(NULL, time, status - 1, 0.5 + (age %% 7) / 4, inst, 500)),
  tied = with(tied, curves(NULL, time, event, weight, cluster, 5)),
  heart = with(heart, curves(start, stop, event, rep(1, nrow(heart)), id, 300)))

# Gehan's life table of the lung data in intervals of 100 days.
breaks <- seq(0, 1100, by = 100)
cell <- findInterval(lung$time, breaks)
lost <- tabulate(cell[lung$status == 1], 11)
died <- tabulate(cell[lung$status == 2], 11)
table <- lifetab(breaks, nrow(lung), lost, died)
result$lifeTable <- list(
  program = paste0("R KMsurv ", packageVersion("KMsurv")), time = lung$time, event = lung$status - 1, breaks = breaks,
  entering = table$nsubs, censored = table$nlost, atRisk = table$nrisk, events = table$nevent, survival = table$surv,
  density = table$pdf, hazard = table$hazard, survivalError = table$se.surv, densityError = table$se.pdf,
  hazardError = table$se.hazard)
write(toJSON(result, digits = NA, auto_unbox = TRUE, na = "null", null = "null"), file.path(folder, "survivalCurves.json"))
