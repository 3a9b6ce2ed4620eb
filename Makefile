# PixPrep: `make run` and `make test` are all that a newcomer needs.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help setup demo run test check check-bank bench requirements messages clean

PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
MANAGE := $(BIN)/python manage.py
export PORT ?= 8000

help: ## what each command does
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/:[^#]*## /\t/' | expand -t 14

$(VENV)/base.stamp: requirements/base.txt
	@command -v $(PYTHON) >/dev/null || { echo "PixPrep needs Python 3.11: '$(PYTHON)' was not found. Set PYTHON=/path/to/python3.11"; exit 1; }
	@[ -x $(BIN)/python ] || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || { echo "$(VENV) is not Python 3.11: remove it and run again"; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/base.txt
	@touch $@

$(VENV)/dev.stamp: requirements/dev.txt $(VENV)/base.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

setup: $(VENV)/base.stamp ## environment, database, framework and bank
	@$(MANAGE) prepare

demo: setup ## everything but serving: a first institution with demo accounts
	@$(MANAGE) demo

run: demo ## the application with its demo accounts
	@exec $(MANAGE) serve

test: $(VENV)/dev.stamp ## set-up, check and the whole suite
	@$(MAKE) --no-print-directory check
	@$(BIN)/python -m tests.run

check: $(VENV)/dev.stamp ## all the static checks
	@$(BIN)/python -m pixprep.checks

check-bank: $(VENV)/dev.stamp ## all checks of the exercises that changed, over 50 seeds
	@$(MANAGE) bank check --changed --seeds 50 --record

$(VENV)/bench.stamp: requirements/bench.txt $(VENV)/dev.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/bench.txt
	@touch $@

bench: $(VENV)/bench.stamp ## measures, with the goal beside each figure; JSON=FOLDER keeps the rows, a file for each bench
	@$(if $(JSON),mkdir -p '$(JSON)';) status=0; for bench in benchmarks/*.py; do echo "== $$bench"; $(BIN)/python $$bench $(if $(JSON),--json '$(JSON)'/$$(basename $$bench .py).json) || status=1; done; exit $$status

COMPILE := $(BIN)/pip-compile --quiet --generate-hashes --no-header --no-annotate --strip-extras --allow-unsafe --no-emit-index-url --no-emit-find-links --no-emit-trusted-host
GROUP := $(BIN)/python -c 'import sys, tomllib; print(*(line for name in sys.argv[1:] for line in tomllib.load(open("pyproject.toml", "rb"))["dependency-groups"][name]), sep="\n")'

requirements: $(VENV)/dev.stamp ## compile the pinned requirements from pyproject.toml
	@mkdir -p var
	$(GROUP) dev > var/dev.in
	$(GROUP) dev bench > var/bench.in
	$(COMPILE) -o requirements/base.txt pyproject.toml
	$(COMPILE) -o requirements/dev.txt pyproject.toml var/dev.in
	$(COMPILE) -o requirements/bench.txt pyproject.toml var/bench.in

messages: $(VENV)/dev.stamp ## update the message catalogues from code and templates
	@$(MANAGE) messages

clean: ## remove what set-up made, the embedded database included
	rm -rf $(VENV) var
