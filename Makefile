# One door for every command, the same here and in CI. `make help` lists them.

SHELL := /bin/bash
.DEFAULT_GOAL := help

PYTHON ?= python3
KILLS ?= 1000
FUZZ_SECONDS ?= 60
UV_VERSION := 0.13.8
ATHERIS_VERSION := 3.0.0

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
VERIFIERS := build/verifiers/.installed
LOCKS := packaging/requirements-dev.txt
COMPILE = $(BIN)/python packaging/translations.py
UV_COMPILE = build/lock/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-annotate --no-header --no-emit-index-url --no-emit-find-links --upgrade

.PHONY: help setup run test test-all check format bench torture fuzz translations lock bundle deb clean

help: ## list the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 22

setup: $(STAMP) $(VERIFIERS) ## install what the program and its tests need into .venv
	@$(COMPILE) compile

$(STAMP): $(LOCKS) pyproject.toml packaging/linux/system-packages.sh
	@bash packaging/linux/system-packages.sh
	@bash packaging/make-venv.sh "$(PYTHON)" $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(LOCKS)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	@touch $@

$(VERIFIERS): $(wildcard tests/credentials/verifiers/package*.json)
	@bash tests/credentials/verifiers/install.sh build/verifiers

run: setup ## start the program on a demo centre (pictures in build/demo where there is no screen)
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		$(BIN)/assessor-app demo --headless --out build/demo && \
		echo "No screen here: the pictures and papers of the run are in build/demo"; \
	else \
		$(BIN)/assessor-app demo; \
	fi

test: setup ## run the tests, without the slow ones
	$(BIN)/python -m pytest -q -n 2 --maxschedchunk 4 -m "not slow"

test-all: setup ## run every test
	$(BIN)/python -m pytest -q

check: setup ## format, lint, types, import contracts, stale translations
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(COMPILE) check
	$(BIN)/python packaging/verify_page.py check

format: setup ## put every file into the house format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: setup ## measure the budgets beside their floors
	$(BIN)/python -m tests.bench

torture: setup ## kill the writing program KILLS times and look for lost marks
	KILLS=$(KILLS) $(BIN)/python -m tests.torture

fuzz: setup ## feed every reader of exchange files nonsense, FUZZ_SECONDS each (Linux)
	@bash packaging/make-venv.sh "$(PYTHON)" build/fuzz-venv
	@build/fuzz-venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes \
		-r packaging/requirements.txt
	@build/fuzz-venv/bin/python -m pip install --quiet --disable-pip-version-check atheris==$(ATHERIS_VERSION)
	build/fuzz-venv/bin/python -m tests.fuzz build/fuzz $(FUZZ_SECONDS)

translations: setup ## bring the language files up to date with the screens
	$(COMPILE) update
	$(BIN)/python packaging/verify_page.py update

lock: ## choose the newest allowed versions again and write packaging/requirements*.txt
	@bash packaging/make-venv.sh "$(PYTHON)" build/lock
	@build/lock/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	$(UV_COMPILE) -o packaging/requirements.txt >/dev/null
	$(UV_COMPILE) --constraint packaging/requirements.txt --extra dev -o packaging/requirements-dev.txt >/dev/null
	$(UV_COMPILE) --constraint packaging/requirements.txt --extra bundle -o packaging/requirements-bundle.txt >/dev/null

bundle: setup ## build the program folder dist/assessor-app with PyInstaller
	@bash packaging/make-venv.sh "$(PYTHON)" build/bundle-venv
	build/bundle-venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes \
		-r packaging/requirements-bundle.txt
	build/bundle-venv/bin/python -m PyInstaller --noconfirm --log-level WARN --distpath dist \
		--workpath build/pyinstaller packaging/assessor-app.spec

deb: bundle ## build a Debian package in dist/
	bash packaging/linux/build-deb.sh

clean: ## remove everything the commands above made
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .benchmarks .import_linter_cache
	rm -f resources/i18n/*.qm
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
