"""Propensity scores, inverse probability weighting and matching on the data of effects-selection.json.

Effects are statsmodels'. Its errors take numerical derivatives and probabilities cut to 0.01 ... 0.99, so that they are good
to four digits; those for the treated are also csdid's, with an outcome of 0 before. Matching is done here, every treated
man looking through all controls; scikit-learn finds the nearest with replacement. (MatchIt 4.5.1 as packaged by Debian was
tried: with replacement 105 of its 185 pairs were up to 0.027 further apart than the nearest, and within a caliper of 0.05
some were 0.45 apart.)
"""
import importlib.metadata
import json
import sys
from pathlib import Path

import numpy as np
import sklearn
import statsmodels
import statsmodels.api as sm
from csdid.attgt_fnc.drdid_trim import std_ipw_did_panel
from sklearn.neighbors import NearestNeighbors
from statsmodels.treatment.treatment_effects import TreatmentEffect

NAMES = ["age", "educ", "black", "hispan", "married", "nodegree", "re74", "re75"]


def greedy(p, d, caliper=np.inf, replace=False):
    free = [i for i in range(len(p)) if d[i] == 0]
    partner = {}
    for seeker in sorted((i for i in range(len(p)) if d[i] == 1), key=lambda i: (-p[i], i)):
        control = min(free, key=lambda i: (abs(p[i] - p[seeker]), i), default=None)
        if control is not None and abs(p[control] - p[seeker]) <= caliper:
            partner[seeker] = control
            if not replace:
                free.remove(control)
    return [partner.get(i, -1) for i in range(len(p)) if d[i] == 1]


def main(folder):
    data = json.loads(Path(__file__).with_name("effects-selection.json").read_text())["data"]
    y, d = np.array(data["re78"]), np.array(data["treat"], float)
    x = sm.add_constant(np.column_stack([data[name] for name in NAMES]))
    logit = sm.Logit(d, x).fit(disp=0, method="newton", maxiter=100, tol=1e-14)
    model = TreatmentEffect(sm.OLS(y, x), d, results_select=logit)
    effects = {}
    for name, group in [("everybody", "all"), ("treated", 1)]:
        effect, untreated, treated = model.ipw(return_results=False, effect_group=group)
        error = model.ipw(effect_group=group).results_gmm.bse[0]
        effects[name] = [float(effect), float(error), float(treated), float(untreated)]
    weights = np.array(data["educ"], float) + 1
    for name, w in [("csdid", None), ("csdidWeighted", weights)]:
        effect, influence = std_ipw_did_panel(y, np.zeros(len(y)), d, x, w, trim_level=1.1)
        effects[name] = [float(effect), float(np.sqrt(np.mean(influence**2) / len(y)))]
    p = logit.predict()
    control = p[d == 0][:, None]
    nearest = NearestNeighbors(n_neighbors=1).fit(control).kneighbors(p[d == 1][:, None])[0]
    pairs = {
        "without": greedy(p, d), "with": greedy(p, d, replace=True), "caliper": greedy(p, d, caliper=0.05),
    }
    difference = y[d == 1] - y[pairs["without"]]
    result = {
        "program": f"statsmodels {statsmodels.__version__}, csdid {importlib.metadata.version('csdid')}, "
                   f"scikit-learn {sklearn.__version__}; data: effects-selection.json",
        "coefficients": logit.params.tolist(), "errors": logit.bse.tolist(), "probabilities": p.tolist(), **effects,
        **pairs, "distances": nearest[:, 0].tolist(),
        "pairs": [float(difference.mean()), float(difference.std(ddof=1) / np.sqrt(len(difference)))],
    }
    Path(folder, "effects-weighting.json").write_text(json.dumps(result) + "\n")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent)
