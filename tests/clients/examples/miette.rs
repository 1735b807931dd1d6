//! Reports with miette: code, remedy and link, with core's feature `miette`.

use messaging_error_meta::{MessagingError, Reason};

/// A failure as miette prints it in a log or a test, without colours.
pub fn render(error: &MessagingError) -> Result<String, std::fmt::Error> {
    let mut out = String::new();
    miette::GraphicalReportHandler::new_themed(miette::GraphicalTheme::unicode_nocolor())
        .with_width(80)
        .render_report(&mut out, error)?;
    Ok(out)
}

fn main() -> miette::Result<()> {
    let error = MessagingError::new(messaging_error_meta::PROVIDER, Reason::SessionWindowClosed)
        .with_code("131047")
        .with_http_status(400);
    Err(error)?
}
