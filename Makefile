# Two commands on a fresh machine: `make demo` and `make test`. `make` alone prints the list.

# The tests use `public` and `package` declarations only. Without testable imports they share the release build of
# `make build` and `make demo`; with them SwiftPM would build everything a second time.
release_tests := -c release --disable-testable-imports --disable-xctest
import_check := --explicit-target-dependency-import-check error
swift_sources := $(wildcard Package.swift Sources Tests Snippets)
# What `make bench` goes up to, from a thousand: `make bench largest=10000000` would need some 10 GB.
largest := 1000000
products = $(shell swift build -c release --show-bin-path)

# Homebrew keeps libraries outside the compiler's path, and some outside its own (written for macOS, not yet tried).
ifeq ($(shell uname),Darwin)
brew := $(shell brew --prefix)
export CPATH := $(brew)/include
export LIBRARY_PATH := $(brew)/lib
export PKG_CONFIG_PATH := $(brew)/opt/openblas/lib/pkgconfig:$(brew)/opt/lapack/lib/pkgconfig:$(brew)/opt/openssl@3/lib/pkgconfig
endif

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup build demo test test-all lint bench docs authorities format clean

help: ## print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

setup: ## install what is missing (safe to run again)
	@scripts/setup.sh

build: ## build everything, optimised
	swift build -c release

demo: setup ## install, build, and run the shipped comparison into runs/shou-county
	swift build -c release --product povertypaths
	$(products)/povertypaths compare scenarios/shou-county.yaml --out runs/shou-county --force

test: setup lint ## install, check the format, build and run the tests, optimised
	swift test $(release_tests)

test-all: test ## the same, and then everything again without optimisation, with every import checked
	@scripts/setup.sh --all
	swift build --build-tests $(import_check)
	swift test --skip-build --disable-xctest

lint: ## check the format of every Swift file
	swift format lint --strict --recursive $(swift_sources)

bench: ## measure the month beside the floor; JSON lines, and a table on standard error
	@scripts/setup.sh --all >&2
	@swift build -c release --product Benchmarks >&2
	@scripts/floor/build.sh >&2
	@$(products)/Benchmarks --floor .build-floor/floor --largest $(largest)

docs: ## write docs/ and the tables in README.md and docs/eight-paths.md from the code (half an hour)
	UPDATE_DOCS=1 swift test $(release_tests) --filter "GeneratedDocumentTests|SelectionTests|SwitchTests|WagePanelTests|EstimatorsPageTests"

authorities: ## run the third-party programs that the evaluation is compared with, and write their numbers anew
	@scripts/authorities.sh

format: ## rewrite every Swift file in the project's format
	swift format --in-place --recursive $(swift_sources)

clean: ## remove what was built; runs/ stays
	swift package clean
	rm -rf .build-floor .build-authorities
