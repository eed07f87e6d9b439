# The doors of the project. `make demo` and `make test` need nothing but Swift 6.2 or later, make and apt.
SHELL := /bin/bash
.ONESHELL:
.SHELLFLAGS := -euo pipefail -c
.PHONY: demo test check bench deps clean

LANG_OF_DEMO ?= en
RUN ?= run-demo
IMPORTS := --explicit-target-dependency-import-check error

demo: deps
	@swift build -c release --product meoktong
	.build/release/meoktong run corpora/kakao-2022-10/archive -o $(RUN) --force --incident kakao-2022-10 --lang $(LANG_OF_DEMO)

test: deps
	@swift build --build-tests $(IMPORTS)
	swift test --skip-build

# What a machine can see of the house rules: format, fences, file lengths.
check: deps
	@swift format lint --strict --recursive Sources Tests Package.swift lexicons/Lexicons.swift corpora/Corpora.swift
	swift build $(IMPORTS)
	swift test --filter HouseRulesTests

bench: deps
	@swift build -c release --product meoktong-bench
	.build/release/meoktong-bench

deps:
	@bash Tests/install-dependencies.sh

clean:
	@swift package clean
	rm -rf $(RUN)
