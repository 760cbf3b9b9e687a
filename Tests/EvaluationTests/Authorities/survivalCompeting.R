# Competing ways out: Aalen–Johansen curves (survfit with many states; cuminc) and Gray's test (cmprsk).
suppressMessages({library(survival); library(cmprsk); library(jsonlite)})
arguments <- commandArgs(trailingOnly = TRUE)
folder <- if (length(arguments)) arguments[1] else dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))

many <- function(entry, time, event, weight, cluster) {
  state <- factor(event, 0:2, labels = c("censor", "a", "b"))
  d <- data.frame(time, weight, cluster, row = seq_along(time))
  y <- if (is.null(entry)) Surv(time, state) else Surv(entry, time, state)
  fit <- survfit(y ~ 1, data = d, weights = weight, id = row, influence = TRUE)
  # With many states this version of survfit passes over clusters: its own influences are summed by cluster here.
  influence <- fit$influence.pstate[, -1, 2:3]
  stopifnot(all.equal(unname(sqrt(apply((weight * influence)^2, 2:3, sum))), unname(fit$std.err[, 2:3])))
  error <- sqrt(apply(influence, 2:3, function(u) sum(rowsum(weight * u, cluster)^2)))
  z <- qnorm(0.975)
  a <- fit$pstate[, 2]
  list(times = fit$time, a = a, b = fit$pstate[, 3], errorA = error[, 1], errorB = error[, 2],
    lowA = a * exp(-z * error[, 1] / a), highA = pmin(1, a * exp(z * error[, 1] / a)))
}
# cuminc repeats times to draw steps: keep the last value at each.
single <- function(time, event) {
  fit <- cuminc(time, event)
  at <- sort(unique(time[event > 0]))
  points <- timepoints(fit, at)
  list(times = at, a = points$est[1, ], b = points$est[2, ], varianceA = points$var[1, ], varianceB = points$var[2, ])
}
gray <- function(time, event, group, stratum = rep(1, length(time))) {
  tests <- cuminc(time, event, group, stratum)$Tests
  list(statistic = unname(tests[, 1]), p = unname(tests[, 2]), degrees = unname(tests[, 3]))
}

some <- subset(mgus2, id %% 6 == 1)
time <- with(some, ifelse(pstat == 0, futime, ptime))
event <- with(some, ifelse(pstat == 1, 1, 2 * death))
mgus <- list(time = time, event = event, weight = 0.5 + (some$age %% 5) / 3, cluster = some$age, group = 1 + (some$sex == "M"),
  stratum = as.integer(some$age > 70))
# Few distinct times, three groups, many ties; some enter late.
set.seed(20)
n <- 120
group <- rep(1:3, 40)
ends <- pmin(12, 1 + rgeom(n, 0.08 + 0.05 * group))
ties <- list(time = ends, event = ifelse(ends == 12, 0, sample(0:2, n, TRUE, c(0.2, 0.5, 0.3))), group = group,
  entry = pmax(0, ends - 1 - rpois(n, 5)), weight = round(runif(n, 0.5, 2), 2), cluster = rep(1:30, 4))
result <- list(
  program = paste0("R survival ", packageVersion("survival"), ", cmprsk ", packageVersion("cmprsk")),
  mgus = c(mgus, list(entry = numeric(0), many = with(mgus, many(NULL, time, event, weight, cluster)), single = with(mgus, single(time, event)),
    gray = with(mgus, gray(time, event, group)), grayStrata = with(mgus, gray(time, event, group, stratum)))),
  ties = c(ties, list(many = with(ties, many(entry, time, event, weight, cluster)), single = with(ties, single(time, event)),
    gray = with(ties, gray(time, event, group)))))
write(toJSON(result, digits = NA, auto_unbox = TRUE, na = "null", null = "null"), file.path(folder, "survivalCompeting.json"))
