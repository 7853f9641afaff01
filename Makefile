# Two commands to begin with: `make try` and `make test`. The README says what runs underneath.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --constraint constraints.txt
# PyTorch's own index has builds for the CPU; elsewhere, on Linux, it brings gigabytes of CUDA.
TORCH_CPU := https://download.pytorch.org/whl/cpu
REACHABLE := import sys, urllib.request as u; u.urlopen(sys.argv[1] + "/torch/", timeout=5)

# Data to measure on, which are no part of the project, and where what was measured is written.
EVAL ?= ../shared/eval
MEASURED := build

# One worker more than there are processors: bots that are tried over the wire are often waited for.
WORKERS ?= $(shell $(PYTHON) -c 'import os; print((os.cpu_count() or 1) + 1)')

# What Python compiled is kept, also where a shell says otherwise: the tests start the command some
# hundred times, and each time everything would be compiled anew.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: help try test test-long eval bench fix lock build clean

help:
	@echo "make try    set everything up, add the sample text and open the chat"
	@echo "make test   set up the tests and run the whole ritual"
	@echo "make eval   measure on the data in EVAL, and write build/evaluation.md"
	@echo "make bench  measure how long things take, and write build/bench.md"
	@echo "make test-long  the properties of votes with 10,000 examples each, circles side by side 100,000 times"
	@echo "make fix    format the code and mend what the linter can mend"
	@echo "make lock   choose the versions in constraints.txt anew"
	@echo "make build  build the wheel into dist/"
	@echo "make clean  remove what these commands made"

try: $(VENV)/installed
	@$(BIN)/study-circle chat --sample

test: $(VENV)/installed-for-tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n $(WORKERS)

eval: $(VENV)/installed-for-tests
	@$(BIN)/python -m tests.measuring.evaluation $(EVAL) --to $(MEASURED)/evaluation.md --kept $(MEASURED)/kept

bench: $(VENV)/installed-for-tests
	@$(BIN)/python -m tests.measuring.bench $(EVAL) --to $(MEASURED)/bench.md --kept $(MEASURED)/kept

# Every property of the votes with 10,000 examples and more takes hours, so only those; and what the
# wheel needs is fetched and installed anew.
test-long: $(VENV)/installed-for-tests
	$(BIN)/pytest -n 0 -m long tests
	$(BIN)/pytest -n auto --dist worksteal --hypothesis-profile long tests/voting tests/isolation

fix: $(VENV)/installed-for-tests
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# CUDA is left out: nothing of it is installed where a CPU build of torch is.
lock: $(VENV)/installed-for-tests
	$(PIP) uv
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --upgrade \
		--no-annotate --custom-compile-command 'make lock' --quiet \
		| grep -vE '^(cuda-|nvidia-|triton|pip=|setuptools=)' > constraints.new
	mv constraints.new constraints.txt

build: $(VENV)/installed-for-tests
	$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .

clean:
	rm -rf $(VENV) dist build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/torch:
	@$(PYTHON) -c 'import sys; sys.exit("Study Circle needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Try make PYTHON=python3.12 …") if sys.version_info < (3, 11) else None'
	@echo "Setting up in $(VENV)/ (once; a few minutes, mostly torch) …"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip --disable-pip-version-check install --quiet --upgrade 'pip>=25.1'
	@if [ "$$(uname)" = Linux ] && $(BIN)/python -c '$(REACHABLE)' $(TORCH_CPU) 2>/dev/null; \
		then $(PIP) --index-url $(TORCH_CPU) torch; \
		else $(PIP) torch; fi
	@touch $@

$(VENV)/installed: $(VENV)/torch pyproject.toml constraints.txt
	@$(PIP) --editable .
	@touch $@

$(VENV)/installed-for-tests: $(VENV)/installed
	@$(PIP) --group dev
	@touch $@
