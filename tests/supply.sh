#!/usr/bin/env bash
# usage: tests/supply.sh [STEP…], of: licences packages minimal msrv api
# What a release rests on: the licences and sources of dependencies, what each package holds, the lowest versions that
# Cargo.toml allows, the minimum Rust version, and the public API of each library against tests/api. UPDATE_API=1 records the API
# anew. MSRV_CARGO is a cargo of the minimum Rust version with its rustc beside it, where rustup does not have that version.
# Wants: cargo install --locked cargo-deny cargo-public-api; jq; a nightly toolchain for minimal and api.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
private=(--exclude conformance --exclude bench --exclude clients)

licences() {
    cargo deny --workspace check licenses bans sources
    if cargo deny fetch db >/dev/null 2>&1; then
        cargo deny --workspace check advisories
    else
        echo "NOT CHECKED: advisories, because their database cannot be fetched" >&2
    fi
}

# Every package carries what a registry shows, and builds from what is inside it.
packages() {
    cargo metadata --no-deps --format-version 1 | jq -re '
        .packages[] | select(.publish == null) | . as $package
        | ("description license repository readme rust_version keywords categories" | split(" ")[])
        | select($package[.] | length == 0) | "\($package.name) has no \(.)"' && return 1
    cargo package --workspace "${private[@]}" --locked
    local package file list
    for package in "${CARGO_TARGET_DIR:-target}"/package/*.crate; do
        list=$(tar tzf "$package")
        for file in LICENSE-APACHE LICENSE-MIT README.md Cargo.lock src/; do
            grep -q "^[^/]*/$file" <<<"$list" || { echo "$package has no $file"; return 1; }
        done
        echo "$(du -k "$package" | cut -f1) KiB ${package##*/}"
    done
}

# The libraries are built with the oldest version of each direct dependency that the manifests allow.
minimal() {
    local copy
    copy=$(mktemp -d)
    trap 'rm -rf "$copy"' RETURN
    git archive HEAD | tar x -C "$copy"
    cd "$copy"
    cargo +nightly update -Z direct-minimal-versions
    CARGO_TARGET_DIR="$root/target/minimal" cargo check --workspace "${private[@]}" --all-features
    cd "$root"
}

# No dependency declares a newer Rust than we do, and what is published builds with ours.
msrv() {
    local minimum newer cargo
    minimum=$(sed -n 's/^rust-version = "\(.*\)"$/\1/p' Cargo.toml)
    newer=$(cargo metadata --locked --all-features --format-version 1 | jq -r --arg minimum "$minimum" '
        def number: split(".")[:2] | map(tonumber);
        .packages[] | select(.rust_version != null) | select((.rust_version | number) > ($minimum | number))
        | "\(.name) \(.version) needs Rust \(.rust_version)"')
    [ -z "$newer" ] || { echo "$newer"; return 1; }
    if [ -n "${MSRV_CARGO:-}" ]; then
        # Else it would take the rustc of the default toolchain.
        cargo=(env "PATH=$(dirname "$MSRV_CARGO"):$PATH" "$MSRV_CARGO")
    elif cargo "+$minimum" --version >/dev/null 2>&1; then
        cargo=(cargo "+$minimum")
    else
        echo "NOT CHECKED: a build with Rust $minimum, because it is not installed; see MSRV_CARGO" >&2
        return 0
    fi
    [[ $("${cargo[@]}" --version) == "cargo $minimum."* ]] || { echo "MSRV_CARGO is not Rust $minimum"; return 1; }
    CARGO_TARGET_DIR="$root/target/msrv" "${cargo[@]}" check --workspace "${private[@]}" --all-features --locked
}

# One line for each public item of a library, so that a change of the API is a line in a diff.
api() {
    local crate file
    for crate in messaging-error{,-problem,-meta,-vonage,-tencent,-rest,-any,-testkit}; do
        file=tests/api/$crate.txt
        CARGO_TARGET_DIR=target/api cargo +nightly public-api -sss --all-features -p "$crate" >"target/$crate.txt"
        if [ -n "${UPDATE_API:-}" ]; then cp "target/$crate.txt" "$file"; fi
        diff -u "$file" "target/$crate.txt" || { echo "$crate: the API has changed; see docs/semver.md"; return 1; }
    done
}

[ $# -gt 0 ] || set -- licences packages minimal msrv api
for step; do "$step"; done
