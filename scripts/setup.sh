#!/usr/bin/env bash
# Install what the build and the tests need and this machine does not have. Safe to run again and again.
#
#   scripts/setup.sh          what `make demo` and `make test` need
#   scripts/setup.sh --all    also what `make test-all` and `make bench` need
#
# Debian and Ubuntu through apt; macOS through Homebrew (written for it, not yet tried on one).
set -euo pipefail

# Debian package · Homebrew formula (- when macOS has it) · base, or all when only --all asks for it · why
packages() {
  cat <<'TABLE'
build-essential    -          base  C and C++ compiler, make
pkg-config         pkgconf    base  finds the libraries below
git                git        base  fetches the Swift dependencies
ca-certificates    -          base  lets git trust the servers that it fetches from
python3            python3    base  the Python side of the tests
libopenblas-dev    openblas   base  matrix products
liblapacke-dev     lapack     base  factorisations
libnlopt-dev       nlopt      base  maximum likelihood
librandom123-dev   random123  base  random streams with an address (headers)
libsleef-dev       sleef      all   the floor that make bench measures against
libboost-math-dev  boost      base  distribution functions (headers)
libssl-dev         openssl@3  base  checksums
TABLE
}

readonly least_swift_major=6 least_swift_minor=3

say() { printf 'setup: %s\n' "$*"; }
fail() {
  printf 'setup: error: %s\n' "$1" >&2
  shift
  for line in "$@"; do printf '  → %s\n' "$line" >&2; done
  exit 1
}

check_swift() {
  command -v swift >/dev/null || fail "there is no Swift on this machine's PATH." \
    "Install Swift $least_swift_major.$least_swift_minor or newer from https://www.swift.org/install/ and run this again."
  local answer
  answer=$(swift --version 2>&1) || fail "'swift --version' failed: $answer" \
    "Mend the toolchain, or install another from https://www.swift.org/install/."
  [[ $answer =~ Swift\ version\ ([0-9]+)\.([0-9]+)[^[:space:]]* ]] ||
    fail "cannot read Swift's version from: $answer" "Install Swift from https://www.swift.org/install/."
  local major=${BASH_REMATCH[1]} minor=${BASH_REMATCH[2]}
  swift_version=${BASH_REMATCH[0]#Swift version }
  ((major > least_swift_major || (major == least_swift_major && minor >= least_swift_minor))) ||
    fail "this machine has Swift $swift_version; $least_swift_major.$least_swift_minor or newer is needed." \
      "Install it from https://www.swift.org/install/ and run this again."
}

# Leave in `missing` what the table names for this scope and the given test does not find.
find_missing() { # COLUMN TEST
  missing=() wanted=0
  local debian brew scope why name
  while read -r debian brew scope why; do
    [[ $scope == base || $everything == yes ]] || continue
    if [[ $1 == debian ]]; then name=$debian; else name=$brew; fi
    [[ $name != - ]] || continue
    wanted=$((wanted + 1))
    if ! "$2" "$name"; then
      missing+=("$name")
      say "missing: $name ($why)"
    fi
  done < <(packages)
}

in_dpkg() { [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }
in_brew() { brew list --formula --versions "$1" >/dev/null 2>&1; }

install_with_apt() {
  local as_root=() frontend=${DEBIAN_FRONTEND:-}
  # Nobody can answer a question when standard input is no terminal: neither apt's nor sudo's.
  if [[ ! -t 0 ]]; then frontend=noninteractive; fi
  if [[ $(id -u) -ne 0 ]]; then
    command -v sudo >/dev/null || fail "installing needs root, and this machine has no sudo." \
      "As root, run: apt-get install ${missing[*]}"
    as_root=(sudo)
    if [[ $frontend == noninteractive ]]; then as_root=(sudo --non-interactive); fi
  fi
  # One mirror of many may be out of reach; the install that follows decides.
  local apt=("${as_root[@]}" env "DEBIAN_FRONTEND=$frontend" apt-get)
  say "running ${as_root[*]:+${as_root[*]} }apt-get update"
  "${apt[@]}" update --quiet || say "apt-get update failed; trying the package lists that are here"
  say "running ${as_root[*]:+${as_root[*]} }apt-get install ${missing[*]}"
  "${apt[@]}" install --yes --quiet --no-install-recommends "${missing[@]}" ||
    fail "apt-get could not install: ${missing[*]}" "Read its message above; then run this again."
}

install_with_brew() {
  say "running brew install ${missing[*]}"
  brew install "${missing[@]}" || fail "Homebrew could not install: ${missing[*]}" \
    "Read its message above; then run this again."
}

everything=no
case "${1:-}" in
  "") ;;
  --all) everything=yes ;;
  *) fail "unknown argument '$1'." "Usage: scripts/setup.sh [--all]" ;;
esac

check_swift

case "$(uname -s)" in
  Linux)
    command -v apt-get >/dev/null && command -v dpkg-query >/dev/null || fail "this script knows apt and Homebrew only." \
      "Install your system's packages for: $(packages | awk '$3 == "base" { printf "%s ", $1 }')" \
      "then run: make build"
    find_missing debian in_dpkg
    if ((${#missing[@]})); then install_with_apt; fi
    ;;
  Darwin)
    command -v brew >/dev/null || fail "Homebrew is not installed." "Install it from https://brew.sh and run this again."
    find_missing brew in_brew
    if ((${#missing[@]})); then install_with_brew; fi
    ;;
  *) fail "this script knows Linux and macOS only, not $(uname -s)." ;;
esac

if ((${#missing[@]})); then
  say "installed: ${missing[*]}"
else
  say "already there: Swift $swift_version and all $wanted packages"
fi
