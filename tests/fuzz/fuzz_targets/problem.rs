//! The reader of problem details, and the translator on top of it.
#![no_main]

use messaging_error_problem::{Problem, ProblemTranslator};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok(problem) = Problem::read(&messaging_error_fuzz::parts(data)) {
        let _ = problem.resolved_type("https://api.example.com/v1/");
        assert!(problem.nested().len() <= data.len());
    }
    messaging_error_fuzz::check(&ProblemTranslator::new(messaging_error::Provider::new("fuzz")), data);
});
