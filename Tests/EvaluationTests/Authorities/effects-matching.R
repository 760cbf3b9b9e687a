# Matching with replacement and the errors of Abadie & Imbens, by the package Matching, on the scores of
# effects-weighting.json; 10^-7 times the position is added, so that there are no ties.
suppressMessages(library(Matching))
library(jsonlite)

script <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
folder <- commandArgs(trailingOnly = TRUE)
if (length(folder) == 0) folder <- script

d <- as.data.frame(fromJSON(file.path(script, "effects-selection.json"))$data)
score <- fromJSON(file.path(script, "effects-weighting.json"))$probabilities + 1e-7 * (seq_len(nrow(d)) - 1)
m <- Match(
  Y = d$re78, Tr = d$treat, X = score, estimand = "ATT", M = 1, replace = TRUE, distance.tolerance = 0, Var.calc = 1)
result <- list(
  program = paste0("Matching ", packageVersion("Matching"), "; data: effects-selection.json"), partner = m$index.control[order(m$index.treated)] - 1L,
  plain = c(m$est, m$se))
write(toJSON(result, digits = NA, auto_unbox = TRUE), file.path(folder, "effects-matching.json"))
