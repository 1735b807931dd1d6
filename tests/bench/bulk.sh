#!/usr/bin/env bash
# Measures merr on a log of a million lines against wc and jq, and prints ratios. Usage: tests/bench/bulk.sh [LINES]
set -euo pipefail
cd "$(dirname "$0")/../.."
lines=${1:-1000000}
target=${CARGO_TARGET_DIR:-target}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cargo build --quiet --release -p bench -p messaging-error-cli
merr=$target/release/merr
log=$work/log.ndjson
"$target/release/bench" log "$lines" > "$log"
echo "$(wc -l < "$log") lines, $(wc -c < "$log") bytes; $(nproc) cores"

# Code to category, as the join needs it.
"$merr" catalogue --format json |
  jq 'map(select(.subcode == null) | {key: (.provider + " " + .code), value: .category}) | from_entries' > "$work/codes.json"
join='reduce inputs as $line ({};
  ($line.body | .error?.code? // .Response?.Error?.Code? // (.type | split("#")[1]) | tostring) as $code
  | .[$codes[0][$line.provider + " " + $code] // "unknown"] += 1)'

# name, then the command; the best of three runs by time, and its peak memory.
measure() {
  local name=$1 best=
  shift
  for _ in ${RUNS:-1 2 3}; do
    /usr/bin/time -o "$work/time" -f '%e %M' "$@" > "$work/out" 2> /dev/null
    read -r seconds kib < "$work/time"
    if [ -z "$best" ] || [ "$(echo "$seconds < $best" | bc)" = 1 ]; then best=$seconds peak=$kib; fi
  done
  printf '%s\t%s\t%s\n' "$name" "$best" "$peak" >> "$work/results"
}

measure 'wc -l' taskset -c 0 wc -l "$log"
RUNS=1 measure "$(jq --version), one core" taskset -c 0 jq -n --slurpfile codes "$work/codes.json" "$join" "$log"
measure 'merr stats, one core' taskset -c 0 "$merr" stats --format json "$log"
measure 'merr stats, all cores' "$merr" stats --format json "$log"
measure 'merr stats, all cores, from a pipe' bash -c 'cat "$2" | "$1" stats --format json' - "$merr" "$log"
measure 'merr translate --format ndjson, one core' taskset -c 0 "$merr" translate --format ndjson "$log"
measure 'merr translate --format ndjson, all cores' "$merr" translate --format ndjson "$log"

awk -F '\t' '
  $1 ~ /^wc/ { wc = $2 } $1 ~ /^jq/ { jq = $2 }
  { name[NR] = $1; seconds[NR] = $2; kib[NR] = $3 }
  END {
    printf "%-42s %8s %10s %10s %9s\n", "work", "seconds", "x wc -l", "jq / this", "peak MiB"
    for (i = 1; i <= NR; i++)
      printf "%-42s %8.2f %10.1f %10.1f %9.1f\n", name[i], seconds[i], seconds[i] / (wc > 0 ? wc : 0.01), jq / (seconds[i] > 0 ? seconds[i] : 0.01), kib[i] / 1024
  }' "$work/results"
