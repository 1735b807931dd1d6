//! Checks profile files: `cargo run -p messaging-error-rest --example check FILE…`

use messaging_error_rest::Profile;

fn main() {
    let mut failed = false;
    for path in std::env::args().skip(1) {
        if let Err(error) = Profile::from_file(&path) {
            eprintln!("{error}");
            failed = true;
        }
    }
    std::process::exit(failed.into());
}
