"""Markov mobility indices of a matrix of transition rates by PySAL's giddy.

The matrix is that of dynamics-mobility.json. Usage: python dynamics-mobility-giddy.py [FOLDER]
"""
import json
import pathlib
import sys

import giddy
import numpy as np
from giddy.mobility import markov_mobility

folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent)
given = json.loads((folder / "dynamics-mobility.json").read_text())
rates = np.array(given["rates"]).reshape(given["states"], given["states"])
result = {
    "program": f"giddy {giddy.__version__}, numpy {np.__version__}; data: dynamics-mobility.json",
    "shorrocks": markov_mobility(rates, measure="P"),
    "determinant": markov_mobility(rates, measure="D"),
    "eigenvalue": float(markov_mobility(rates, measure="L2")),
    "exitTimes": [float(t) for t in giddy.markov.sojourn_time(rates)],
}
(folder / "dynamics-mobility-giddy.json").write_text(json.dumps(result) + "\n")
