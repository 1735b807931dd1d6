#!/usr/bin/env bash
# Measures what each provider crate adds to a project that has serde, serde_json and http: the time of its release build, and
# the size of the stripped program. Usage: tests/bench/build.sh [CORES], to build on the first so many cores only.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
pinned=()
[ $# -eq 0 ] || pinned=(taskset --cpu-list "0-$(($1 - 1))")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CARGO_TARGET_DIR=$work/target
mkdir -p "$work/src"
cp "$root/Cargo.lock" "$work"

# project DEPENDENCY MAIN
project() {
  cat > "$work/Cargo.toml" <<TOML
[package]
name = "measured"
version = "0.0.0"
edition = "2024"

[dependencies]
serde = { version = "1", features = ["derive"] }
serde_json = "1"
http = "1"
$1

[profile.release]
strip = true

[workspace]
TOML
  printf '%s\n' "$2" > "$work/src/main.rs"
}

# Seconds by the clock and of the processors; the former means little on a machine that does something else too.
seconds() {
  (cd "$work" && /usr/bin/time -o time -f '%e %U %S' "${pinned[@]}" cargo build --quiet --release --offline)
  awk '{ print $1, $2 + $3 }' "$work/time"
}

size() { stat -c %s "$CARGO_TARGET_DIR/release/measured"; }

read_all='let mut body = Vec::new(); std::io::Read::read_to_end(&mut std::io::stdin(), &mut body).unwrap();'
plain="fn main() { $read_all let value: serde_json::Value = serde_json::from_slice(&body).unwrap_or_default(); println!(\"{value}\"); }"
project "" "$plain"
read -r before before_cpu < <(seconds)
base=$(size)
printf '%-28s %10s %10s %12s\n' crate 'adds s' 'adds cpu s' 'adds KiB'
printf '%-28s %10.1f %10.1f %12d\n' '(the project without it)' "$before" "$before_cpu" $((base / 1024))
for provider in meta vonage tencent rest problem; do
  type=${provider^}
  project "messaging-error-$provider = { path = \"$root/crates/$provider\" }" "$plain"
  rm -rf "$CARGO_TARGET_DIR"
  read -r whole whole_cpu < <(seconds)
  if [ "$provider" = problem ]; then
    call='let parts = messaging_error_problem::messaging_error::ResponseParts::of_body(&body); println!("{:?}", messaging_error_problem::Problem::read(&parts));'
  else
    call="use messaging_error_$provider::*; let parts = ResponseParts::of_body(&body); let outcome = $type::default().translate(parts); println!(\"{} {:?}\", outcome.as_str(), outcome.errors());"
  fi
  project "messaging-error-$provider = { path = \"$root/crates/$provider\" }" "fn main() { $read_all $call let value: serde_json::Value = serde_json::from_slice(&body).unwrap_or_default(); println!(\"{value}\"); }"
  seconds > /dev/null
  printf '%-28s %10.1f %10.1f %12d\n' "messaging-error-$provider" "$(echo "$whole - $before" | bc)" \
    "$(echo "$whole_cpu - $before_cpu" | bc)" $((($(size) - base) / 1024))
done
