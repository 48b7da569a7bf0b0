# Two doors: `make demo` shows Sightline at work, `make test` checks all of it. `make help` lists the rest.
SHELL := /bin/sh
BIN := .venv/bin
CORE := vocabulary chronology wording identity rulebook
PORT := $(or $(SIGHTLINE_PORT),8000)
# One process of tests a processor, each with a stretch of the tests, so that what a module sets up is set up about once.
EVERYWHERE := -n auto --dist worksteal
# Tests start hundreds of processes of ours; each would translate all of our source again.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: help demo test lint types unit faults format documents benchmark fuzz postgres wheel clean
.DEFAULT_GOAL := help

help: ## say what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 14

demo: ## build the demonstration families and serve them on this machine only
	@scripts/bootstrap.sh run
	@$(BIN)/sightline demo --store demo-store/demonstration.sqlite3 --port $(PORT)

test: ## install what the tests need, then run every check and every test
	@scripts/bootstrap.sh dev
	@$(MAKE) --no-print-directory lint types
	@$(BIN)/python -m pytest $(EVERYWHERE) --ignore=tests/journeys
	@$(BIN)/python -m pytest $(EVERYWHERE) tests/journeys

lint: ## style, format and the order of the layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-cache

types: ## strict types on the core, and on what writes files that leave
	$(BIN)/mypy --strict $(addprefix src/sightline/,$(CORE) publishing)

unit: ## the quick tests only: no browser, no wheel, no injected faults
	@$(BIN)/python -m pytest -q $(EVERYWHERE) --ignore=tests/journeys --ignore=tests/faults --ignore=tests/repo/test_wheel.py

faults: ## every fault of the list put in, which the tests must notice (`make test` takes a third of them)
	@scripts/bootstrap.sh dev
	@SIGHTLINE_FAULTS=all $(BIN)/python -m pytest -q $(EVERYWHERE) tests/faults

format: ## put the code into its usual shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

documents: ## write again the documents that are generated from the code
	$(BIN)/python -m sightline.vocabulary.document docs/record-kinds
	$(BIN)/python -m sightline.rulebook.telling.document docs/rulebook

benchmark: ## every benchmark, ours beside a bare baseline: CHILDREN=1000000 for a million (10000 if not said)
	@scripts/bootstrap.sh dev
	@for each in rules build page returns reading pairs reading_speed quiet; do $(BIN)/python -m benchmarks.bench_$$each || exit 1; done
	@$(BIN)/python -m benchmarks.bench_population --children $(or $(CHILDREN),10000) --all-rules-up-to $(or $(CHILDREN),10000)

fuzz: ## open damaged and hostile documents: N=1000000 of each format (10000 if not said)
	@$(BIN)/python -m tests.fuzz.run --inputs $(or $(N),10000)

postgres: ## the service's tests on PostgreSQL, in a server of their own (needs its programs installed)
	@scripts/bootstrap.sh dev
	@scripts/postgres.sh

wheel: ## the installable package, in dist/
	@scripts/bootstrap.sh dev
	$(BIN)/uv build --wheel

clean: ## remove what was made, but no store
	rm -rf .venv .venv-tools dist build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
