# Everything there is to type. `make run` and `make test` install what they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP_QUIET := --quiet --disable-pip-version-check

.PHONY: setup run check test bench battery setup-aiogram browser lock

setup: $(VENV)/.dev

run: $(VENV)/.run
	@$(BIN)/python -m bot

check: $(VENV)/.dev  ## under two minutes: style, types, walls, and the tests that are quick
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m content check
	$(BIN)/pytest -q -n auto -m "not slow and not long"

test: $(VENV)/.dev setup-aiogram browser  ## everything that CI runs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m content check
	$(BIN)/pytest -q -n auto -m "not slow"
	$(BIN)/pytest -q -m slow

bench: $(VENV)/.dev
	$(BIN)/python -m tests.bench

battery: $(VENV)/.dev  ## the long tests, with more of everything
	HYPOTHESIS_PROFILE=battery $(BIN)/pytest -q tests

setup-aiogram: .venv-aiogram/.ready

browser:
ifeq ($(CI),true)
	@command -v chromium >/dev/null || (apt-get update -qq && apt-get install -y -qq chromium >/dev/null)
endif

lock: $(VENV)/.dev  ## after a change of pyproject.toml; hashes, and no addresses
	$(BIN)/pip install $(PIP_QUIET) uv
	$(BIN)/uv pip compile pyproject.toml $(LOCK) -o requirements.txt
	$(BIN)/uv pip compile pyproject.toml --group dev -c requirements.txt $(LOCK) -o requirements-dev.txt
LOCK := --universal --generate-hashes --no-emit-index-url --no-annotate --no-header --quiet --python-version 3.11

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; v = sys.version_info[:2]; sys.exit(None if (3, 11) <= v <= (3, 13) else "Unkink needs Python 3.11 to 3.13; try make PYTHON=python3.12 run")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements.txt | $(VENV)/bin/python
	$(BIN)/pip install $(PIP_QUIET) --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt requirements.txt | $(VENV)/bin/python
	$(BIN)/pip install $(PIP_QUIET) --require-hashes -r requirements-dev.txt
	@touch $@ $(VENV)/.run

.venv-aiogram/.ready: tests/aiogram/requirements.txt
	$(PYTHON) -m venv .venv-aiogram
	.venv-aiogram/bin/pip install $(PIP_QUIET) --require-hashes -r tests/aiogram/requirements.txt
	@touch $@
