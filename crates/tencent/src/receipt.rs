//! What a receipt says, from its status word and the carrier's code.

use crate::catalogue::Receipts;

/// The fate that a receipt reports.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Delivery {
    Delivered,
    Failed,
    /// Success and a carrier's failure at once.
    Contradictory,
}

impl Delivery {
    /// The status decides where there is one; some pushes leave it out.
    pub(crate) fn of(status: &str, carrier: &str) -> Self {
        let is_success_code = matches!(carrier.trim(), "DELIVRD" | "LT:0");
        match status {
            "SUCCESS" if !is_success_code && Receipts::find(carrier).is_some() => Self::Contradictory,
            "SUCCESS" => Self::Delivered,
            "" if is_success_code => Self::Delivered,
            _ => Self::Failed,
        }
    }
}

/// What to look up: the carrier's code, or the status word where there is none.
pub(crate) fn code<'a>(status: &'a str, carrier: &'a str) -> &'a str {
    let carrier = carrier.trim();
    if carrier.is_empty() { status } else { carrier }
}
