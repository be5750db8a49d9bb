# Every command of this project. `make` alone lists them.
#
#   make run PORT=8001                   another port
#   make run PYTHON=python3.13           another Python for the virtual environment
#   make test DATABASE_URL=postgres://…  the suite on PostgreSQL
#   make test ARGS="tests/home -x"       only some tests
#   make bench ARGS=--quick              short rounds, nothing written
#   make lock UPGRADE=1                  newest allowed versions of everything

SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:

PYTHON ?= python3
PORT ?= 8000
ARGS ?=
WORKERS ?= auto

VENV := .venv
BIN := $(VENV)/bin
MANAGE := $(BIN)/python manage.py
FRONTEND := site/frontend
APPS := bilingual home opportunities
# The virtual environment first: where the machine has no Node, it has one.
export PATH := $(CURDIR)/$(BIN):$(PATH)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

INSTALLED := $(VENV)/.installed
OCDS_SOURCES := $(VENV)/ocds/requirements.txt
NODE_MODULES := $(FRONTEND)/node_modules/.package-lock.json
STYLESHEET := $(FRONTEND)/dist/site.css
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard site/locale/*/LC_MESSAGES/*.po))
SET_UP := $(INSTALLED) $(STYLESHEET) $(CATALOGUES)

# What the stylesheet is made of: it keeps only the classes that are used.
STYLE_SOURCES := $(FRONTEND)/build.mjs $(shell find $(FRONTEND)/src $(FRONTEND)/brand \
	-type f 2>/dev/null) $(shell find templates $(APPS) -name '*.html' -o -name '*.py' \
	-not -path '*/migrations/*')
HTML_TEMPLATES := $(shell find templates $(APPS) -name '*.html')

SAY := printf '\n\033[1m%s\033[0m\n'
FAIL := sh -c 'printf "\n%s\n" "$$0" >&2; exit 1'

.PHONY: help
help: ## List the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' Makefile

# ---- What a newcomer needs

.PHONY: run
run: $(SET_UP) ## Serve the site with demo content on http://127.0.0.1:8000
	@$(BIN)/python -c "import socket; socket.create_server(('127.0.0.1', $(PORT)))" \
		2>/dev/null || $(FAIL) "Port $(PORT) is taken. Run: make run PORT=8001"
	@$(MANAGE) prepare_demo --port $(PORT)
	@DJANGO_RUNSERVER_HIDE_WARNING=true $(MANAGE) runserver --skip-checks 127.0.0.1:$(PORT)

.PHONY: test
test: $(SET_UP) $(OCDS_SOURCES) ## Run the whole suite (DATABASE_URL=postgres://… for PostgreSQL)
	@$(BIN)/pytest -n $(WORKERS) --maxprocesses 8 --dist loadfile \
		--no-loadscope-reorder $(ARGS)

# ---- What a developer needs

.PHONY: lint
lint: $(INSTALLED) $(CATALOGUES) ## Check style, templates, types, imports, migrations
	@$(SAY) "Python style"
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(SAY) "Templates"
	@$(BIN)/djade --check $(HTML_TEMPLATES)
	@$(BIN)/djhtml --tabwidth 2 --check $(HTML_TEMPLATES)
	@$(BIN)/djlint --lint --quiet $(HTML_TEMPLATES)
	@$(SAY) "Directions of imports"
	@$(BIN)/lint-imports
	@$(BIN)/deptry .
	@$(SAY) "Types"
	@$(BIN)/mypy
	@$(SAY) "Packages: what is installed fits together"
	@$(BIN)/python -m pip check
	@$(SAY) "Django: system checks and migrations"
	@$(MANAGE) check --fail-level WARNING
	@$(MANAGE) makemigrations --check --dry-run
	@$(SAY) "Conventions"
	@$(BIN)/pytest -q -p no:randomly tests/test_consistency.py tests/test_locks.py

.PHONY: format
format: $(INSTALLED) ## Put Python and templates into their one form
	@$(BIN)/ruff check --fix-only
	@$(BIN)/ruff format
	@$(BIN)/djade $(HTML_TEMPLATES)
	@$(BIN)/djhtml --tabwidth 2 $(HTML_TEMPLATES)

.PHONY: check
check: $(INSTALLED) ## Ask Django whether production settings are safe
	@SECRET_KEY="$$($(BIN)/python -c 'import secrets; print(secrets.token_hex(32))')" \
		ALLOWED_HOSTS=micro-acquisition.example \
		$(MANAGE) check --deploy --fail-level WARNING \
		--settings config.settings.production

.PHONY: bench
bench: $(SET_UP) ## Measure speed on this machine and write docs/performance.md
	@$(BIN)/python -m bench.run $(ARGS)

.PHONY: faults
faults: $(SET_UP) ## Let a process, Redis and PostgreSQL fail while visitors ask
	@$(BIN)/python -m bench.run --only faults --quick $(ARGS)

.PHONY: messages
messages: $(INSTALLED) ## Collect texts for translation; fails while one has no French
	@command -v xgettext >/dev/null || $(FAIL) "xgettext is missing. Install the \
	package gettext (Debian: apt-get install gettext), then run this again."
	@$(MANAGE) makemessages --locale fr --no-obsolete --no-wrap --add-location file \
		--ignore '$(VENV)' --ignore 'var' --ignore '$(FRONTEND)' --ignore 'tests'
	@$(BIN)/pytest -q -p no:randomly tests/test_catalogue.py

.PHONY: lock
lock: $(INSTALLED) ## Write the lock files again from pyproject.toml
	@$(SAY) "Locking"
	@$(LOCK) --group dev pyproject.toml --output-file requirements.lock
	@$(LOCK) --constraint requirements.lock pyproject.toml \
		--output-file site/container/requirements.lock
	@$(LOCK) --group pyproject.toml:node \
		--output-file $(FRONTEND)/node-requirements.lock
# No address of a package index goes into a lock: each machine has its own.
LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-annotate --no-emit-index-url $(if $(UPGRADE),--upgrade) \
	--custom-compile-command 'make lock'

.PHONY: gc-brand
gc-brand: $(NODE_MODULES) ## Fetch the Government of Canada marks (departments only)
	@npm run gc-brand --prefix $(FRONTEND)
	@$(MAKE) --always-make $(STYLESHEET)

.PHONY: clean
clean: ## Remove everything that was installed or built; content in var/ stays
	rm -rf $(VENV) $(FRONTEND)/node_modules $(FRONTEND)/dist $(CATALOGUES) \
		.pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis \
		.coverage htmlcov

# ---- How things get there

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || $(FAIL) \
	"This site needs Python 3.11 or newer, and '$(PYTHON)' is not. Install one, then \
	name it: make run PYTHON=python3.12"
	@$(SAY) "Making a virtual environment in $(VENV)"
	@$(PYTHON) -m venv --clear $(VENV) || { rm -rf $(VENV); false; } || \
	$(FAIL) "Python came without venv. Install it (Debian: apt-get install \
	python3-venv), then run the same command again."

$(INSTALLED): requirements.lock pyproject.toml | $(BIN)/python
	@$(SAY) "Installing Python packages (a minute the first time)"
	@$(BIN)/python -m pip install --no-input --progress-bar off --require-hashes \
		--requirement requirements.lock \
	| awk -v all="$$(grep -c '^[a-z]' requirements.lock)" \
		'/^(Collecting|Requirement already)/ && ++n % 20 == 0 {print "  " n " of " all} \
		/^Installing/ {print "  all here, unpacking"} {fflush()}' \
	|| $(FAIL) "Packages could not be installed. The lines above say why; with no \
	network or a proxy in between, mend that and run the same command again."
	@$(BIN)/python -m pip install --quiet --no-input --no-deps --no-build-isolation \
		--editable .
	@touch $@

# Tests read the official schemas of open contracting data in the sources of these two
# packages: what pip installs of them has none.
$(OCDS_SOURCES): requirements.lock | $(INSTALLED)
	@$(SAY) "Fetching the schemas of open contracting data (half a minute, once)"
	@mkdir -p $(@D)
	@awk '/^[a-z]/ {wanted = /^ocds(kit|merge)==/} wanted' requirements.lock > $@
	@$(BIN)/python -m pip download --quiet --no-input --progress-bar off --no-deps \
		--no-binary ocdskit,ocdsmerge --require-hashes --requirement $@ --dest $(@D) || \
		{ rm -f $@; echo "They could not be fetched: their tests are skipped."; }

$(NODE_MODULES): $(FRONTEND)/package-lock.json | $(INSTALLED)
	@$(NODE_IS_NEW_ENOUGH) || { $(SAY) "No Node 20.19 or newer here: installing \
	one inside $(VENV) (a minute)" && $(BIN)/python -m pip install --quiet --no-input \
		--require-hashes --requirement $(FRONTEND)/node-requirements.lock; }
	@$(SAY) "Installing front-end packages"
	@npm ci --prefix $(FRONTEND) --ignore-scripts --no-audit --no-fund || $(FAIL) \
	"Front-end packages could not be installed. The lines above say why. Behind a proxy \
	that inspects traffic set NODE_EXTRA_CA_CERTS to its certificate."
	@touch $@
NODE_IS_NEW_ENOUGH = command -v npm >/dev/null && node -e 'const [major, minor] = \
	process.versions.node.split(".").map(Number); \
	process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)' 2>/dev/null

$(STYLESHEET): $(NODE_MODULES) $(STYLE_SOURCES)
	@$(SAY) "Building the stylesheet"
	@npm run build --silent --prefix $(FRONTEND)

# Babel writes what msgfmt would: no gettext tools are needed to run the site.
%.mo: %.po | $(INSTALLED)
	@$(BIN)/pybabel compile --input-file $< --output-file $@ --locale fr
