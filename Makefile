# The doors of the project. `make demo` and `make test` need nothing but Swift 6.2 or later, make and apt.
SHELL := /bin/bash
.ONESHELL:
.SHELLFLAGS := -euo pipefail -c
.PHONY: demo test check fuzz sanitize bench bench-quality release test-report test-spark man deps clean

LANG_OF_DEMO ?= en
RUN ?= run-demo
# More options for the table, as in BENCH="--only tokenize,pages --posts 5000".
BENCH ?=
# Programs carry Swift's own libraries, as released ones do: they run a tenth faster than with them beside.
PROGRAM := swift build -c release --static-swift-stdlib --product
IMPORTS := --explicit-target-dependency-import-check error

demo: deps
	@$(PROGRAM) meoktong
	.build/release/meoktong run corpora/kakao-2022-10/archive -o $(RUN) --force --incident kakao-2022-10 --lang $(LANG_OF_DEMO)

test: deps
	@swift build --build-tests $(IMPORTS)
	swift test --skip-build

# What a machine can see of the house rules: format, fences, file lengths.
check: deps
	@swift format lint --strict --recursive Sources Tests Package.swift lexicons/Lexicons.swift corpora/Corpora.swift
	swift build $(IMPORTS)
	swift test --filter HouseRulesTests

# libFuzzer on pages, their trees, feeds, web archives, chats, JSON and dates: FUZZ_SECONDS (600) each, findings in .build/fuzz.
fuzz: deps
	@bash Tests/fuzz/run.sh

# The tests of the readers under the address and the thread sanitizer. The undefined-behaviour sanitizer is not
# offered for Linux by swiftc; leaks are left to valgrind, because the test runner itself keeps some.
SANITIZED ?= ArchivesTests|MarkupTests|ContainersTests|PostsTests|DigestsTests
sanitize: deps
	@export ASAN_OPTIONS=detect_leaks=0 TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/thread-sanitizer.txt
	for kind in address thread; do
	  swift test --sanitize $$kind --scratch-path .build/sanitize-$$kind --filter "$(SANITIZED)"
	done

# The table of figures beside peers; their Python packages live in a folder that is removed at the end.
bench: deps
	@$(PROGRAM) meoktong-bench
	$(PROGRAM) meoktong
	peers=$$(mktemp -d); trap 'rm -rf "$$peers"' EXIT
	python3 -m venv "$$peers"
	while read -r package; do
	  "$$peers/bin/pip" install -q "$$package" || echo "skipped: $$package cannot be installed" >&2
	done < Tests/bench/peers.txt
	.build/release/meoktong-bench --python "$$peers/bin/python" $(BENCH)

# The tokenizer on the development sets beside its peers, against corpora/floors.tsv; what is absent is named and skipped.
SETS ?= ../shared/data/tokens
SCORER ?= ../shared/tools/score.py
.PHONY: quality
quality: deps
	@if ! [ -d "$(SETS)" ] || ! [ -f "$(SCORER)" ]; then
	  echo "skipped: the quality of the tokenizer: no development sets at $(SETS) (SETS=, SCORER=)" >&2; exit 0
	fi
	peers=$$(mktemp -d); trap 'rm -rf "$$peers"' EXIT
	venv="$$peers"
	if ! { python3 -m venv "$$peers" && "$$peers/bin/pip" install -q kiwipiepy python-mecab-ko; }; then
	  echo "skipped: the peers: kiwipiepy and python-mecab-ko cannot be installed" >&2; venv=
	fi
	Tests/quality/tokenizer.sh "$(SETS)" "$(SCORER)" $$venv

