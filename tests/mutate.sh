#!/usr/bin/env bash
# usage: tests/mutate.sh core|problem [OPTIONS OF cargo mutants], such as --file '**/ladder.rs' or --shard 0/8
# Changes the source of a crate in every way that cargo-mutants knows, one change at a time, and lists the changes that no test
# notices. Install it first: cargo install cargo-mutants --locked. A whole crate takes hours; docs/reliability.md has the result.
set -euo pipefail
cd "$(dirname "$0")/.."

# Fewer random cases and no clocks: a change is to be found by what a test says, not by luck or by a busy machine.
export PROPTEST_CASES=32 CARGO_PROFILE_TEST_DEBUG=none INSTA_UPDATE=no
calm=(--skip linear_time --skip megabytes)

case "${1:-}" in
core)
    packages=(--package messaging-error)
    tests=(--features miette --lib --test all)
    ;;
problem)
    # Most of its tests are in the conformance package.
    packages=(--package messaging-error-problem)
    tests=(--package conformance --features messaging-error-problem/xml --lib --test problem)
    ;;
*)
    sed -n '2,4s/^# //p' "$0"
    exit 2
    ;;
esac
crate=$1
shift
# cargo-mutants makes no folder but its own.
mkdir -p target
# As arguments of cargo they select what is compiled too; else everything is, and the tests a second time, within their time limit.
cargo mutants "${packages[@]}" --output "target/mutants-$crate" --no-shuffle --minimum-test-timeout 60 "${tests[@]/#/--cargo-arg=}" \
    "$@" -- -- "${calm[@]}"
