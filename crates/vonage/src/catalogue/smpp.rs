//! SMPP rejection codes, which differ from the REST numbers.

use messaging_error::Reason as R;
use messaging_error::catalogue::{Table, row};

/// SMPP rejection codes, which differ from the REST numbers.
#[rustfmt::skip]
pub static SMPP: Table = Table::new("smpp", &[
    row("10", R::SenderNotApproved, "Source address refused"),
]).docs("https://developer.vonage.com/en/messaging/sms/guides/troubleshooting-sms");
