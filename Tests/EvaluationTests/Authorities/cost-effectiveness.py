"""Frontier, net benefit, acceptability and value of information by heormodel; Fieller's limits by inverting the test.

Draws of six options are made here with a fixed seed. Usage: python cost-effectiveness.py [FOLDER]
"""
import json
import pathlib
import sys
from importlib.metadata import version

import numpy as np
import pandas as pd
import scipy
from heormodel.cea import ceac, ceaf, icer_table
from heormodel.cea.nb import expected_nmb
from heormodel.models import Outcomes
from heormodel.voi import evpi
from scipy.optimize import brentq
from scipy.stats import norm

folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent)
rng = np.random.default_rng(20200301)
names = ["none", "grants", "training", "visits", "all", "loans"]
n = 150
luck = rng.normal(size=n)
effect_means = [0, 20, 32, 18, 45, 24]
cost_means = [0, 90000, 220000, 130000, 380000, 180000]
effects = pd.DataFrame({name: np.round(m + 3 * luck + 4 * rng.normal(size=n), 2) for name, m in zip(names, effect_means)})
costs = pd.DataFrame({name: np.round(m * np.exp(0.1 * rng.normal(size=n)) + 2000 * luck) for name, m in zip(names, cost_means)})
outcomes = Outcomes.from_wide(costs, effects)
willingness = [0.0, 2000.0, 4500.0, 6000.0, 9000.0, 12500.0, 30000.0]

table = icer_table(outcomes).loc[names]
curve = ceac(outcomes, willingness)[names]
best = ceaf(outcomes, willingness)
net = np.array([expected_nmb(outcomes, k)[names] for k in willingness])


def number(value):
    return None if np.isnan(value) else float(value)


def fieller(cost, effect, level, divisor):
    """Where |a - rho b| is z standard errors, searched on a wide grid of angles."""
    z = norm.ppf((1 + level) / 2)
    covariance = np.cov(cost, effect) / divisor
    a, b = np.mean(cost), np.mean(effect)

    def test(angle):  # rho = scale * tan(angle)
        rho = scale * np.tan(angle)
        difference = a - rho * b
        variance = covariance[0, 0] - 2 * rho * covariance[0, 1] + rho**2 * covariance[1, 1]
        return np.cos(angle) ** 2 * (difference**2 - z**2 * variance) / scale**2

    scale = abs(a / b)
    grid = np.linspace(-np.pi / 2 + 1e-9, np.pi / 2 - 1e-9, 20001)
    values = [test(angle) for angle in grid]
    roots = [scale * np.tan(brentq(test, grid[i], grid[i + 1], xtol=1e-15, rtol=1e-15))
             for i in range(len(grid) - 1) if values[i] * values[i + 1] < 0]
    return roots + [float(values[0] < 0)]  # the last says whether very large ratios are inside


def ratio(option, reference, **how):
    cost = (costs[option] - costs[reference]).to_numpy()
    effect = (effects[option] - effects[reference]).to_numpy()
    limits = np.quantile(cost / effect, [0.025, 0.975]) if (effect > 0).all() else [np.nan, np.nan]
    return {
        "ratio": number(cost.mean() / effect.mean()), "percentiles": [number(v) for v in limits],
        "replicates": fieller(cost, effect, 0.95, n), "resamples": fieller(cost, effect, 0.95, 1),
    }


def gain(k):
    difference = k * (effects["training"] - effects["grants"]) - (costs["training"] - costs["grants"])
    return [difference.mean(), *np.quantile(difference, [0.025, 0.975])]


result = {
    "program": f"heormodel {version('heormodel')}, scipy {scipy.__version__}, numpy {np.__version__}; data: made with seed 20200301",
    "options": names, "costs": [float(v) for name in names for v in costs[name]],
    "effects": [float(v) for name in names for v in effects[name]], "willingness": willingness,
    "status": list(table["status"]), "incrementalCost": [number(v) for v in table["inc_cost"]],
    "incrementalEffect": [number(v) for v in table["inc_effect"]], "ratios": [number(v) for v in table["icer"]],
    "acceptability": [float(v) for v in curve.to_numpy().ravel()],
    "best": [names.index(v) for v in best["intervention"]], "frontier": [float(v) for v in best["prob"]],
    "netBenefits": [float(v) for v in net.ravel()],
    "perfectInformation": [float(v) for v in evpi(outcomes, willingness)],
    "grantsToNone": ratio("grants", "none"), "trainingToVisits": ratio("training", "visits"),
    "visitsToGrants": ratio("visits", "grants"),
    "pairwise": [float(((k * effects["training"] - costs["training"]) > (k * effects["grants"] - costs["grants"])).mean())
                 for k in willingness],
    "incremental": [float(v) for k in willingness for v in gain(k)],
}
(folder / "cost-effectiveness.json").write_text(json.dumps(result) + "\n")
