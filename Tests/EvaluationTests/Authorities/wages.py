"""Wages of 545 young men over 1980-1987 as a panel of one's own: docs/wages.md walks through it.

Writes docs/data/wages.csv (when run in its own folder) and what other programs say of it. A man is poor in a year when his
hourly wage is below 3 dollars; `first` is his first year in a union, 0 for never.
"""
import importlib.metadata
import importlib.util
import json
import sys
from pathlib import Path

import numpy as np
from inequality.gini import Gini
from lifelines import KaplanMeierFitter
from statsmodels.stats.weightstats import DescrStatsW

here = Path(__file__).parent
spec = importlib.util.spec_from_file_location("staggered", here / "effects-staggered.py")
staggered = importlib.util.module_from_spec(spec)
spec.loader.exec_module(staggered)

LINE = 3.0


def spells(data):
    """Runs of one side of the line: (was poor, duration, ended, began in the record)."""
    for _, rows in data.groupby("man"):
        poor = (rows["wage"] < LINE).tolist()
        start = 0
        for t in range(1, len(poor) + 1):
            if t == len(poor) or poor[t] != poor[start]:
                yield poor[start], t - start, t < len(poor), start > 0
                start = t


def survival(found, poor):
    rows = [(duration if ended else duration - 1, ended) for p, duration, ended, began in found if began and p == poor]
    rows = [(d, e) for d, e in rows if d > 0]
    fit = KaplanMeierFitter().fit([d for d, _ in rows], [e for _, e in rows])
    return [float(fit.predict(t)) for t in range(1, 6)]


def main(folder):
    data = staggered.wages.wages()
    data["wage"] = np.exp(data["lwage"]).round(4)
    years = sorted(data["year"].unique())
    result = {"program": ", ".join(
        f"{name} {importlib.metadata.version(name)}" for name in ["statsmodels", "inequality", "lifelines", "csdid"])}
    if Path(folder).resolve() == here.resolve():
        data[["man", "year", "wage", "lwage", "first", "educ", "black"]].to_csv(
            here / "../../../docs/data/wages.csv", index=False, lineterminator="\n")
    poor = (data["wage"] < LINE).astype(float)
    shares = [DescrStatsW(poor[data["year"] == year]) for year in years]
    gaps = np.where(poor > 0, (LINE - data["wage"]) / LINE, 0)
    gap = [DescrStatsW(gaps[data["year"] == year]) for year in years]
    result["years"] = [int(year) for year in years]
    result["headcount"] = [float(s.mean) for s in shares]
    result["headcountError"] = [float(s.std_mean) for s in shares]
    result["gap"] = [float(s.mean) for s in gap]
    result["gapError"] = [float(s.std_mean) for s in gap]
    result["gini"] = [float(Gini(data["wage"][data["year"] == year].to_numpy()).g) for year in years]
    before, after = poor[data["year"] < years[-1]].to_numpy(), poor[data["year"] > years[0]].to_numpy()
    result["exit"] = float(np.mean(after[before == 1] == 0))
    result["entry"] = float(np.mean(after[before == 0] == 1))
    found = list(spells(data))
    result["stillPoor"], result["stillOut"] = survival(found, True), survival(found, False)
    frame = data[["man", "year", "lwage", "first", "educ", "black", "exper"]].astype(float)
    frame["cluster"], frame["weight"] = frame["man"], 1.0
    result["union"] = {kind: values for kind, values in staggered.case(frame).items() if kind in ["simple", "dynamic"]}
    Path(folder, "wages.json").write_text(json.dumps(result, separators=(",", ":")) + "\n")


main(sys.argv[1] if len(sys.argv) > 1 else here)
