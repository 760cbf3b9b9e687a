"""Complementary log-log hazards with gamma frailty (Meyer 1990): the likelihood written out plainly, maximised by scipy.

No package of R or Python at hand fits this model. Data: spells made with a fixed seed, whose
frailty has the variance 1 / 1.5; lifelines' gbsg2 (686 women with breast cancer, periods of half a year) and rossi (432 men
released from prison, periods of four weeks).
"""
import json, math, os, sys
import numpy as np
import scipy
from scipy.optimize import minimize
import lifelines
from lifelines.datasets import load_gbsg2, load_rossi

folder = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))


def log_likelihood(parameters, spells, weights):
    """parameters: coefficients, then the frailty's variance v; complex numbers pass through."""
    beta, v = parameters[:-1], parameters[-1]
    total = 0
    for (x, event), w in zip(spells, weights):
        hazards = np.exp(x @ beta)
        cumulated = hazards.sum()
        if event:
            before = cumulated - hazards[-1]
            total = total + w * np.log((1 + v * before) ** (-1 / v) - (1 + v * cumulated) ** (-1 / v))
        else:
            total = total - w * np.log(1 + v * cumulated) / v
    return total


def gradient(parameters, spells, weights):
    """By complex steps: exact to working precision."""
    result = []
    for j in range(len(parameters)):
        p = np.array(parameters, complex)
        p[j] += 1e-30j
        result.append(log_likelihood(p, spells, weights).imag / 1e-30)
    return np.array(result)


def hessian(parameters, spells, weights):
    """Fourth-order central differences of the gradient."""
    n = len(parameters)
    h = np.zeros((n, n))
    for j in range(n):
        d = np.zeros(n)
        d[j] = 1e-3 * max(abs(parameters[j]), 0.1)
        g = lambda k: gradient(parameters + k * d, spells, weights)
        h[j] = (8 * (g(1) - g(-1)) - (g(2) - g(-2))) / (12 * d[j])
    return (h + h.T) / 2


def fit(spells, weights, start):
    f = lambda p: -log_likelihood(np.array(p), spells, weights)
    g = lambda p: -gradient(np.array(p), spells, weights)
    found = minimize(f, start, jac=g, method="L-BFGS-B", bounds=[(None, None)] * (len(start) - 1) + [(1e-4, None)],
                     options=dict(maxiter=5000, ftol=1e-15, gtol=1e-9))
    p = found.x
    for _ in range(5):
        p = p - np.linalg.solve(hessian(p, spells, weights), gradient(p, spells, weights))
    assert np.abs(gradient(p, spells, weights)).max() < 1e-8, gradient(p, spells, weights)
    covariance = np.linalg.inv(-hessian(p, spells, weights))
    # At v → 0, ln L → Σ w [y ln(1 − e^−h) − H before the last period …]: the plain complementary log-log model.
    def plain(b):
        total = 0
        for (x, event), w in zip(spells, weights):
            hz = np.exp(x @ b)
            total += w * (math.log(-math.expm1(-hz[-1])) - hz[:-1].sum() if event else -hz.sum())
        return -total
    none = minimize(plain, p[:-1], method="BFGS", options=dict(gtol=1e-8))
    scores = np.array([gradient(p, [s], [1.0]) for s in spells]) * np.array(weights)[:, None]
    n = len(spells)
    clustered = covariance @ (scores.T @ scores) @ covariance * n / (n - 1)
    return dict(parameters=p.tolist(), errors=np.sqrt(np.diag(covariance)).tolist(), logLikelihood=-float(f(p)),
                withoutFrailty=-float(none.fun), clustered=np.sqrt(np.diag(clustered)).tolist())


def design(duration, covariates, classes):
    rows = []
    for d in range(1, duration + 1):
        baseline = [0.0] * len(classes)
        baseline[max(k for k in range(len(classes)) if classes[k] <= d)] = 1.0
        rows.append(baseline + covariates)
    return np.array(rows)


rossi = load_rossi()
rossi_length = [math.ceil(w / 4) for w in rossi["week"]]
rossi_status = [int(a) for a in rossi["arrest"]]
rossi_x = [a / 10 for a in rossi["age"]]
rossi_classes = [1, 3, 5, 7, 9, 11]
breast = load_gbsg2()
breast_length = [math.ceil(t / 182.5) for t in breast["time"]]
breast_status = [int(c) for c in breast["cens"]]
nodes = [math.log(n) for n in breast["pnodes"]]
breast_classes = [1, 2, 3, 4, 5, 7, 9]

rng = np.random.default_rng(19900523)
made = dict(length=[], status=[], x=[])
for i in range(600):
    x = round(float(rng.normal()), 3)
    u = rng.gamma(1.5) / 1.5
    for d in range(1, 11):
        if rng.uniform() < -math.expm1(-u * math.exp(-1.0 + 0.8 * x + (0.3 if d > 3 else 0))):
            made["length"].append(d), made["status"].append(1), made["x"].append(x)
            break
    else:
        made["length"].append(10), made["status"].append(0), made["x"].append(x)

weights = [1.0 + i % 3 for i in range(600)]
made_spells = [(design(l, [x], [1, 2, 4, 6]), s) for l, s, x in zip(made["length"], made["status"], made["x"])]
rossi_spells = [(design(l, [x], rossi_classes), s) for l, s, x in zip(rossi_length, rossi_status, rossi_x)]
breast_spells = [(design(l, [x], breast_classes), s) for l, s, x in zip(breast_length, breast_status, nodes)]


def profile(spells, v, start):
    f = lambda b: -log_likelihood(np.append(b, v), spells, [1.0] * len(spells))
    g = lambda b: -gradient(np.append(b, v), spells, [1.0] * len(spells))[:-1]
    return -float(minimize(f, start, jac=g, method="BFGS", options=dict(gtol=1e-6)).fun)


result = dict(
    program=f"Python {sys.version.split()[0]}, scipy {scipy.__version__} (L-BFGS-B, then Newton), likelihood as in Meyer 1990; data of lifelines {lifelines.__version__}",
    made=dict(made, classes=[1, 2, 4, 6], plain=fit(made_spells, [1.0] * 600, [-1, -1, -1, -1, 0.5, 0.5]),
              weighted=fit(made_spells, weights, [-1, -1, -1, -1, 0.5, 0.5])),
    breast=dict(length=breast_length, status=breast_status, x=nodes, classes=breast_classes,
                plain=fit(breast_spells, [1.0] * len(breast_spells), [-3.0] * 7 + [0.5, 0.5])),
    # Here the likelihood only falls with v: the estimate is 0.
    rossi=dict(length=rossi_length, status=rossi_status, x=rossi_x, classes=rossi_classes,
               profile=[profile(rossi_spells, v, [-3.0] * 6 + [-0.5]) for v in (0.001, 0.1, 1.0)]))
json.dump(result, open(os.path.join(folder, "hazards-frailty.json"), "w"), separators=(",", ":"))
