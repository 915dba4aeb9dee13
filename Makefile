# Needs Python 3.11 or later and make, nothing else: each target installs what it uses in .venv.
# The work is in scripts/; PYTHON=python3.12 chooses the Python, ARGS="..." goes to pytest.

RUN = $(or $(shell command -v python3 2>/dev/null),$(shell command -v "$(PYTHON)" 2>/dev/null),\
	$(error Python 3.11 or later is needed; found no python3))
BIN = .venv/bin

export ARGS PORT

.DEFAULT_GOAL := help
.PHONY: help demo test bench screenshots lint clean

help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 16

demo: ## Serve the example site on 127.0.0.1:8000 (PORT=8123 make demo for another port)
	@$(RUN) scripts/demo.py

test: ## Run the suite with coverage (make test ARGS="-k feed" for a part of it)
	@$(RUN) scripts/run_tests.py

bench: ## Measure the feed beside django-ical, a static file and an empty view
	@$(RUN) scripts/bootstrap.py test
	@$(BIN)/python -m tests.benchmarks $(ARGS)

screenshots: ## Take every picture of the README and the docs anew (needs Chromium)
	@$(RUN) scripts/bootstrap.py test
	@$(BIN)/python -m tests.browser.screenshots

lint: ## Check style, the floors of the architecture, templates and migrations
	@$(RUN) scripts/bootstrap.py lint
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/djhtml --check wagtail_assemblies example_site
	$(BIN)/python scripts/check_migrations.py

clean: ## Remove .venv, caches and build output; the demo's content stays
	rm -rf .venv build dist *.egg-info tests/readers/node_modules tests/browser/node_modules .coverage.json
	rm -rf .hypothesis .import_linter_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
