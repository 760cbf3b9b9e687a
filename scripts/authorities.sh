#!/usr/bin/env bash
# Writes the numbers that other programs compute (Tests/EvaluationTests/Authorities/*.json) anew. Only this needs R and
# Python packages; the tests read the files.
set -euo pipefail
cd "$(dirname "$0")/../Tests/EvaluationTests/Authorities"
sudo=$([ "$(id -u)" = 0 ] || echo sudo)
$sudo apt-get install -y --no-install-recommends python3-venv r-base-core r-cran-cmprsk r-cran-expm r-cran-jsonlite r-cran-kmsurv \
  r-cran-laeken r-cran-markovchain r-cran-matching r-cran-matchit r-cran-msm r-cran-numderiv r-cran-plm r-cran-sandwich \
  r-cran-survey r-cran-survival
python=../../../.build-authorities/bin/python
[ -x "$python" ] || python3 -m venv ../../../.build-authorities
"$python" -m pip install --quiet csdid giddy heormodel inequality lifelines linearmodels networkx rdrobust scikit-learn \
  statsmodels

run() {
  echo "$1"
  case "$1" in
  *.R) Rscript "$1" ;;
  *.py) "$python" "$1" ;;
  esac
}
# These read what others wrote: first those that they read.
chain=(effects-wages.py effects-selection.R effects-weighting.py effects-matching.R)
for script in "${chain[@]}"; do run "$script"; done
for script in *.R *.py; do
  [[ " ${chain[*]} " == *" $script "* ]] || run "$script"
done