# Kinds of complaint beside plain keywords and scikit-learn, which lives in a folder that is removed at the end.
bench-quality: deps
	@$(PROGRAM) meoktong
	peers=$$(mktemp -d); trap 'rm -rf "$$peers"' EXIT
	python3 -m venv "$$peers"
	"$$peers/bin/pip" install -q scikit-learn || echo "skipped: scikit-learn cannot be installed" >&2
	"$$peers/bin/python" Tests/quality/kinds.py .build/release/meoktong corpora/labelled/test.jsonl corpora/labelled/train-*.jsonl
	.build/release/meoktong eval corpora/labelled/test.jsonl --distort

# One tarball for a bare Debian: the program with Swift's and the C libraries inside (but libxml2), the lexicons beside it.
STATIC := $(foreach name,brotlicommon nettle acl lzma zstd lz4 bz2 z,-Xlinker -l$(name))
release: deps
	@.ci/static-libraries .build/libraries
	PKG_CONFIG_PATH=$(CURDIR)/.build/libraries swift build -c release --static-swift-stdlib --product meoktong \
	  --scratch-path .build/static $(STATIC)
	rm -rf .build/meoktong && mkdir -p .build/meoktong
	cp .build/static/release/meoktong .build/meoktong/ && strip .build/meoktong/meoktong
	cp -r .build/static/release/*_Lexicons.resources README.md README.ko.md LICENSE docs/INSTALL.md .build/meoktong/
	mkdir -p .build/meoktong/man/ko && cp docs/man/meoktong.1 .build/meoktong/man/
	cp docs/man/ko/meoktong.1 .build/meoktong/man/ko/
	for shell in bash zsh fish; do
	  .build/meoktong/meoktong --generate-completion-script "$$shell" > ".build/meoktong/meoktong.$$shell"
	  ! command -v "$$shell" >/dev/null || "$$shell" -n ".build/meoktong/meoktong.$$shell"
	done
	.build/meoktong/meoktong doctor --lang en
	tar -C .build --sort=name --owner=0 --group=0 --numeric-owner -czf .build/meoktong.tar.gz meoktong
	ls -l .build/meoktong.tar.gz
	objdump -p .build/meoktong/meoktong | awk '/NEEDED/ {print "needs of the system: " $$2}'

# The report in Chromium and LibreOffice, its tables in Python: what is not installed is named and skipped.
test-report: demo
	@venv=$$(mktemp -d); trap 'rm -rf "$$venv"' EXIT
	python3 -m venv "$$venv" && "$$venv/bin/pip" install -q openpyxl frictionless
	"$$venv/bin/python" Tests/quality/report.py $(RUN)

# The tokenizer's weights from analysed text (`raw TAB form/TAG …` a line), as in make model SILVER=silver.tsv.
SILVER ?= silver.tsv
MODEL ?= lexicons/model
.PHONY: model
model: deps
	@[ -f "$(SILVER)" ] || { echo "no analysed text at $(SILVER): see lexicons/model/README.md" >&2; exit 1; }
	$(PROGRAM) meoktong-train
	.build/release/meoktong-train model "$(SILVER)" --words lexicons/words --output "$(MODEL)"

# The verbs and options in the man pages, in the words of --help.
man: deps
	@swift build --product meoktong
	python3 docs/man/verbs.py .build/debug/meoktong

# Spark beside one machine, with an executor killed half-way; needs Java 17, and PySpark from PyPI.
test-spark: deps
	@if ! command -v java >/dev/null; then echo "skipped: the test of Spark: no Java" >&2; exit 0; fi
	venv=$$(mktemp -d); trap 'rm -rf "$$venv"' EXIT
	if ! { python3 -m venv "$$venv" && "$$venv/bin/pip" install -q -r distributed/requirements.txt; }; then
	  echo "skipped: the test of Spark: PySpark cannot be installed" >&2; exit 0
	fi
	swift build --product meoktong
	timeout --kill-after 10 900 "$$venv/bin/python" distributed/test_spark.py .build/debug/meoktong \
	  corpora/kakao-2022-10/archive Tests/bench/keywords.yaml

deps:
	@bash Tests/install-dependencies.sh

clean:
	@swift package clean
	rm -rf $(RUN)
