"""Regression discontinuity on the elections to the US Senate shipped with rdrobust: vote on margin, cutoff 0.

Weights are the number of terms in the Senate plus 1, to have some. `ties` has the margin rounded to whole points.
"""
import importlib.metadata
import json
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import rdrobust as package
from rdrobust import rdrobust


def fit(y, x, **options):
    result = rdrobust(y, x, c=0, masspoints="off", **options)
    return {
        "estimate": result.coef.iloc[:, 0].tolist(), "error": result.se.iloc[:, 0].tolist(),
        "bandwidths": result.bws.iloc[:, 0].tolist(), "counts": [int(n) for n in result.N_h],
    }


def main(folder):
    file = Path(package.__file__).parent / "data" / "rdrobust_RDsenate.csv"
    data = pd.read_csv(file)[["margin", "vote", "termssenate"]].dropna()
    x, y, w = data.margin.to_numpy().round(4), data.vote.to_numpy().round(4), data.termssenate.to_numpy() + 1
    result = {
        "program": f"rdrobust {importlib.metadata.version('rdrobust')} (Python)", "x": x.tolist(), "y": y.tolist(),
        "w": w.astype(int).tolist(),
        "optimal": fit(y, x), "given": fit(y, x, h=10), "two": fit(y, x, h=12.5, b=20), "narrow": fit(y, x, h=15, b=8),
        "weighted": fit(y, x, weights=w), "ties": fit(y, np.floor(x), h=12), "tiesOptimal": fit(y, np.floor(x)),
    }
    Path(folder, "effects-discontinuity.json").write_text(json.dumps(result, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent)
