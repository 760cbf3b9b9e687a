#!/bin/sh
# Builds the floor program into .build-floor/floor, for this machine and with flags of its own.
set -eu
cd "$(dirname "$0")/../.."
mkdir -p .build-floor
flags=$(pkg-config --cflags --libs openblas sleef 2>/dev/null || echo "-lopenblas -lsleef")
# shellcheck disable=SC2086 # the flags are several words
"${CC:-cc}" -O3 -march=native -Wall -Wextra -o .build-floor/floor scripts/floor/floor.c $flags -lm
