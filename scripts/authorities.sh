#!/usr/bin/env bash
# Writes the numbers that other programs compute (Tests/EvaluationTests/Authorities/*.json) anew. Only this needs R and
# Python packages; the tests read the files.
set -euo pipefail
cd "$(dirname "$0")/../Tests/EvaluationTests/Authorities"
sudo=$([ "$(id -u)" = 0 ] || echo sudo)
$sudo apt-get install -y --no-install-recommends python3-venv r-base-core r-cran-cmprsk r-cran-jsonlite r-cran-markovchain r-cran-laeken \
  r-cran-msm r-cran-plm r-cran-sandwich r-cran-survey r-cran-survival
python=../../../.build-authorities/bin/python
[ -x "$python" ] || python3 -m venv ../../../.build-authorities
"$python" -m pip install --quiet csdid giddy heormodel lifelines linearmodels statsmodels
for script in *.R; do [ -e "$script" ] && echo "$script" && Rscript "$script"; done
for script in *.py; do [ -e "$script" ] && echo "$script" && "$python" "$script"; done
