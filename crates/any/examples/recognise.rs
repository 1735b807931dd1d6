//! Prints whose each file is taken to be: `cargo run -p messaging-error-any --example recognise -- FILE…`

use messaging_error_any::messaging_error::ResponseParts;
use messaging_error_any::{capture::Capture, recognise};

#[expect(clippy::print_stdout, reason = "an example prints")]
fn main() -> std::io::Result<()> {
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path)?;
        let capture = Capture::parse(&bytes);
        let parts = capture.as_ref().map_or_else(|| ResponseParts::of_body(&bytes), Capture::parts);
        let found = recognise(&parts);
        println!("{} {} {path}", found.provider, found.confidence);
    }
    Ok(())
}
