# Discrete-time hazards: glm(binomial) with logit and complementary log-log links, errors from the information and from
# clusters (sandwich::vcovCL, type HC0, factor G/(G-1)), on R's survival::kidney (two spells a patient) and
# survival::veteran, cut into periods of 30 days. Weights are made up: 1 + id mod 3.
suppressPackageStartupMessages({ library(survival); library(sandwich); library(jsonlite) })
folder <- commandArgs(TRUE)
if (length(folder) == 0) folder <- "."

periods <- function(time, status, days) {
  length <- ceiling(time / days)
  rows <- rep(seq_along(time), length)
  duration <- sequence(length)
  list(row = rows, duration = duration, event = as.integer(status[rows] == 1 & duration == length[rows]))
}

fits <- function(data, formula, cluster, weights) {
  data$w <- weights
  lapply(c(logit = "logit", cloglog = "cloglog"), function(link) {
    each <- function(w) {
      data$w <- w
      once <- function(start) suppressWarnings(glm(formula, binomial(link), data, weights = w, start = start))
      m <- once(NULL)
      # glm stops when the deviance does, where coefficients are right to eight digits only: go on from there.
      for (again in 1:20) m <- once(coef(m))
      p <- fitted(m)
      list(coefficients = unname(coef(m)), errors = unname(sqrt(diag(vcov(m)))),
           clustered = unname(sqrt(diag(vcovCL(m, cluster = cluster)))),
           covariance12 = unname(vcovCL(m, cluster = cluster)[1, 2]),
           logLikelihood = sum(w * ifelse(data$event == 1, log(p), log1p(-p))))
    }
    list(plain = each(rep(1, nrow(data))), weighted = each(weights))
  })
}

k <- survival::kidney
kp <- periods(k$time, k$status, 30)
kd <- data.frame(event = kp$event, d = kp$duration, age = k$age[kp$row], female = as.integer(k$sex[kp$row] == 2), id = k$id[kp$row])
kd$ln <- log(kd$d)
v <- survival::veteran
vp <- periods(v$time, v$status, 30)
vd <- data.frame(event = vp$event, d = vp$duration, karno = v$karno[vp$row], trt = as.integer(v$trt[vp$row] == 2), id = vp$row)
vd$class <- cut(vd$d, c(0, 1, 2, 4, Inf))

out <- list(
  program = paste0(R.version.string, "; survival ", packageVersion("survival"), "; sandwich ", packageVersion("sandwich")),
  kidney = c(list(time = k$time, status = k$status, id = k$id, age = k$age, female = as.integer(k$sex == 2)),
             fits(kd, event ~ ln + age + female, kd$id, 1 + kd$id %% 3)),
  veteran = c(list(time = v$time, status = v$status, karno = v$karno, trt = as.integer(v$trt == 2)),
              fits(vd, event ~ 0 + class + karno + trt, vd$id, 1 + vd$id %% 3)))
write(toJSON(out, digits = NA, auto_unbox = TRUE), file.path(folder, "hazards.json"))
