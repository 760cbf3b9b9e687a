"""Panel regressions of 545 men over 1980-1987 (Vella & Verbeek 1998), shipped with linearmodels.

Logs of wages are rounded to four decimals, so that the file stays small. `first` is the first year in a union (0: never);
`weight` (years of schooling) only serves to have weights. The unbalanced panel leaves out the rows with
(man + year) mod 7 = 0, men counted from 0; crossed clusters are (man + year) mod 40.
"""
import json
import sys
from pathlib import Path

import linearmodels
import numpy as np
import pandas as pd
import statsmodels
import statsmodels.api as sm
from linearmodels.datasets import wage_panel
from linearmodels.panel import PanelOLS


def wages():
    data = wage_panel.load().sort_values(["nr", "year"]).reset_index(drop=True)
    data["lwage"] = data["lwage"].round(4)
    data["man"] = data["nr"].rank(method="dense").astype(int) - 1
    union = data[data["union"] == 1].groupby("man")["year"].min()
    data["first"] = data["man"].map(union).fillna(0).astype(int)
    return data


def clustered(y, x, groups, weights=None):
    model = sm.OLS(y, x) if weights is None else sm.WLS(y, x, weights=weights)
    fit = model.fit(cov_type="cluster", cov_kwds={"groups": groups})
    return {"value": np.asarray(fit.params).tolist(), "error": np.asarray(fit.bse).tolist()}


def within(rows, names, weighted=False, crossed=False):
    """Household effects swept out, period effects as dummies: K = regressors + constant + dummies."""
    x = rows[names].astype(float).copy()
    for year in sorted(rows["year"].unique())[1:]:
        x[f"year{year}"] = (rows["year"] == year).astype(float)
    x["constant"] = 1.0
    panel = rows.set_index(["man", "year"])
    x.index = panel.index
    weights = panel[["educ"]].astype(float) if weighted else None
    groups = pd.DataFrame({"group": (rows["man"] + rows["year"]).to_numpy() % 40}, index=panel.index)
    clusters = {"clusters": groups} if crossed else {"cluster_entity": True}
    fit = PanelOLS(panel[["lwage"]], x, entity_effects=True, weights=weights).fit(
        cov_type="clustered", debiased=True, group_debias=True, **clusters)
    return {"value": fit.params[names].tolist(), "error": fit.std_errors[names].tolist()}


def main(folder):
    data = wages()
    first, last = data[data.year == 1980], data[data.year == 1987]
    change = last.lwage.to_numpy() - first.lwage.to_numpy()
    educ, men = last.educ.to_numpy(float), last.man.to_numpy()
    two = data[data.year.isin([1980, 1987])]
    joined = two.man.map(last.set_index("man")["union"]).to_numpy(float)
    post = (two.year == 1987).to_numpy(float)
    x = np.column_stack([np.ones(len(two)), joined, post, joined * post])
    ols = sm.OLS(data.lwage, sm.add_constant(data[["union", "educ", "exper"]].astype(float)))
    robust = ols.fit(cov_type="HC1")
    unbalanced = data[(data.man + data.year) % 7 != 0]
    later = data[data["first"] != 1980].copy()
    relative = (later.year - later["first"]).clip(-4, 4).where(later["first"] > 0, -1)
    events = [e for e in range(-4, 5) if e != -1]
    for event in events:
        later[f"event{event}"] = (relative == event).astype(float)
    names = [f"event{event}" for event in events]
    gaps = later[(later.man + later.year) % 7 != 0]
    result = {
        "program": f"linearmodels {linearmodels.__version__}, statsmodels {statsmodels.__version__}",
        "lwage": data.lwage.tolist(), "union": data.union.astype(int).tolist(),
        "exper": data.exper.astype(int).tolist(), "educ": first.educ.astype(int).tolist(),
        "black": first.black.astype(int).tolist(), "hisp": first.hisp.astype(int).tolist(),
        "first": first["first"].tolist(),
        "ols": {
            "value": robust.params.tolist(), "hc1": robust.bse.tolist(),
            "cr1": clustered(data.lwage, ols.exog, data.man)["error"],
        },
        "wls": clustered(data.lwage, ols.exog, data.man, data.educ.astype(float)),
        "beforeAfter": clustered(change, np.ones(len(change)), men, educ),
        "did": clustered(two.lwage, x, two.man),
        "didWeighted": clustered(two.lwage, x, two.man, two.educ.astype(float)),
        "within": within(data, ["union", "expersq"]),
        "withinUnbalanced": within(unbalanced, ["union", "expersq"]),
        "withinWeighted": within(unbalanced, ["union", "expersq"], weighted=True),
        "withinCrossed": within(unbalanced, ["union", "expersq"], crossed=True),
        "events": within(later, names), "eventsUnbalanced": within(gaps, names),
    }
    Path(folder, "effects-wages.json").write_text(json.dumps(result, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent)
