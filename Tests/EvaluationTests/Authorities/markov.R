# Markov models: transition tables with clustered errors (survey), matrix logarithms and exponentials (expm), and
# continuous-time rates from irregular interviews (msm) on msm::psor, msm::cav and a two-state panel made from cav.
# The years of cav are rounded to quarters, so that few different intervals remain.
suppressPackageStartupMessages({ library(msm); library(expm); library(survey); library(numDeriv); library(jsonlite) })
folder <- commandArgs(TRUE)
if (length(folder) == 0) folder <- "."
rows <- function(m) lapply(seq_len(nrow(m)), function(i) unname(m[i, ]))

# Transitions of a panel sorted by subject and time.
pairs <- function(d) {
  n <- nrow(d)
  k <- which(d$subject[-n] == d$subject[-1])
  data.frame(subject = d$subject[k], from = d$state[k], to = d$state[k + 1], dt = d$time[k + 1] - d$time[k])
}

table_of <- function(d, states) {
  p <- pairs(d)
  each <- function(w) {
    p$w <- w
    design <- svydesign(~subject, weights = ~w, data = p)
    value <- error <- matrix(0, states, states)
    for (a in 1:states) for (b in 1:states) {
      if (!any(p$from == a)) next
      r <- svyratio(~I((from == a) * (to == b)), ~I(as.numeric(from == a)), design)
      value[a, b] <- coef(r); error[a, b] <- SE(r)
    }
    # The mean duration in state 1, and the long-run share of each state of two, from the joint covariance of totals.
    totals <- svytotal(~I((from == 1) * (to == 1)) + I((from == 1) * (to != 1)) + I((from == 2) * (to == 1)) + I((from == 2) * (to == 2)), design)
    names(totals) <- c("n11", "n12", "n21", "n22"); dimnames(attr(totals, "var")) <- list(names(totals), names(totals))
    stay <- svycontrast(totals, quote((n11 + n12) / n12))
    long <- svycontrast(totals, quote((n12 / (n11 + n12)) / (n12 / (n11 + n12) + n21 / (n21 + n22))))
    list(value = rows(value), error = rows(error), stay = unname(coef(stay)), stayError = unname(c(SE(stay))),
         second = unname(coef(long)), secondError = unname(c(SE(long))))
  }
  list(plain = each(rep(1, nrow(p))), weighted = each(1 + p$subject %% 3))
}

# msm warns of people with one interview, who say nothing of moves; any other warning stays.
known <- function(fit) withCallingHandlers(fit, warning = function(w) {
  if (grepl("only have one complete observation", conditionMessage(w))) invokeRestart("muffleWarning")
})

rates <- function(d, q) {
  fit <- known(msm(state ~ time, subject = subject, data = d, qmatrix = q, gen.inits = TRUE, control = list(reltol = 1e-15, maxit = 1000)))
  n <- sum(q > 0)
  # Scoring stops early; go on from where it stopped, then take the second derivatives with a small step.
  for (again in 1:6) fit <- known(msm(state ~ time, subject = subject, data = d, qmatrix = qmatrix.msm(fit, ci = "none"), opt.method = "fisher", hessian = FALSE))
  fit <- known(msm(state ~ time, subject = subject, data = d, qmatrix = qmatrix.msm(fit, ci = "none"), control = list(reltol = 1e-16, ndeps = rep(1e-4, n))))
  theta <- fit$estimates
  p <- pairs(d)
  where <- which(t(q) > 0)  # rows first, as msm orders them
  score <- jacobian(function(theta) {
    Q <- matrix(0, nrow(q), nrow(q)); Q[where] <- exp(theta); Q <- t(Q); diag(Q) <- -rowSums(Q)
    l <- numeric(nrow(p))
    for (dt in unique(p$dt)) { k <- p$dt == dt; l[k] <- log(MatrixExp(Q * dt)[cbind(p$from[k], p$to[k])]) }
    rowsum(l, p$subject)
  }, theta)
  g <- nrow(score)
  robust <- fit$covmat %*% (t(score) %*% score) %*% fit$covmat * g / (g - 1)
  list(moves = rows(which(t(q) > 0, arr.ind = TRUE)[, c("col", "row")]), logRates = unname(theta),
       errors = unname(sqrt(diag(fit$covmat))), clustered = unname(sqrt(diag(robust))), logLikelihood = -fit$minus2loglik / 2,
       largestScore = max(abs(colSums(score))),
       stays = unname(sojourn.msm(fit)$estimates), staysErrors = unname(sojourn.msm(fit)$SE),
       after2 = rows(pmatrix.msm(fit, t = 2)))
}

panel <- function(subject, time, state) {
  d <- data.frame(subject = as.integer(factor(subject)), time = time, state = state)
  d[!duplicated(d[c("subject", "time")]), ]
}
psoriasis <- panel(psor$ptnum, psor$months, psor$state)
heart <- panel(cav$PTNUM, round(cav$years * 4) / 4, cav$state)
two <- heart[heart$state < 4, ]
two$state <- ifelse(two$state == 1, 1, 2)
onward <- rbind(c(0, 1, 0, 0), c(0, 0, 1, 0), c(0, 0, 0, 1), 0)
back <- rbind(c(0, 1, 0, 1), c(1, 0, 1, 1), c(0, 1, 0, 1), 0)
pair <- rbind(c(0, 1), c(1, 0))

# Matrices of a year: income classes that mix slowly, one with a rate below 0 in its logarithm, one without a logarithm.
P <- list(slow = rbind(c(.80, .15, .05), c(.10, .80, .10), c(.02, .13, .85)),
          negative = rbind(c(.60, .35, .05), c(.30, .40, .30), c(.00, .30, .70)),
          two = rbind(c(.7, .3), c(.1, .9)))
matrices <- lapply(P, function(p) list(
  matrix = rows(p), logarithm = rows(logm(p)), twelfth = rows(expm(logm(p) / 12)), exponential = rows(expm(3 * (p - diag(nrow(p))))),
  stationary = { v <- Re(eigen(t(p))$vectors[, 1]); v / sum(v) }))

out <- list(
  program = paste0(R.version.string, "; msm ", packageVersion("msm"), "; expm ", packageVersion("expm"), "; survey ", packageVersion("survey"), "; numDeriv ", packageVersion("numDeriv")),
  psor = c(as.list(psoriasis), table = list(table_of(psoriasis, 4)), rates = list(rates(psoriasis, onward))),
  cav = c(as.list(heart), rates = list(rates(heart, back))),
  two = c(as.list(two), table = list(table_of(two, 2)), rates = list(rates(two, pair))),
  matrices = matrices)
write(toJSON(out, digits = NA, auto_unbox = TRUE), file.path(folder, "markov.json"))
