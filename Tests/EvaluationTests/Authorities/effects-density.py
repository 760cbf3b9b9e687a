"""The density of scores at a cutoff of 0, by rddensity: 400 scores made with seed 20241102, a tenth of those just above moved
just below, and the same in units of 0.05, so that many are equal. Where no bandwidth is given it is the smaller of those that
rdbwdensity has for the difference and for the sum of the two densities, on both sides.
"""
import importlib.metadata
import json
import sys
from pathlib import Path

import numpy as np
from rddensity import rdbwdensity, rddensity


def fit(x, h=None):
    h = h or float(rdbwdensity(x, c=0).h.bw[["diff", "sum"]].min())
    result = rddensity(x, c=0, h=h, bino_flag=False)
    names = ["left", "right", "diff"]
    return {
        "density": [float(result.hat[name]) for name in names], "error": [float(result.sd_jk[name]) for name in names],
        "p": float(result.test["p_jk"]), "bandwidth": float(result.h["left"]),
        "counts": [int(result.n["eff_left"]), int(result.n["eff_right"])],
    }


def main(folder):
    random = np.random.default_rng(20241102)
    x = 0.3 + random.normal(size=400)
    moved = (x > 0) & (x < 0.4) & (random.random(400) < 0.3)
    x = np.round(np.where(moved, -x / 2, x), 4)
    ties = np.round(np.round(x * 20) / 20, 2)
    result = {
        "program": f"rddensity {importlib.metadata.version('rddensity')} (Python)", "x": x.tolist(),
        "ties": ties.tolist(), "optimal": fit(x), "given": fit(x, h=0.7), "tiesOptimal": fit(ties),
        "tiesGiven": fit(ties, h=0.9), "small": fit(x[:60]),
    }
    Path(folder, "effects-density.json").write_text(json.dumps(result, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent)
