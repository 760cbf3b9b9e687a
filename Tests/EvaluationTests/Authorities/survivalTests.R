# Log-rank tests: survdiff, and the score tests of coxph (robust by cluster; exact ties with late entry).
suppressMessages({library(survival); library(jsonlite)})
arguments <- commandArgs(trailingOnly = TRUE)
folder <- if (length(arguments)) arguments[1] else dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))

sums <- function(m) unname(if (is.matrix(m)) rowSums(m) else m)
difference <- function(d, rho = 0) {
  fit <- if (is.null(d$stratum)) survdiff(Surv(time, event) ~ group, data = d, rho = rho)
  else survdiff(Surv(time, event) ~ group + strata(stratum), data = d, rho = rho)
  list(observed = sums(fit$obs), expected = sums(fit$exp), statistic = fit$chisq)
}
robust <- function(d) {
  fit <- if (is.null(d$stratum)) coxph(Surv(time, event) ~ factor(group), d, weights = weight, cluster = cluster, ties = "breslow")
  else coxph(Surv(time, event) ~ factor(group) + strata(stratum), d, weights = weight, cluster = cluster, ties = "breslow")
  list(statistic = as.numeric(fit$rscore))
}
amlSet <- with(aml, list(time = time, event = status, group = as.integer(x)))
veteranSet <- with(veteran, list(time = time, event = status, group = as.integer(celltype), cluster = age %/% 3,
  weight = 1 + karno %% 4 / 3))
complete <- subset(lung, !is.na(ph.ecog) & !is.na(inst) & ph.ecog < 3)
lungSet <- with(complete, list(time = time, event = status - 1, group = ph.ecog, stratum = sex, cluster = inst,
  weight = 0.5 + (age %% 7) / 4))
exact <- coxph(Surv(start, stop, event) ~ transplant, heart, ties = "exact")
heartRobust <- coxph(Surv(start, stop, event) ~ transplant, heart, cluster = id, ties = "breslow")
result <- list(
  program = paste0("R survival ", packageVersion("survival")),
  aml = c(amlSet, list(logRank = difference(amlSet), peto = difference(amlSet, 1))),
  veteran = c(veteranSet, list(logRank = difference(veteranSet), peto = difference(veteranSet, 1),
    robust = robust(veteranSet))),
  lung = c(lungSet, list(logRank = difference(lungSet), peto = difference(lungSet, 1), robust = robust(lungSet))),
  heart = with(heart, list(entry = start, time = stop, event = event, group = as.integer(transplant), cluster = id,
    exact = exact$score, robust = list(statistic = as.numeric(heartRobust$rscore)))))
write(toJSON(result, digits = NA, auto_unbox = TRUE, na = "null", null = "null"), file.path(folder, "survivalTests.json"))
