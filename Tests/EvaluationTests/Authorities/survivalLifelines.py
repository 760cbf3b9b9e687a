"""A second opinion on survival curves, tests and Cox regression: lifelines on its own data sets."""
import json
import sys
import warnings
from pathlib import Path

import lifelines
from lifelines import CoxPHFitter, KaplanMeierFitter, NelsonAalenFitter
from lifelines.datasets import load_larynx, load_rossi, load_waltons
from lifelines.statistics import multivariate_logrank_test
from lifelines.utils import restricted_mean_survival_time

# Its naive errors of weighted curves, of which it warns, are not kept.
warnings.filterwarnings("ignore", "It looks like your weights are not integers")
folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
rossi = load_rossi()
names = ["fin", "age", "prio"]
rossi["weight"] = 1 + rossi["wexp"] / 2
waltons = load_waltons()

km = KaplanMeierFitter().fit(rossi["week"], rossi["arrest"], weights=rossi["weight"])
hazard = NelsonAalenFitter(nelson_aalen_smoothing=False).fit(rossi["week"], rossi["arrest"])
entry = [w % 3 for w in rossi["week"] - 1]
late = KaplanMeierFitter().fit(rossi["week"], rossi["arrest"], entry=entry)
whole = KaplanMeierFitter().fit(waltons["T"], waltons["E"])
mean = restricted_mean_survival_time(whole, 50)
test = multivariate_logrank_test(waltons["T"], waltons["group"], waltons["E"])

def cox(**options):
    columns = ["week", "arrest", *names, *(v for v in options.values())]
    fitter = CoxPHFitter()
    fitter.fit(rossi[columns], "week", "arrest", fit_options={"precision": 1e-13, "max_steps": 100}, **options)
    return {"coefficients": [fitter.params_[n] for n in names], "errors": [fitter.standard_errors_[n] for n in names],
            "logLikelihood": fitter.log_likelihood_}

def column(frame, times=None):
    values = frame.iloc[:, 0]
    return [float(v) for v in (values[values.index > 0] if times is None else values.loc[times])]

json.dump({
    "program": f"lifelines {lifelines.__version__}",
    "rossi": {**{n: rossi[n].tolist() for n in [*names, "weight"]}, "time": rossi["week"].tolist(),
              "event": rossi["arrest"].tolist(), "stratum": rossi["wexp"].tolist()},
    "names": names, "times": [float(t) for t in km.survival_function_.index if t > 0], "survival": column(km.survival_function_),
    "hazard": column(hazard.cumulative_hazard_),
    "entry": [float(e) for e in entry],
    "late": column(late.survival_function_, [float(t) for t in sorted(set(rossi["week"]))]),
    "waltons": {"time": waltons["T"].tolist(), "event": waltons["E"].tolist(),
                "group": [int(g == "control") for g in waltons["group"]]},
    "restrictedMean": mean, "logRank": test.test_statistic,
    "plain": cox(), "strata": cox(strata="wexp"),
}, open(folder / "survivalLifelines.json", "w"))
