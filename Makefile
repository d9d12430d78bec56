# The list of tasks. `make help` prints it.
PREFIX ?= /usr/local
PRESET ?= release
JOBS ?= $(shell nproc)
PROGRAM := build/release/twosource
EXAMPLE := $(firstword $(sort $(wildcard examples/1-*)))

.DEFAULT_GOAL := help
.PHONY: help packages model configure build brief python test lint format bench bench-spark accuracy parity install sanitize fuzz clean

help: ## Print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

packages: ## Install the Debian packages that are missing (as root or with sudo; otherwise say which)
	@scripts/install_packages

model: packages ## Fetch the language model into models/
	@scripts/fetch_model

configure: packages
	@cmake --preset $(PRESET) > build/configure.log 2>&1 || { cat build/configure.log; exit 1; }

build: | build/.exists ## Build everything; the program is build/release/twosource (TARGET=… for one target)
	@$(MAKE) --no-print-directory configure
	@cmake --build --preset $(PRESET) --parallel $(JOBS) $(addprefix --target ,$(TARGET))

build/.exists:
	@mkdir -p build && touch $@

brief: model ## Brief the first of examples/, print it, write out/brief.html
	@$(MAKE) --no-print-directory build TARGET=twosource
	@mkdir -p out
	@$(PROGRAM) brief $(EXAMPLE) --format html -o out/brief.html --quiet
	@$(PROGRAM) brief $(EXAMPLE)
	@echo "The same as a page: out/brief.html"

python: model ## Build the Python wheels into dist/: docs/python.md
	@scripts/build_wheels

test: build model ## Build everything and run all tests
	@ctest --preset $(PRESET) --parallel $(JOBS)

sanitize: model | build/.exists ## Run all tests under the address and undefined-behaviour sanitizers, those that start threads under the thread sanitizer
	@$(MAKE) --no-print-directory test PRESET=asan
	@$(MAKE) --no-print-directory test PRESET=tsan

fuzz: packages model ## Run every fuzzer for FUZZ_SECONDS (60) each, under sanitizers; clang-16 and libclang-rt-16-dev needed
	@fuzz/run

lint: packages ## Check formatting, the dependency rule, names of files, data without a reader, clang-tidy's findings
	@scripts/lint

format: packages ## Format all C++ files
	@git ls-files '*.h' '*.cc' | xargs clang-format-16 -i

bench: build model ## Measure speed: docs/performance.md
	@bench/run

bench-spark: build python ## Measure twosource.spark: docs/performance.md (Java and PySpark needed)
	@python/tests/spark/run --environment
	@build/spark-env/bin/python bench/spark.py

accuracy: build model ## Measure accuracy on the corpora, where they are present: docs/accuracy.md
	@eval/accuracy

parity: model ## Compare the language stage with spaCy itself, every layer: docs/accuracy.md
	@scripts/fetch_model fr
	@$(MAKE) --no-print-directory build TARGET=eval_layers
	@eval/parity

install: build model ## Install program, library, headers, data and model under PREFIX
	@cmake --install build/release --prefix $(PREFIX)

clean: ## Remove what was built
	@rm -rf build out
