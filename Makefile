# Everything this project does, by name. A fresh machine needs Python 3.11 with venv, and make.
PYTHON ?= python3.11
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

.PHONY: weights chromium draft test lint types layers docs docs-check unit fuzz bench evals bless clean

$(READY): pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev,evals,local]'
	$(BIN)/python -m compileall -q src  # as pip does with a wheel: the first start is as quick as the next
	touch $@

weights: $(READY)  ## The local model's weights: fetched once, checked every time
	test -n "$(AFTERWORD_SKIP_LOCAL)" || $(BIN)/afterword model install >/dev/null

chromium:  ## The browser that the batch report is tested in; AFTERWORD_SKIP_BROWSER=1 leaves those tests out
	test -n "$(AFTERWORD_SKIP_BROWSER)" || command -v chromium >/dev/null || { test "$$(id -u)" = 0 && apt-get update -qq && apt-get install -yqq chromium >/dev/null; }

draft: weights  ## Draft the example situation to the terminal
	$(BIN)/afterword draft examples/final_round.toml --today 2026-11-23

test: lint types layers docs-check unit  ## Everything CI runs

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(READY)
	$(BIN)/mypy
	$(BIN)/mypy -p afterword_evals

layers: $(READY)
	$(BIN)/lint-imports

docs: $(READY)  ## Write the generated pages again
	$(BIN)/python -m afterword.cli.docs write docs

docs-check: $(READY)
	$(BIN)/python -m afterword.cli.docs check docs

unit: weights chromium
	$(BIN)/pytest -n auto --cov --cov-report=term

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

fuzz: $(READY)  ## The generated cases, new ones each time, and for longer
	HYPOTHESIS_PROFILE=long $(BIN)/pytest -n auto -m "fuzz or hypothesis"

bench: weights
	for file in benchmarks/*.py; do $(BIN)/python $$file || exit 1; done

evals: $(READY)  ## Run the evaluations offline, write the report, and fail where something got worse
	$(BIN)/afterword-evals

bless: $(READY)  ## Run the evaluations and make what they measure the new baselines
	$(BIN)/afterword-evals --bless

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
