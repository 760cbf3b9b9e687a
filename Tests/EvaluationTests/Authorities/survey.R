# Totals, means and ratios of the California schools in R's package survey: strata, clusters, both, a finite population
# correction and a domain.
suppressPackageStartupMessages(library(survey))
library(jsonlite)
arguments <- commandArgs(TRUE)
folder <- if (length(arguments) > 0) arguments[1] else dirname(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE)))
data(api)

figures <- function(design) {
  estimate <- function(e) list(value = as.numeric(coef(e)), error = as.numeric(SE(e)))
  part <- subset(design, stype == "H")
  list(total = estimate(svytotal(~enroll, design)), mean = estimate(svymean(~api00, design)),
       ratio = estimate(svyratio(~api.stu, ~enroll, design)), domainMean = estimate(svymean(~api00, part)),
       domainTotal = estimate(svytotal(~enroll, part)))
}
data <- function(d, cluster = NULL, stratum = NULL) list(
  weight = d$pw, stratum = if (is.null(stratum)) list() else as.integer(factor(stratum)),
  cluster = if (is.null(cluster)) list() else as.integer(factor(cluster)), api00 = d$api00, enroll = d$enroll,
  api.stu = d$api.stu, high = as.integer(d$stype == "H"))
case <- function(d, design, ...) {
  d <- data(d, ...)
  names(d)[names(d) == "api.stu"] <- "tested"
  list(data = d, expected = figures(design))
}
d2 <- subset(apiclus2, !is.na(enroll) & !is.na(api.stu))
# Strata of clusters: the districts of the second sample, split by whether their number is even.
d2$half <- d2$dnum %% 2
result <- list(
  program = paste0("survey ", packageVersion("survey"), " (R ", getRversion(), ")"),
  strata = case(apistrat, svydesign(id = ~1, strata = ~stype, weights = ~pw, data = apistrat), stratum = apistrat$stype),
  strataFinite = case(apistrat, svydesign(id = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat),
                      stratum = apistrat$stype),
  clusters = case(apiclus1, svydesign(id = ~dnum, weights = ~pw, data = apiclus1), cluster = apiclus1$dnum),
  clustersFinite = case(apiclus1, svydesign(id = ~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1),
                        cluster = apiclus1$dnum),
  both = case(d2, svydesign(id = ~dnum, strata = ~half, weights = ~pw, data = d2, nest = TRUE),
              cluster = d2$dnum, stratum = d2$half))
result$strataFinite$population <- as.list(tapply(apistrat$fpc, as.integer(factor(apistrat$stype)), function(x) x[1]))
result$clustersFinite$population <- list("0" = apiclus1$fpc[1])
writeLines(toJSON(result, digits = NA, auto_unbox = TRUE), file.path(folder, "survey.json"))
