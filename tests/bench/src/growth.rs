//! Whether work is in proportion to the input: instructions at a size, at twice and at four times the size.

use std::process::Command;

use conformance::growing::{BEGINNINGS, SHAPES, translators};
use messaging_error::mask;
use messaging_error_rest::Profile;

/// The smallest of three sizes, each twice the one before.
const SIZE: usize = 250;
/// By how much more the second doubling may cost than the first: twice if work is linear, four times if it is quadratic.
const MOST: f64 = 2.6;

/// Everything that can be counted, by name: shapes of input through all translators, captures, profiles, and masking of texts.
fn names() -> impl Iterator<Item = String> {
    let shapes = SHAPES.iter().map(|shape| shape.name.to_owned());
    shapes
        .chain(["captures".into(), "profiles".into()])
        .chain((0..BEGINNINGS.len()).map(|index| format!("mask {index}")))
}

/// Does the work once.
pub fn run(name: &str, size: usize) {
    if let Some(beginning) = name.strip_prefix("mask ").and_then(|index| BEGINNINGS.get(index.parse::<usize>().ok()?)) {
        drop(mask::text(&beginning.repeat(size * 20)));
    } else if let Some(shape) = SHAPES.iter().find(|shape| shape.name == name) {
        let input = shape.at(size);
        for (_, translator) in translators() {
            input.show(&*translator);
        }
    } else if name == "profiles" {
        let codes: String = (0..size).map(|code| format!("{code} = \"content_too_long\"\n")).collect();
        let text = format!("name = \"acme\"\nsuccess = [\"2xx\"]\n[codes]\n{codes}");
        drop((Profile::check(&text), Profile::load(&text)));
    } else if let Some(shape) = SHAPES.last() {
        shape.at(size).run_capture();
    }
}

/// Prints what every doubling costs; `false` if one costs too much, `None` without valgrind.
pub fn report() -> Option<bool> {
    let mut is_linear = true;
    println!("{:<32} {:>14} {:>14} {:>7}", "input", "one more", "two more", "ratio");
    for name in names() {
        let [one, two, four] = [SIZE, SIZE * 2, SIZE * 4].map(|size| instructions(&name, size));
        let (first, second) = (two?.saturating_sub(one?), four?.saturating_sub(two?));
        let ratio = second as f64 / first.max(1) as f64;
        is_linear &= ratio <= MOST;
        println!("{name:<32} {first:>14} {second:>14} {ratio:>6.2}x {}", if ratio > MOST { "TOO MUCH" } else { "" });
    }
    Some(is_linear)
}

fn instructions(name: &str, size: usize) -> Option<u64> {
    let program = std::env::current_exe().ok()?;
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .args(["growth", "--only", name, "--size", &size.to_string()])
        .output()
        .ok()?;
    let log = String::from_utf8_lossy(&output.stderr);
    log.lines().find_map(|line| line.split_once("Collected :"))?.1.trim().parse().ok()
}
