# A household panel made with a fixed seed, evaluated with survey (shares, gaps, transitions) and survival (life tables).
suppressPackageStartupMessages({ library(survey); library(survival) })
folder <- commandArgs(trailingOnly = TRUE)[1]
if (is.na(folder)) folder <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))

set.seed(20180101)
households <- 90
first <- data.frame(household = 1:households, cluster = rep(1:18, each = 5))
first$stratum <- (first$cluster - 1) %/% 6 + 1
first$group <- ifelse(first$household %% 3 == 0, "b", "a")
first$weight <- round(runif(households, 0.5, 3), 3)
first$level <- rnorm(households, 0.1, 0.5) + rnorm(18, 0, 0.2)[first$cluster]
panel <- merge(first, data.frame(time = seq(2010, 2018, 2)))
panel$income <- round(1000 * exp(panel$level + rnorm(nrow(panel), 0, 0.5)), 2)
panel <- panel[runif(nrow(panel)) > 0.06, ]
panel <- panel[order(panel$household, panel$time), ]
line <- 1000
panel$poor <- as.numeric(panel$income < line)
panel$gap <- pmax(0, (line - panel$income) / line)

following <- c(panel$household[-1] == panel$household[-nrow(panel)] & diff(panel$time) == 2, FALSE)
panel$next_poor <- ifelse(following, c(panel$poor[-1], NA), NA)

measures <- list()
for (time in unique(panel$time)) for (group in c("all", "a", "b")) {
  whole <- svydesign(~cluster, strata = ~stratum, weights = ~weight, data = panel[panel$time == time, ], nest = TRUE)
  domain <- if (group == "all") whole else whole[whole$variables$group == group, ]
  means <- svymean(~poor + gap + I(gap^2), domain)
  measures[[paste(time, group, sep = "-")]] <- list(estimates = unname(coef(means)), errors = unname(SE(means)))
}

whole <- svydesign(~cluster, strata = ~stratum, weights = ~weight, data = panel, nest = TRUE)
transitions <- list()
for (time in c(unique(panel$time)[1:4], "all")) for (group in c("all", "a", "b")) for (from in 0:1) {
  keep <- !is.na(panel$next_poor) & panel$poor == from
  if (time != "all") keep <- keep & panel$time == as.numeric(time)
  if (group != "all") keep <- keep & panel$group == group
  share <- svyciprop(~I(next_poor != poor), whole[keep, ], method = "logit", df = Inf)
  limits <- attr(share, "ci")
  transitions[[paste(time, group, from, sep = "-")]] <-
    list(households = sum(keep), rate = as.numeric(share), low = limits[[1]], high = limits[[2]])
}

# Spells by run lengths, the record of a household cut at its gaps.
panel$record <- cumsum(c(TRUE, !following[-nrow(panel)]))
spells <- do.call(rbind, lapply(split(panel, panel$record), function(record) {
  runs <- rle(record$poor)
  data.frame(
    household = record$household[1], poor = runs$values, length = runs$lengths,
    known = seq_along(runs$values) > 1, ended = seq_along(runs$values) < length(runs$values),
    group = record$group[1])
}))
spells <- spells[spells$known, ]
# A spell out of poverty that began in an observed period follows poverty, so that it is one after an exit.
spells$duration <- spells$length - !spells$ended
lifetables <- list()
for (poor in 0:1) for (group in c("all", "a", "b")) {
  these <- spells[spells$poor == poor & spells$duration > 0 & (group == "all" | spells$group == group), ]
  curve <- survfit(Surv(duration, ended) ~ 1, data = these, conf.type = "log-log")
  lifetables[[paste(if (poor) "exit" else "return", group, sep = "-")]] <- list(
    time = curve$time, risk = curve$n.risk, event = curve$n.event, censored = curve$n.censor, survival = curve$surv,
    error = curve$surv * curve$std.err, low = curve$lower, high = curve$upper)
}

columns <- as.list(panel[c("household", "time", "income", "weight", "stratum", "cluster", "group")])
result <- list(
  program = paste("R", getRversion(), "survey", packageVersion("survey"), "survival", packageVersion("survival")),
  panel = columns, line = line, measures = measures, transitions = transitions, lifetables = lifetables)
writeLines(jsonlite::toJSON(result, digits = NA, auto_unbox = TRUE, null = "null", na = "null"),
  file.path(folder, "panel.json"))
