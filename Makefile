# What to say to this project. Each target first sets up .venv by itself; only Python 3.11 or newer, make and git are needed.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help play county test check format bench soak lock audit clean

PYTHON ?= python3
# Handed on to the program of a target: make play ARGS='--port 8090'
ARGS ?=
BIN := .venv/bin
READY := .venv/ready

help:  ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

play: $(READY)  ## play a whole council in the browser, without a Telegram token
	$(BIN)/python -m playground $(ARGS)

county: $(READY)  ## let the councils of a whole county live through a year, for ARGS='--county data/county.db' of play; ARGS='--councils 60 --seed 7 --locale en --out data/small.db' another
	$(BIN)/python -m playground.county $(ARGS)

test: $(READY)  ## run every test and hold the coverage; installs PostgreSQL and chromium when missing and allowed
	tests/run $(ARGS)

check: $(READY)  ## look without running: style, types, imports, known weaknesses, house rules, Dockerfile, locks
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/bandit --quiet --recursive bot playground
	$(BIN)/hadolint Dockerfile
	$(BIN)/pytest -q tests/house
	requirements/lock --check

format: $(READY)  ## put code into the one form, and mend what can be mended by itself
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(READY)  ## measure presses beside a bare bot, by polling and webhook, on PostgreSQL by two processes, a crowd beside a naive one, the evening of a county, growth, a long ledger, an organisation of 10,000 rows, summaries of up to 100,000 councils, a county's month that ends, memory, 10,000 notices, and an announcement to 10,000 councils; ARGS='--only crowd' one alone
	$(BIN)/python -m benchmarks.press $(ARGS)

soak: $(READY)  ## kill, cut off, confuse and starve bots under load for 20 minutes, and reckon up; ARGS='--minutes 60' longer
	$(BIN)/python -m tests.soak $(ARGS)

lock: $(READY)  ## bring the locks in step with pyproject.toml; ARGS=--upgrade takes the newest releases
	requirements/lock $(ARGS)

audit: $(READY)  ## ask the network whether a library of a lock has a known weakness
	$(BIN)/uv tool run pip-audit --disable-pip --require-hashes --requirement requirements/run.txt

clean:  ## remove everything made here but the data
	rm -rf .venv .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): $(BIN)/pip requirements/dev.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(BIN)/pip:
	@for python in $(PYTHON) python3.13 python3.12 python3.11; do \
		if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			echo "$$python -m venv .venv"; \
			exec $$python -m venv --clear .venv; \
		fi; \
	done; \
	echo 'Python 3.11 or newer is needed; name yours: make PYTHON=/path/to/python3' >&2; \
	exit 1
