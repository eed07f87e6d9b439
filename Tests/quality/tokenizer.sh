#!/usr/bin/env bash
# Morpheme + tag F1 of the tokenizer on the development sets, beside its peers, and against corpora/floors.tsv.
# usage: Tests/quality/tokenizer.sh SETS SCORER [VENV]
#   SETS    folder of gold files (raw TAB form/TAG …)
#   SCORER  score.py
#   VENV    a Python environment with kiwipiepy and python-mecab-ko, if the peers are wanted
# Ends with 4 if a floor is broken. Skips with 0 where SETS is absent.
set -euo pipefail
cd "$(dirname "$0")/../.."
sets=$1 scorer=$2 venv=${3:-}
[ -d "$sets" ] || { echo "no development sets at $sets: skipped"; exit 0; }
swift build -c release --static-swift-stdlib --product meoktong >/dev/null
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
measure() { python3 "$scorer" "$1" "$2" | awk '/^MT /{print $NF * 100}'; }
status=0
printf 'set\tours\tkiwi\tmecab-ko\n'
for set in klue_dp_airbnb klue_dp_news ud_kaist; do
  for spaces in spaced spaceless; do
    if [ $spaces = spaced ]; then cp "$sets/$set.tsv" "$work/gold"
    else awk -F'\t' -v OFS='\t' '{gsub(/ /, "", $1); print}' "$sets/$set.tsv" > "$work/gold"; fi
    cut -f1 "$work/gold" | .build/release/meoktong tokenize > "$work/ours"
    ours=$(measure "$work/gold" "$work/ours"); kiwi=- mecab=-
    if [ -n "$venv" ]; then
      "$venv/bin/python" Tests/quality/peers.py kiwi < "$work/gold" > "$work/kiwi"; kiwi=$(measure "$work/gold" "$work/kiwi")
      "$venv/bin/python" Tests/quality/peers.py mecab < "$work/gold" > "$work/mecab"; mecab=$(measure "$work/gold" "$work/mecab")
    fi
    printf '%s %s\t%s\t%s\t%s\n' $set $spaces "$ours" "$kiwi" "$mecab"
    floor=$(awk -F'\t' -v k="tokenizer $set $spaces" '$1 == k {print $3}' corpora/floors.tsv)
    digest=$(awk -F'\t' -v k="tokenizer $set $spaces" '$1 == k {print $4}' corpora/floors.tsv)
    if [ -n "$floor" ] && [ "$digest" = "$(sha256sum "$sets/$set.tsv" | cut -d' ' -f1)" ]; then
      awk -v a="$ours" -v b="$floor" 'BEGIN {exit !(a < b)}' && { echo "below the floor of $floor"; status=4; }
    fi
  done
done
exit $status
