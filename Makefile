# Every target sets up what it needs; `make` prints them.
PYTHON ?= python3
PY := .venv/bin/python
PORT ?= 8000
NPM := --ignore-scripts --no-audit --no-fund --loglevel=error --prefer-offline --fetch-retries=1 --fetch-retry-mintimeout=1000

# Where it is set, every start of Python would compile pandas and MkDocs again, for two seconds.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help site serve cards class offline evening edition publish preview test engines browser js verify prove check bench refresh facts lock format clean

help:  ## print these targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

site: .venv/ready node_modules/ready  ## build the site from the snapshot into site/ (as of an earlier day: DAY=2019-09-16)
	@$(PY) -m scripts build $(if $(DAY),--as-of $(DAY))

serve: .venv/ready  ## look at site/ on http://127.0.0.1:8000/ (another port: PORT=8001)
	@$(PY) -c 'import socket; socket.create_server(("127.0.0.1", $(PORT)))' 2>/dev/null || { echo "port $(PORT) cannot be had: something else is served there; take another: make serve PORT=8001" >&2; exit 1; }
	@test -d site || $(MAKE) --no-print-directory site
	@$(PY) -m http.server --bind 127.0.0.1 --directory site $(PORT)

cards: .venv/ready  ## draw the pictures that messengers show of links, with Chromium; the next make site publishes them, where SITE_URL says where it stands
	@sh tests/browser/install.sh && $(PY) -m scripts cards

class: .venv/ready  ## pack the lessons for a class, a zip a language: guides, slides, worksheets, answers, quizzes, pictures (with Chromium; its links lead to SITE_URL)
	@sh tests/browser/install.sh && $(PY) -m scripts class

offline: .venv/ready node_modules/ready  ## pack the site into fed-plumbing-offline.zip, to open from a folder or a USB stick without a network (as of an earlier day: DAY=2019-09-16)
	@$(PY) -m scripts offline $(if $(DAY),--as-of $(DAY))

evening: .venv/ready node_modules/ready  ## pack dials, charts and the pipes of one evening, without what came next, into evening-DAY.zip (DAY=2019-09-16)
	@test -n "$(DAY)" || { echo "say which evening: make evening DAY=2019-09-16" >&2; exit 2; }
	@$(PY) -m scripts evening $(DAY)

edition: .venv/ready node_modules/ready  ## how to make an edition; where docs/editions.toml names a new one, build it twice and compare the bytes
	@$(PY) -m scripts edition

publish: .venv/ready node_modules/ready  ## the site as the publishing job makes it: with its zip, and every edition below it
	@$(PY) -m scripts publish

preview: .venv/ready node_modules/ready  ## look at the pages while you write them (start it again after a change of code)
	@NO_MKDOCS_2_WARNING=1 $(PY) -m mkdocs serve --watch overrides --watch scripts/pages/templates

test:  ## every check and every test, the browser's included
	@$(MAKE) -j2 --no-print-directory browser check js && $(PY) -m pytest -n 4 --dist loadscope --no-loadscope-reorder

engines: .venv/ready node_modules/ready  ## the site in Firefox and in WebKit, Safari's engine: every page and chart, search, frames, the offline copy
	@sh tests/engines/install.sh && $(PY) -m pytest -m engines tests/engines -n 2 --dist loadscope

browser:
	@sh tests/browser/install.sh

js: node_modules/tools  ## the page's scripts without a page: types, form, pure parts (where npm is)
	@test ! -f $< || npm test --silent

verify: .venv/ready node_modules/ready  ## every check, and every test that needs no browser: what new figures must pass before GitHub commits them
	@$(MAKE) --no-print-directory check && $(PY) -m pytest -n 4 --dist loadscope --no-loadscope-reorder --ignore tests/browser

prove: .venv/ready node_modules/ready  ## the fetcher killed, replayed and fuzzed, and the tests on four snapshots and with all recipes carried out, for an hour (STAND_IN=path/to/serve.py for all of it)
	@FUZZ=5000 $(PY) -m pytest -s tests/fetch/test_fetch_parser.py && $(PY) -m pytest -s -m long tests/long tests/house tests/browser/test_offline.py

check: .venv/ready  ## what needs no browser: style, parity, terms, typed numbers, names, snapshot
	@$(PY) -m ruff check -q . && $(PY) -m ruff format -q --check . && $(PY) -m scripts check

bench: .venv/ready node_modules/ready .cache/bench/ready  ## measure every page, the ordinary way beside it, touch and build time (an hour or two; only Lighthouse, one run a page: QUICK=1; some pages: PAGES="corridor about")
	@sh tests/browser/install.sh chromium && $(PY) -m scripts bench $(if $(QUICK),--quick) $(PAGES)

refresh: .venv/ready  ## take new figures from FRED (the only target that needs it), and restate the facts
	@$(PY) -m scripts fetch; held=$$?; $(PY) -m scripts facts && exit $$held

facts: .venv/ready  ## restate facts.json, the numbers of the prose, and datapackage.json, the files described, in docs/data
	@$(PY) -m scripts facts

format: .venv/ready node_modules/tools  ## put the code in the one form that `check` asks for
	@$(PY) -m ruff check -q --fix . && $(PY) -m ruff format -q .
	@test ! -f node_modules/tools || npm run --silent format

lock: .venv/ready  ## pin requirements.in again, with hashes
	@$(PY) -m uv pip compile -q --universal --python-version 3.11 --generate-hashes requirements.in -o requirements.txt

clean:  ## forget everything that can be made again
	rm -rf .venv node_modules .cache site fed-plumbing-offline*.zip fed-plumbing-class*.zip evening-*.zip .pytest_cache .ruff_cache

.venv/ready: requirements.txt
	@command -v $(PYTHON) >/dev/null || { echo "install Python 3.11 or newer (or say where it is: make PYTHON=…)"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; say where it is: make PYTHON=python3.12")'
	@echo "setting up .venv (once) …"; $(PYTHON) -m venv .venv && $(PY) -m pip install -q --no-compile --disable-pip-version-check --require-hashes -r requirements.txt && touch $@

node_modules/ready: package-lock.json
	@{ npm ci --omit=dev $(NPM) && touch $@; } >/dev/null 2>&1 || echo "npm is not here, or could not install: the site takes the larger Plotly of the Python package"

node_modules/tools: node_modules/ready
	@{ npm install --no-save --include=dev $(NPM) && touch $(@D)/ready $@; } >/dev/null 2>&1 || echo "npm is not here, or could not install: the page's scripts are not checked"

.cache/bench/ready: scripts/bench/package-lock.json
	@command -v npm >/dev/null || { echo "make bench needs Node and npm, for Lighthouse"; exit 1; }
	@echo "installing Lighthouse into .cache/bench/ (once) …"; mkdir -p $(@D) && cp scripts/bench/package*.json $(@D) && npm ci --prefix $(@D) $(NPM) && touch $@
