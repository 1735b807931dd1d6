//! Work is in proportion to the input. It is counted, not timed: twice the input may allocate twice as much and not four times.
//! Work that allocates nothing is counted in instructions, by `cargo run --release -p bench -- growth`.

use conformance::growing::{SHAPES, translators};

/// What may come on top of twice the work: vectors grow in steps, and a profile is read when it is first asked for.
const SLACK: f64 = 1.35;

#[test]
fn twice_the_input_is_twice_the_work() {
    let translators = translators();
    for shape in SHAPES {
        let (one, two) = (shape.at(150), shape.at(300));
        for (who, translator) in &translators {
            let count = |input: &conformance::growing::Input| {
                let _ = input.read(&**translator);
                let work = allocation_counter::measure(|| drop(input.read(&**translator)));
                (work.count_total as f64, work.bytes_total as f64)
            };
            let ((few, small), (many, large)) = (count(&one), count(&two));
            assert!(many <= 2.0 * SLACK * few + 20.0, "{who}, {}: {few} allocations become {many}", shape.name);
            assert!(large <= 2.0 * SLACK * small + 4_000.0, "{who}, {}: {small} bytes become {large}", shape.name);
        }
    }
}
