# Two commands do everything: `make serve` and `make test`. A second run does no work twice:
# the stamps in .venv are older than their requirements only when these have changed.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1

# A !tag in mkdocs.yml can run code as soon as MkDocs reads it: looked at first.
SAFE := PYTHONPATH=hooks $(BIN)/python -m guidebook settings

.PHONY: serve build build-properdocs check new overdue hosts-by-age owner-report readability accessibility bench lighthouse bench-search bench-hosts bench-all coverage changes test sbom lock clean

serve: .venv/site.stamp
	@$(SAFE)
	$(BIN)/mkdocs serve --strict --dev-addr 127.0.0.1:$(PORT)

build: .venv/site.stamp
	@$(SAFE)
	$(BIN)/mkdocs build --strict

# The maintained fork of MkDocs, our way out; make test compares its site with ours.
build-properdocs: .venv/tests.stamp
	@$(SAFE)
	$(BIN)/properdocs build --strict -f mkdocs.yml

# The checks on what editors write, alone, without building.
check: .venv/site.stamp
	PYTHONPATH=hooks $(BIN)/python -m guidebook check

# A new guide that passes every check: asks, or make new TITLE="..." AREA=electives TOPIC=visas
new: .venv/site.stamp
	@PYTHONPATH=hooks $(BIN)/python -m guidebook new $(if $(TITLE),"$(TITLE)" "$(AREA)" "$(TOPIC)")

# The pages whose next review is past, as a Markdown list.
overdue: .venv/site.stamp
	@PYTHONPATH=hooks $(BIN)/python -m guidebook overdue

# The rows of docs/_data/hosts.yml, those to look at first on top, as a Markdown list.
hosts-by-age: .venv/site.stamp
	@PYTHONPATH=hooks $(BIN)/python -m guidebook hosts-by-age

# What only the owner can fill in, as a Markdown list.
owner-report: .venv/site.stamp
	@PYTHONPATH=hooks $(BIN)/python -m guidebook owner-report

# How hard each guide is to read.
readability: build .venv/tests.stamp
	@PYTHONPATH=tests $(BIN)/python -m reports.readability site

# axe on every page and in every state, the HTML validator, and docs/about/accessibility.md made of it.
accessibility: .venv/tests.stamp
	@PYTHONPATH=hooks:tests $(BIN)/python -m reports.accessibility

# Every question of students: is it answered, and does search find the answer?
coverage: .venv/tests.stamp
	@PYTHONPATH=hooks:tests $(BIN)/python -m reports.coverage

# What would a reader see changed between a commit and your files? make changes BASE=origin/main
# Without BASE: since your branch left main. PICTURES=0 looks at words alone: a quarter of a minute.
changes: .venv/tests.stamp
	@$(SAFE)
	@PYTHONPATH=hooks:tests $(BIN)/python -m reports.changes --pictures $(or $(PICTURES),40) "$(BASE)"

# Build times, ours beside stock Material's: make bench SIZES="100 500 2000" ROUNDS=3
SIZES ?= 100 500
ROUNDS ?= 3
bench: .venv/tests.stamp
	@PYTHONPATH=hooks:tests $(BIN)/python -m reports.build "$(SIZES)" $(ROUNDS)

# Google's Lighthouse on a page of every template; needs Node and takes ten minutes.
RUNS ?= 5
lighthouse: .venv/tests.stamp
	@PYTHONPATH=hooks:tests $(BIN)/python -m reports.lighthouse $(RUNS)

# Our search beside Material's, on what students type.
bench-search: .venv/tests.stamp
	@PYTHONPATH=hooks:tests $(BIN)/python -m reports.search

# A directory of 3,000 hosts: build time, weight, and the time of a letter typed on a slow phone.
bench-hosts: .venv/tests.stamp
	@PYTHONPATH=hooks:tests $(BIN)/python -m reports.hosts

# All four, about half an hour: the figures of docs/about/performance.md.
bench-all: bench lighthouse bench-search bench-hosts

# Everything, or what bears a word in its name: make test ONLY=search
# Browsers wait more than they work: half as many workers again as there are cores. The files of tests go out in
# the order of their names: sorted by the number of tests, the few long ones would come last.
WORKERS ?= $(shell $(PYTHON) -c 'import os; print(os.cpu_count() * 3 // 2)')
PYTEST = $(BIN)/python -m pytest --durations 10
ALL = $(PYTEST) --numprocesses $(WORKERS) --dist loadfile --no-loadscope-reorder
# The correct edits come alone, and in any order: a file that one worker held for minutes kept the others waiting.
EDITS = tests/published/test_edits.py
test: .venv/tests.stamp
	@$(SAFE)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/zizmor --offline --strict-collection --persona pedantic --no-progress --quiet .github
	$(if $(ONLY),$(ALL) -k "$(ONLY)",$(ALL) --ignore $(EDITS) && $(PYTEST) --numprocesses 2 --dist load $(EDITS))

# What the site is built with, as a CycloneDX list with digests.
sbom: .venv/tests.stamp
	$(BIN)/cyclonedx-py requirements requirements.txt --output-reproducible -o sbom.json

.venv/site.stamp: requirements.txt
	$(PYTHON) -c 'import sys; sys.version_info >= (3, 11, 5) or sys.exit("Python 3.11.5 or newer is needed; try: make PYTHON=python3.11 $(MAKECMDGOALS)")'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	touch $@

.venv/tests.stamp: .venv/site.stamp requirements-dev.txt .ci/browser
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	.ci/browser $(BIN)/python
	touch $@

# Universal: one lock for Linux, macOS and Windows. Its first lines tell Dependabot how it was made.
LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.11.5 --generate-hashes
lock: .venv/tests.stamp
	$(LOCK) requirements.in -o requirements.txt
	$(LOCK) requirements-dev.in -o requirements-dev.txt

clean:
	rm -rf .venv site changes sbom.json .pytest_cache .ruff_cache
