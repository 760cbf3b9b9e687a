"""Gini coefficient, Theil's index within and between groups, and Atkinson's measure of incomes drawn with a fixed seed,
without weights, by PySAL's package inequality."""
import json
import pathlib
import sys
import warnings
from importlib.metadata import version

import numpy
from inequality.atkinson import atkinson
from inequality.gini import Gini
from inequality.theil import Theil, TheilD

warnings.filterwarnings("ignore")
folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent)
draws = numpy.random.Generator(numpy.random.PCG64(7))
income = numpy.round(numpy.exp(draws.normal(9, 0.7, 80)), 2)
income[11] = income[10]
group = draws.integers(1, 5, 80)
parts = TheilD(income, group)
result = {
    "program": f"PySAL inequality {version('inequality')} (Python {sys.version.split()[0]})",
    "data": {"income": income.tolist(), "group": group.tolist()},
    "gini": float(Gini(income).g),
    "theil": float(Theil(income).T),
    "between": float(numpy.ravel(parts.bg)[0]),
    "within": float(numpy.ravel(parts.wg)[0]),
    "atkinson": {str(i): float(atkinson(income, e)) for i, e in enumerate([0.25, 1, 1.5, 3])},
}
(folder / "inequality-pysal.json").write_text(json.dumps(result) + "\n")
