"""Spill-overs in 40 associations of 2 to 9 households, seen in two periods, made with seed 20240915; 12 have none.

Outcome, covariate and weight are rounded; the change of the outcome is regressed on exposure (own treatment, half of the
associates treated), covariate and number of associates by statsmodels' WLS, with errors by association.
"""
import json
import sys
from pathlib import Path

import numpy as np
import statsmodels
import statsmodels.api as sm


def main(folder):
    random = np.random.default_rng(20240915)
    label = np.concatenate([np.repeat(np.arange(40), random.integers(2, 10, 40)), np.full(12, -1)])
    n = len(label)
    likelihood = np.where(label >= 0, random.random(40)[label], 0.5)
    treated = random.random(n) < likelihood
    count = np.array([(label == own).sum() - 1 if own >= 0 else 0 for own in label])
    share = np.array([(treated & (label == label[i])).sum() - treated[i] if label[i] >= 0 else 0 for i in range(n)])
    exposed = 2 * share >= np.maximum(count, 1)
    x, w = np.round(random.normal(size=n), 3), random.integers(1, 6, n)
    before = np.round(10 + 3 * random.normal(size=n), 3)
    after = np.round(before + 1 + 2 * treated + 0.7 * exposed + 0.4 * x + random.normal(size=40)[label] * 0.5
                     + random.normal(size=n), 3)
    rows = count > 0
    design = np.column_stack([np.ones(n), treated & ~exposed, ~treated & exposed, treated & exposed, x, count])
    fit = sm.WLS((after - before)[rows], design[rows].astype(float), weights=w[rows]).fit(
        cov_type="cluster", cov_kwds={"groups": label[rows]})
    contrast = fit.t_test([0, -1, 0, 1, 0, 0])
    result = {
        "program": f"statsmodels {statsmodels.__version__}", "association": label.tolist(),
        "treated": treated.astype(int).tolist(), "x": x.tolist(), "w": w.tolist(), "before": before.tolist(),
        "after": after.tolist(), "households": int(rows.sum()),
        "value": fit.params[1:4].tolist() + [float(contrast.effect[0])],
        "error": fit.bse[1:4].tolist() + [float(contrast.sd[0, 0])],
    }
    Path(folder, "effects-association.json").write_text(json.dumps(result, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent)
