#!/usr/bin/env bash
# usage: tests/fuzz.sh [RUNS]
# Runs every fuzz target for a number of executions, seeded from the fixtures, and prints a line for each.
# Needs cargo-fuzz (cargo install cargo-fuzz). The stable toolchain is enough: no sanitizer is used, since no crate has unsafe code.
set -euo pipefail
cd "$(dirname "$0")/fuzz"
runs="${1:-100000}"
export RUSTC_BOOTSTRAP=1

seeds=corpus/seeds
mkdir -p "$seeds"
# A fixture's body behind a byte that chooses the status, and the whole file for the readers of captures.
find ../../fixtures -name '*.http' | while read -r file; do
  name=$(echo "$file" | tr '/' '_')
  { printf '\003'; sed '1,/^\r\{0,1\}$/d' "$file"; } > "$seeds/$name.body"
  cp "$file" "$seeds/$name"
done
cp ../../crates/rest/profiles/*.toml "$seeds/"

cargo fuzz build --sanitizer none --release >/dev/null 2>&1 || cargo fuzz build --sanitizer none --release
for target in $(cargo fuzz list); do
  mkdir -p "corpus/$target"
  log=$(cargo fuzz run --sanitizer none --release "$target" "corpus/$target" "$seeds" -- -runs="$runs" -max_len=8192 -timeout=10 -rss_limit_mb=2048 2>&1) || {
    echo "$target: FAILED"; echo "$log" | tail -30; exit 1
  }
  echo "$target: $(echo "$log" | grep -E '^#[0-9]+.*DONE' | sed -E 's/ +/ /g')"
done
