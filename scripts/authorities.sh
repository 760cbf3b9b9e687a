#!/usr/bin/env bash
# Writes the numbers that other programs compute (Tests/EvaluationTests/Authorities/*.json) anew, and says how far each file
# moved. Only this needs R and Python packages; the tests read the files. Safe to run again.
#
# Python's packages go into a virtual environment of their own, at the versions of authorities/requirements.txt. R's come
# from apt where it has them, else from CRAN's sources into a library of their own; authorities/r-packages.txt has the
# versions whose numbers are kept. Nothing is installed into the user's own libraries.
set -euo pipefail
cd "$(dirname "$0")/.."
readonly lists=$PWD/scripts/authorities folder=$PWD/Tests/EvaluationTests/Authorities installed=$PWD/.build-authorities

fail() {
  printf 'authorities: error: %s\n' "$*" >&2
  exit 1
}

# The same numbers whatever the machine's cores, language, time zone and the user's own settings.
export LC_ALL=C.UTF-8 TZ=UTC PYTHONHASHSEED=0 PYTHONNOUSERSITE=1 MPLBACKEND=Agg
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 MKL_NUM_THREADS=1 NUMBA_NUM_THREADS=1
export R_LIBS=$installed/R R_LIBS_USER=$installed/R
unset PYTHONPATH PYTHONHOME VIRTUAL_ENV

has_apt() { command -v apt-get >/dev/null; }
apt_install() { # PACKAGE...: false where apt cannot
  local as_root=()
  if [[ $(id -u) -ne 0 ]]; then
    command -v sudo >/dev/null || return 1
    as_root=(sudo)
  fi
  "${as_root[@]}" apt-get update --quiet=2 || true
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet=2 --no-install-recommends "$@"
}

install_r() {
  command -v Rscript >/dev/null || { has_apt && apt_install r-base-core; } || fail "there is no Rscript: install R."
  local missing names=() name
  missing=$(Rscript --vanilla "$lists/packages.R" missing)
  for name in $missing; do
    # Only what apt has: one unknown name, and it would install none.
    name=r-cran-${name,,}
    if has_apt && apt-cache show "$name" >/dev/null 2>&1; then names+=("$name"); fi
  done
  if ((${#names[@]})); then apt_install "${names[@]}" || true; fi
  missing=$(Rscript --vanilla "$lists/packages.R" missing)
  if [[ -n $missing ]]; then Rscript --vanilla "$lists/packages.R" install "$installed/R" || true; fi
  Rscript --vanilla "$lists/packages.R" check "$folder"
}

install_python() {
  local enough='import sys; sys.exit(sys.version_info < (3, 11))'
  python3 -c "$enough" 2>/dev/null || fail "python3 is not there or older than 3.11."
  # Debian's python3 has no ensurepip without python3-venv.
  python3 -c 'import ensurepip' 2>/dev/null || { has_apt && apt_install python3-venv; } ||
    fail "python3 cannot make virtual environments: install its venv."
  python3 -m venv "$installed"
  "$installed/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$lists/requirements.txt" ||
    fail "pip could not install what scripts/authorities/requirements.txt lists."
}

run() {
  echo "$1"
  case "$1" in
  *.R) Rscript --vanilla "$1" ;;
  *.py) "$installed/bin/python" "$1" ;;
  esac || fail "$1 failed; the files of the scripts named before it are new, the others are not."
}

echo "installing what is missing"
install_r
install_python
cd "$folder"
# These read what others wrote: first those that they read.
chain=(effects-wages.py effects-selection.R effects-weighting.py effects-matching.R)
for script in "${chain[@]}"; do run "$script"; done
for script in *.R *.py; do
  [[ " ${chain[*]} " == *" $script "* ]] || run "$script"
done
"$installed/bin/python" "$lists/compare.py" "$folder"
