//! Video: `code` and `message`.

use messaging_error::Reason as R;
use messaging_error::catalogue::{Table, row};

/// Video: `code` and `message`.
#[rustfmt::skip]
pub static VIDEO: Table = Table::new("video", &[
    row("400", R::InvalidParameter, "Session, signal or layout wrong"),
    row("403", R::PermissionDenied, "Token or role not allowed"),
    // The body's number disagrees with the status; the status says what is missing.
    row("403", R::ResourceNotFound, "Not found, under code 403").on(404),
    row("404", R::ResourceNotFound, "Session, client or stream absent"),
    // Not a timeout: the stream's id is wrong.
    row("408", R::InvalidParameter, "Stream id wrong, reported as timeout"),
    row("409", R::WrongStateForOperation, "Session not routed, cannot be archived"),
    row("413", R::SizeLimitExceeded, "Signal type or data too long"),
]).docs("https://developer.vonage.com/en/api/video");
