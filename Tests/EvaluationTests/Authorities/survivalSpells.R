# Spells of a panel with gaps: runs found with rle, durations with survfit, shares with the survey package.
suppressMessages({library(survival); library(survey); library(jsonlite)})
arguments <- commandArgs(trailingOnly = TRUE)
folder <- if (length(arguments)) arguments[1] else dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))

set.seed(7)
panel <- do.call(rbind, lapply(1:80, function(h) {
  n <- 14
  y <- as.numeric(arima.sim(list(ar = 0.6), n))
  kept <- sort(sample(n, max(1, rbinom(1, n, 0.9))))
  data.frame(household = h, period = 2000 + 2 * kept, poor = y[kept] < 0.2)
}))
panel$row <- seq_len(nrow(panel)) - 1
panel$weight <- 1 + panel$household %% 4 / 2
# A stretch without gaps: households cut wherever two periods are not two years apart.
panel$stretch <- cumsum(c(1, diff(panel$household) != 0 | diff(panel$period) != 2))
spells <- do.call(rbind, lapply(split(panel, panel$stretch), function(s) {
  runs <- rle(s$poor)
  from <- cumsum(c(1, runs$lengths))[seq_along(runs$lengths)]
  k <- length(from)
  data.frame(household = s$household[1], poor = runs$values, row = s$row[from], start = s$period[from],
    duration = runs$lengths, left = seq_len(k) == 1, right = seq_len(k) == k, until = max(s$period), weight = s$weight[from])
}))
# Known beginnings of two thirds of the left-censored spells.
spells$known <- ifelse(spells$left & spells$row %% 3 > 0, spells$start - 2 * (spells$row %% 5), NA)

curve <- function(s) {
  s$entry <- ifelse(s$left, (s$start - s$known) / 2, 0)
  s$time <- s$entry + s$duration - s$right
  s <- subset(s, time > entry)
  fit <- summary(survfit(Surv(entry, time, !right) ~ 1, data = s, weights = weight, cluster = household), censored = TRUE)
  list(times = fit$time, atRisk = fit$n.risk, survival = fit$surv, error = fit$std.err)
}
# The status in later periods is looked up in the panel itself.
poorAt <- function(h, p) panel$poor[match(paste(h, p), paste(panel$household, panel$period))]
exits <- subset(spells, !poor & !left)
judge <- function(ahead, holds) {
  later <- sapply(ahead, function(k) poorAt(exits$household, exits$start + 2 * k))
  e <- exits[!apply(is.na(later), 1, any), ]
  e$holds <- as.numeric(holds(later[!apply(is.na(later), 1, any), , drop = FALSE]))
  m <- svymean(~holds, svydesign(ids = ~household, weights = ~weight, data = e))
  list(count = nrow(e), holding = sum(e$holds), share = as.numeric(m), error = as.numeric(SE(m)))
}
cohort <- function(p) {
  s <- subset(exits, start == p)
  s$time <- s$duration - s$right
  s <- subset(s, time > 0)
  fit <- summary(survfit(Surv(time, !right) ~ 1, data = s, weights = weight, robust = FALSE), censored = TRUE)
  list(period = p, exits = nrow(s), times = fit$time, survival = fit$surv, error = fit$std.err)
}
result <- list(
  program = paste0("R ", getRversion(), ", survival ", packageVersion("survival"), ", survey ", packageVersion("survey")),
  panel = with(panel, list(household = household, period = period, poor = as.integer(poor), weight = weight)),
  spells = with(spells, list(household = household, poor = as.integer(poor), row = row, start = start, duration = duration,
    left = as.integer(left), right = as.integer(right), until = until, known = known)),
  flowPoor = curve(subset(spells, poor & !left)), flowOut = curve(subset(spells, !poor & !left)),
  stockPoor = curve(subset(spells, poor & (!left | !is.na(known)))),
  sustained = judge(0:2, function(later) !apply(later, 1, any)), returned = judge(1:4, function(later) apply(later, 1, any)),
  cohorts = list(a = cohort(2006), b = cohort(2012)))
write(toJSON(result, digits = NA, auto_unbox = TRUE, na = "null", null = "null"), file.path(folder, "survivalSpells.json"))
