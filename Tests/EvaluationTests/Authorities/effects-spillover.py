"""Spill-overs among 200 households in 20 villages, made with seed 20240607: networks within villages, 40 % treated by lot.

Shares and exposures are counted with networkx; effects are statsmodels' weighted and ordinary least squares with errors by
village. Probabilities of exposure are frequencies over 400 draws of the lot, rounded to four decimals.
"""
import json
import sys
from pathlib import Path

import networkx as nx
import numpy as np
import statsmodels
import statsmodels.api as sm

CLASSES = ["untouched", "indirect", "direct", "both"]
THRESHOLD = 0.5


def exposures(graph, treated):
    result = []
    for i in range(graph.number_of_nodes()):
        own = list(graph.neighbors(i))
        if not own:
            result.append(-1)
            continue
        share = np.mean([treated[j] for j in own])
        result.append(2 * int(treated[i]) + int(share >= THRESHOLD))
    return np.array(result)


def clustered(model, villages):
    fit = model.fit(cov_type="cluster", cov_kwds={"groups": villages})
    return fit


def main(folder):
    random = np.random.default_rng(20240607)
    n, village = 200, np.repeat(np.arange(20), 10)
    graph = nx.Graph()
    graph.add_nodes_from(range(n))
    for i in range(n):
        for j in range(i + 1, n):
            if village[i] == village[j] and random.random() < 0.3:
                graph.add_edge(i, j)
    draw = lambda: np.isin(np.arange(n), random.choice(n, 80, replace=False))
    treated = draw()
    exposure = exposures(graph, treated)
    counts = np.zeros((4, n))
    for _ in range(400):
        drawn = exposures(graph, draw())
        for k in range(4):
            counts[k] += drawn == k
    p = np.round(counts / 400, 4)
    degree = np.array([graph.degree(i) for i in range(n)])
    y = np.round(10 + random.normal(size=20)[village] + 2 * treated + 0.8 * (exposure % 2 == 1) + 0.1 * degree
                 + random.normal(size=n), 3)
    w = random.integers(1, 7, n)
    result = {
        "program": f"networkx {nx.__version__}, statsmodels {statsmodels.__version__}",
        "from": [a for a, b in graph.edges], "to": [b for a, b in graph.edges], "treated": treated.astype(int).tolist(),
        "exposure": exposure.tolist(), "village": village.tolist(), "y": y.tolist(), "w": w.tolist(),
        "degree": degree.tolist(), **{name: p[k].tolist() for k, name in enumerate(CLASSES)},
    }
    for weighted in [False, True]:
        for name, (k, base) in {"indirect": (1, 0), "direct": (2, 0), "total": (3, 0), "onTreated": (3, 2)}.items():
            rows = np.isin(exposure, [k, base]) & (p[k] > 0) & (p[base] > 0)
            first = (exposure[rows] == k).astype(float)
            weight = np.where(first == 1, 1 / np.maximum(p[k][rows], 1e-9), 1 / np.maximum(p[base][rows], 1e-9))
            weight = weight * (w[rows] if weighted else 1)
            fit = clustered(sm.WLS(y[rows], sm.add_constant(first), weights=weight), village[rows])
            left = int(np.isin(exposure, [k, base]).sum() - rows.sum())
            result[f"{name}{'Weighted' if weighted else ''}Hajek"] = [fit.params[1], fit.bse[1], int(rows.sum()), left]
    rows = exposure >= 0
    x = np.column_stack([np.ones(rows.sum())] + [exposure[rows] == k for k in [2, 1, 3]] + [degree[rows]]).astype(float)
    fit = clustered(sm.OLS(y[rows], x), village[rows])
    contrast = fit.t_test([0, -1, 0, 1, 0])
    result["regression"] = {
        "value": fit.params[1:4].tolist() + [float(contrast.effect[0])],
        "error": fit.bse[1:4].tolist() + [float(contrast.sd[0, 0])],
    }
    Path(folder, "effects-spillover.json").write_text(json.dumps(result, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent)
