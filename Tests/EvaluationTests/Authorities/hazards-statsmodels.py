"""A second opinion on hazards.json: statsmodels' GLM on the person-periods of survival::kidney.

Its cloglog errors use the expected information, as glm's do; its clustered ones the observed, and are left out.
"""
import json, math, os, sys
import numpy as np
import statsmodels
import statsmodels.api as sm

here = os.path.dirname(os.path.abspath(__file__))
folder = sys.argv[1] if len(sys.argv) > 1 else here
data = json.load(open(os.path.join(here, "hazards.json")))["kidney"]
length = [math.ceil(t / 30) for t in data["time"]]
rows = [(i, d) for i in range(len(length)) for d in range(1, length[i] + 1)]
y = np.array([float(data["status"][i] == 1 and d == length[i]) for i, d in rows])
x = np.array([[1, math.log(d), data["age"][i], data["female"][i]] for i, d in rows])
result = dict(program=f"Python {sys.version.split()[0]}, statsmodels {statsmodels.__version__}; data: hazards.json")
for name, link in (("logit", sm.families.links.Logit()), ("cloglog", sm.families.links.CLogLog())):
    model, start = sm.GLM(y, x, family=sm.families.Binomial(link)), None
    # It stops when the deviance does: go on from there.
    for again in range(20):
        fit = model.fit(start_params=start, tol=1e-12)
        start = fit.params
    result[name] = dict(coefficients=fit.params.tolist(), errors=fit.bse.tolist())
json.dump(result, open(os.path.join(folder, "hazards-statsmodels.json"), "w"), separators=(",", ":"))
