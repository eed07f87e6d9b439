#!/usr/bin/env bash
# Builds one libFuzzer target for each kind of input and feeds it from the bundled archive and seeds/.
# FUZZ_SECONDS (600) for each target, FUZZ_TARGETS (all) which.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${FUZZ_SECONDS:-600}
targets=${FUZZ_TARGETS:-pages trees states feeds records chats json dates}
work=${FUZZ_FOLDER:-.build/fuzz}
mkdir -p "$work"

# The modules with coverage of edges and comparisons; the programs are not linked.
swift build -c release --target Archives --scratch-path "$work/build" --sanitize address \
  -Xswiftc -enable-testing -Xswiftc -sanitize=fuzzer
built=$work/build/release
mapfile -t objects < <(find "$built"/{Posts,Digests,Scratch,Markup,Containers,Archives,Yams,CYaml}.build -name '*.o')
maps=()
for map in Sources/System/*/module.modulemap "$built"/CYaml.build/module.modulemap .build/checkouts/Yams/Sources/CYaml/include/module.modulemap; do
  [ -f "$map" ] && maps+=(-Xcc "-fmodule-map-file=$map")
done
# shellcheck disable=SC2046
flags=($(pkg-config --cflags-only-I libxml-2.0 | sed 's/-I/-Xcc -I/g'))

for target in $targets; do
  swiftc -O -use-ld=lld -parse-as-library -sanitize=fuzzer,address -swift-version 6 -D "${target^^}" \
    -I "$built/Modules" "${maps[@]}" "${flags[@]}" Tests/fuzz/Fuzz.swift "${objects[@]}" \
    $(pkg-config --libs libxml-2.0 libarchive zlib libbrotlidec libcrypto) -o "$work/$target"
done

archive=corpora/kakao-2022-10/archive
declare -A seeds=(
  [pages]='*.html *.htm' [trees]='*.html *.htm' [feeds]='*.rss *.xml *.atom *.rdf *.cdf' [records]='*.warc *.arc *.wacz *.zip *.mhtml *.gz'
  [chats]='*.txt *.csv' [json]='*.json *.jsonl *.js *.csv' [dates]='' [states]=''
)
status=0
for target in $targets; do
  corpus=$work/corpus-$target
  mkdir -p "$corpus"
  set -f
  for pattern in ${seeds[$target]}; do
    find "$archive" -type f -name "$pattern" -size -256k -exec cp -n {} "$corpus/" \;
  done
  set +f
  [ -d "Tests/fuzz/seeds/$target" ] && cp -n "Tests/fuzz/seeds/$target"/* "$corpus/"
  words=()
  dictionary=$([ "$target" = trees ] && echo pages || echo "$target")
  [ -f "Tests/fuzz/$dictionary.dict" ] && words=("-dict=Tests/fuzz/$dictionary.dict")
  if [ "$target" = dates ]; then
    number=0
    while IFS= read -r line; do
      number=$((number + 1))
      printf '%s' "$line" > "$corpus/$number"
    done < Tests/fuzz/dates.txt
  fi
  echo "== $target: $(find "$corpus" -type f | wc -l) seeds, $seconds s"
  MEOKTONG_LEXICONS=${MEOKTONG_LEXICONS:-lexicons} ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no \
    "$work/$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=65536 -print_final_stats=1 \
    "${words[@]}" \
    -artifact_prefix="$work/finding-$target-" "$corpus" > "$work/$target.log" 2>&1 || status=1
  grep -E 'stat::number_of_executed_units|ERROR|SUMMARY|Fatal error|timeout' "$work/$target.log" || true
done
exit $status
