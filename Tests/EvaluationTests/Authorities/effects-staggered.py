"""Callaway & Sant'Anna on the men of effects-wages: treatment begins in the first year in a union.

Clusters are man mod 50, counted from 0; weights are years of schooling. Covariates are schooling
and experience; in `separated` also Black, which no man of some small groups is.
"""
import contextlib
import importlib.metadata
import importlib.util
import io
import json
import sys
import warnings
from pathlib import Path

import numpy as np
from csdid.att_gt import ATTgt

spec = importlib.util.spec_from_file_location("wages", Path(__file__).parent / "effects-wages.py")
wages = importlib.util.module_from_spec(spec)
spec.loader.exec_module(wages)

CASES = {
    "plain": {},
    "universal": {"base": "universal"},
    "notYet": {"control": "notyettreated"},
    "notYetUniversal": {"control": "notyettreated", "base": "universal", "x": True},
    "doublyRobust": {"x": True},
    "regression": {"x": True, "method": "reg"}, "separated": {"x": True, "black": True},
    "weighting": {"x": True, "method": "ipw"},
    "clustered": {"x": True, "control": "notyettreated", "cluster": True},
    "weighted": {"x": True, "weights": True},
    "weightedNotYet": {"control": "notyettreated", "weights": True, "cluster": True},
    "anticipation": {"control": "notyettreated", "anticipation": 1},
    "anticipationUniversal": {"anticipation": 1, "base": "universal"},
    "noneNever": {"control": "notyettreated", "noneNever": True},
}


def numbers(values):
    return [None if v is None or not np.isfinite(v) else float(v) for v in np.asarray(values, float).ravel()]


def case(data, base="varying", control="nevertreated", method="dr", x=False, black=False, cluster=False, weights=False,
         anticipation=0, noneNever=False):
    if noneNever:
        data = data[data["first"] > 0]
    formula = "lwage ~ educ + exper" + (" + black" if black else "") if x else None
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        fit = ATTgt(
            yname="lwage", tname="year", idname="man", gname="first", data=data.copy(), control_group=control,
            xformla=formula, clustervar="cluster" if cluster else None, weights_name="weight" if weights else None,
            anticipation=anticipation)
        fit.fit(est_method=method, base_period=base, bstrap=False)
        results = fit.results
        result = {
            "cellGroup": numbers(results["group"]), "period": numbers(results["year"]), "effect": numbers(results["att"]),
            "error": numbers(results["se"]),
        }
        if fit.MP.get("W") is not None:
            result["wald"] = [float(fit.MP["W"]), float(fit.MP["Wpval"])]
        for kind in ["simple", "group", "calendar", "dynamic"]:
            summary = fit.aggte(typec=kind, na_rm=True, bstrap=False, cband=False).atte
            result[kind] = {"overall": numbers([summary["overall_att"], summary["overall_se"]])}
            if kind != "simple":
                result[kind] |= {
                    "key": numbers(summary["egt"]), "effect": numbers(summary["att_egt"]),
                    "error": numbers(summary["se_egt"]),
                }
    return result


def main(folder):
    data = wages.wages()[["man", "year", "lwage", "first", "educ", "black", "exper"]].astype(float)
    data["cluster"] = data["man"] % 50
    data["weight"] = data["educ"]
    result = {
        "program": f"csdid {importlib.metadata.version('csdid')}; data: wage_panel of linearmodels "
                   f"{importlib.metadata.version('linearmodels')}",
    }
    result |= {name: case(data, **options) for name, options in CASES.items()}
    Path(folder, "effects-staggered.json").write_text(json.dumps(result, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent)
