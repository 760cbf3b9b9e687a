# Balance of the LaLonde data of MatchIt (614 men) before and after weighting by MatchIt's own pairs. The pairs themselves
# are no authority: Debian's 4.5.1 made some that are not the nearest (see effects-weighting.py).
library(MatchIt)
library(jsonlite)

folder <- commandArgs(trailingOnly = TRUE)
if (length(folder) == 0) folder <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))

data(lalonde, package = "MatchIt")
d <- data.frame(
  treat = lalonde$treat, age = lalonde$age, educ = lalonde$educ, black = as.integer(lalonde$race == "black"),
  hispan = as.integer(lalonde$race == "hispan"), married = lalonde$married, nodegree = lalonde$nodegree,
  re74 = round(lalonde$re74 / 1000, 4), re75 = round(lalonde$re75 / 1000, 4), re78 = round(lalonde$re78 / 1000, 4))
covariates <- setdiff(names(d), c("treat", "re78"))
m <- matchit(reformulate(covariates, "treat"), d, method = "nearest", replace = TRUE)
s <- summary(m, standardize = TRUE, un = TRUE)
difference <- "Std. Mean Diff."
result <- list(
  program = paste0("MatchIt ", packageVersion("MatchIt"), ", R ", getRversion()), data = as.list(d),
  weights = unname(m$weights), before = s$sum.all[covariates, difference], after = s$sum.matched[covariates, difference],
  ratioBefore = s$sum.all[c("age", "re74"), "Var. Ratio"], ratioAfter = s$sum.matched[c("age", "re74"), "Var. Ratio"])
write(toJSON(result, digits = NA, auto_unbox = TRUE), file.path(folder, "effects-selection.json"))
