#!/usr/bin/env bash
# usage: tests/mutants.sh [PER_CRATE] [PER_PROFILE]
# Makes mutants of every fixture, runs them through each provider's own translator and through Any, and then the hostile
# inputs in full size: ten megabytes of brackets, a million items.
set -euo pipefail
cd "$(dirname "$0")/.."

export MUTANTS="${1:-1000000}" PROFILE_MUTANTS="${2:-1000000}" HOSTILE=full
cargo test --quiet --release -p conformance --test proof -- mutants:: hostile:: --nocapture 2>&1 | grep --line-buffered -E "mutants|panicked|seed|test result"
