//! Mutants of every fixture, through the provider's own translator and through [`Any`]. `tests/mutants.sh` makes a million of each.

use std::num::NonZero;
use std::sync::Mutex;
use std::thread;

use conformance::doors::{self, Door};
use conformance::mutants;
use messaging_error_any::Any;

/// `PROFILE_MUTANTS`, or the twentieth part of what a crate gets: there are many profiles and one engine.
fn of_a_profile() -> usize {
    std::env::var("PROFILE_MUTANTS")
        .ok()
        .and_then(|count| count.parse().ok())
        .unwrap_or_else(|| mutants::count() / 20 + 1)
}

#[expect(clippy::print_stdout, reason = "the script shows the counts")]
fn survive(door: &Door, count: usize) {
    mutants::survive(&door.fixtures, &*door.translator, count);
    mutants::survive(&door.fixtures, &Any, count);
    println!("{}: {count} mutants through its own translator, {count} through Any", door.name);
}

fn of_crate(name: &str) {
    let door = doors::crates().into_iter().find(|door| door.name == name).unwrap();
    survive(&door, mutants::count());
}

#[test]
fn meta() {
    of_crate("meta");
}

#[test]
fn vonage() {
    of_crate("vonage");
}

#[test]
fn tencent() {
    of_crate("tencent");
}

#[test]
fn rest() {
    of_crate("rest");
}

#[test]
fn profiles() {
    // Hours by the million; whoever is idle takes the next.
    let doors = Mutex::new(doors::profiles());
    let next = || doors.lock().ok()?.pop();
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some(door) = next() {
                    survive(&door, of_a_profile());
                }
            });
        }
    });
}

#[test]
fn what_a_stranger_sends_is_survived_too() {
    let crates = doors::crates();
    for door in &crates {
        for stranger in &crates {
            mutants::survive(&stranger.fixtures, &*door.translator, mutants::count() / 20 + 1);
        }
    }
}
