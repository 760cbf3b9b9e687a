# Multidimensional poverty of 300 households of eusilc (R package laeken) in three dimensions: every figure is a mean or a
# ratio of R's survey, among those kept. Scores are whole sixths, so that a third is reached exactly.
suppressPackageStartupMessages({ library(survey); library(laeken) })
library(jsonlite)
arguments <- commandArgs(TRUE)
folder <- if (length(arguments) > 0) arguments[1] else dirname(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE)))
data(eusilc)
d <- eusilc[eusilc$db030 <= 300, ]
d$stratum <- as.integer(d$db040)
deprived <- data.frame(income = as.integer(d$eqIncome < 12000), unemployed = as.integer(d$pl030 == 3),
                       unpaid = as.integer(d$py010n == 0), crowded = as.integer(d$hsize >= 5),
                       foreign = as.integer(d$pb220a != "AT"))
sixths <- c(2, 1, 1, 1, 1) # one dimension with one indicator, two with two
stopifnot(anyNA(deprived))
figures <- function(drop, cutoff) {
  x <- deprived
  kept <- if (drop) complete.cases(x) else rep(TRUE, nrow(x))
  x[is.na(x)] <- 0
  score <- as.vector(as.matrix(x) %*% sixths)
  frame <- d
  frame$poor <- as.numeric(score >= cutoff); frame$censored <- frame$poor * score / 6
  for (j in names(x)) { frame[[j]] <- x[[j]]; frame[[paste0(j, "Poor")]] <- x[[j]] * frame$poor
    frame[[paste0(j, "Part")]] <- x[[j]] * frame$poor * sixths[match(j, names(x))] / 6 }
  frame$work <- frame$unemployedPart + frame$unpaidPart
  design <- svydesign(id = ~db030, strata = ~stratum, weights = ~rb050, data = frame, nest = TRUE)
  part <- design[kept, ]
  mean_ <- function(v) { e <- svymean(as.formula(paste0("~", v)), part); list(value = as.numeric(coef(e)), error = as.numeric(SE(e))) }
  ratio <- function(a, b) { e <- svyratio(as.formula(paste0("~", a)), as.formula(paste0("~", b)), part)
    list(value = as.numeric(coef(e)), error = as.numeric(SE(e))) }
  one <- function(j) list(headcount = mean_(j), censored = mean_(paste0(j, "Poor")), contribution = ratio(paste0(j, "Part"), "censored"))
  list(headcount = mean_("poor"), adjusted = mean_("censored"), intensity = ratio("censored", "poor"),
       dropped = sum(!kept), work = ratio("work", "censored"), indicators = sapply(names(x), one, simplify = FALSE))
}
result <- list(
  program = paste0("survey ", packageVersion("survey"), " (R ", getRversion(), "); data: eusilc of laeken ", packageVersion("laeken")),
  data = c(list(weight = d$rb050, stratum = d$stratum, cluster = d$db030),
           lapply(deprived, function(x) ifelse(is.na(x), -1L, x))),
  drop2 = figures(TRUE, 2), drop3 = figures(TRUE, 3), keep2 = figures(FALSE, 2), keep1 = figures(FALSE, 1))
writeLines(toJSON(result, digits = NA, auto_unbox = TRUE), file.path(folder, "deprivation.json"))
