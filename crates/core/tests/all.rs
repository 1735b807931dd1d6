//! Every test of this folder in one program: it links once, which is most of the time that a change or a mutant costs.

mod beginnings;
mod catalogue;
mod error_type;
mod growth;
mod http_status;
mod json_absorb;
mod json_decode;
mod json_read;
mod json_repair;
mod ladder;
mod mask;
mod mask_edges;
mod mask_properties;
mod outcome;
mod report;
mod retry_after;
mod retry_clock;
mod retry_next_delay;
mod retry_should_retry;
mod shown;
mod waits_edges;
mod waits_headers;
mod waits_properties;
mod waits_values;
mod words;

#[test]
fn no_file_is_forgotten() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests");
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let Some(module) = name.strip_suffix(".rs").filter(|module| *module != "all") else { continue };
        assert!(include_str!("all.rs").contains(&format!("\nmod {module};\n")), "{name} has no `mod` line");
    }
}
