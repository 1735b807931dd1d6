#!/usr/bin/env bash
# Measures merr on a log of a million lines against wc, jq, and DuckDB if Python has it (pip install duckdb), and prints ratios.
# Usage: tests/bench/bulk.sh [LINES]
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

# The same join in SQL; the argument is the number of threads.
cat > "$work/duck.py" <<'PYTHON'
import sys, duckdb
log, codes, threads = sys.argv[1:]
db = duckdb.connect()
db.execute(f"set threads = {threads}")
print(db.execute("""
  select coalesce(c.value, 'unknown') as category, count(*)
  from (select provider || ' ' || coalesce(body->>'$.error.code', body->>'$.Response.Error.Code',
                                           split_part(body->>'$.type', '#', 2)) as key
        from read_json(?, format = 'newline_delimited', columns = {provider: 'VARCHAR', body: 'JSON'}))
  left join (select unnest(map_entries(json::map(varchar, varchar)), recursive := true)
             from read_json_objects(?)) c using (key)
  group by all""", [log, codes]).fetchall())
PYTHON

# name, then the command; the best of three runs by the time of the processors, which other programs lengthen little, with the
# time by the clock and the peak memory of that run.
measure() {
  local name=$1 best=
  shift
  for _ in ${RUNS:-1 2 3}; do
    /usr/bin/time -o "$work/time" -f '%e %U %S %M' "$@" > "$work/out" 2> /dev/null
    read -r clock user system kib < "$work/time"
    busy=$(echo "$user + $system" | bc)
    if [ -z "$best" ] || [ "$(echo "$busy < $best" | bc)" = 1 ]; then best=$busy by_clock=$clock peak=$kib; fi
  done
  printf '%s\t%s\t%s\t%s\n' "$name" "$best" "$by_clock" "$peak" >> "$work/results"
}

measure 'wc -l' taskset -c 0 wc -l "$log"
RUNS=1 measure "$(jq --version), one core" taskset -c 0 jq -n --slurpfile codes "$work/codes.json" "$join" "$log"
if python3 -c 'import duckdb' 2> /dev/null; then
  RUNS=1 measure 'DuckDB, one thread' taskset -c 0 python3 "$work/duck.py" "$log" "$work/codes.json" 1
  RUNS=1 measure 'DuckDB, all cores' python3 "$work/duck.py" "$log" "$work/codes.json" "$(nproc)"
fi
measure 'merr stats, one core' taskset -c 0 "$merr" stats --format json "$log"
measure 'merr stats, all cores' "$merr" stats --format json "$log"
measure 'merr stats, all cores, from a pipe' bash -c 'cat "$2" | "$1" stats --format json' - "$merr" "$log"
measure 'merr translate --format ndjson, one core' taskset -c 0 "$merr" translate --format ndjson "$log"
measure 'merr translate --format ndjson, all cores' "$merr" translate --format ndjson "$log"

awk -F '\t' '
  $1 ~ /^jq/ { busy_jq = $2; jq = $3 }
  { name[NR] = $1; busy[NR] = $2; seconds[NR] = $3; kib[NR] = $4 }
  function ratio(a, b) { return a / (b > 0 ? b : 0.01) }
  END {
    printf "%-42s %8s %9s %8s %9s %9s\n", "work", "cpu s", "jq / this", "clock s", "jq / this", "peak MiB"
    for (i = 1; i <= NR; i++)
      printf "%-42s %8.2f %9.1f %8.2f %9.1f %9.1f\n", name[i], busy[i], ratio(busy_jq, busy[i]), seconds[i], ratio(jq, seconds[i]), kib[i] / 1024
  }' "$work/results"
