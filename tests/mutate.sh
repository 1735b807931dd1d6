#!/usr/bin/env bash
# usage: tests/mutate.sh [OPTIONS OF cargo mutants], such as --file crates/core/src/ladder.rs or --shard 0/8
# Changes the source of core and of problem in every way that cargo-mutants knows, one change at a time, and lists the changes
# that no test notices. Install it first: cargo install cargo-mutants --locked
set -euo pipefail
cd "$(dirname "$0")/.."

# Fewer random cases and no clocks: a change is to be found by what a test says, not by luck or by a busy machine.
export PROPTEST_CASES=32 CARGO_PROFILE_TEST_DEBUG=none INSTA_UPDATE=no
options=(--no-shuffle --timeout 120 --baseline run)
core=(--lib --test all -- --skip linear_time)

cargo mutants --package messaging-error --output target/mutants-core "${options[@]}" "$@" -- "${core[@]}"
