//! [`DeliveryReceipt`]: the delivery receipt of an SMS.

use std::fmt;

use messaging_error::{MessagingError, Origin};
use serde::{Deserialize, Deserializer};

use super::show::{As, debug, display, native};
use super::{body, owned, text};
use crate::context::Context;
use crate::event::{ReceiptFacts as Facts, judge_receipt};

/// A delivery receipt, from JSON or from any form or query that serde reads. Make an error of it only if it
/// [`is_failure`](Self::is_failure).
///
/// ```
/// use messaging_error_vonage::DeliveryReceipt;
/// use messaging_error_vonage::{MessagingError, Reason};
///
/// let receipt: DeliveryReceipt = serde_json::from_str(r#"{"status":"expired","err-code":"0"}"#).unwrap();
/// assert!(receipt.is_failure());
/// assert_eq!(MessagingError::from(receipt).reason(), Reason::MessageExpired);
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct DeliveryReceipt {
    /// `status`: `delivered`, `accepted`, `buffered`, `expired`, `failed`, `rejected` or `unknown`.
    pub status: Option<String>,
    /// `err-code`; it means nothing while the message is on its way.
    pub code: Option<String>,
    /// `messageId`.
    pub message_id: Option<String>,
    /// `msisdn`: the recipient.
    pub msisdn: Option<String>,
}

impl DeliveryReceipt {
    /// A receipt with a status and a code, for tests.
    #[must_use]
    pub fn new(status: impl Into<String>, code: impl Into<String>) -> Self {
        Self { status: Some(status.into()), code: Some(code.into()), ..Self::default() }
    }

    /// Whether it reports a failure, or an error beside a status that is none.
    #[must_use]
    pub fn is_failure(&self) -> bool {
        !self.facts().is_quiet()
    }

    fn facts(&self) -> Facts<'_> {
        Facts {
            status: text(&self.status),
            code: text(&self.code),
            message_id: text(&self.message_id),
            msisdn: text(&self.msisdn),
        }
    }

    fn judged(&self) -> MessagingError {
        judge_receipt(&self.facts(), &Context::bare(Origin::Receipt))
    }
}

impl<'de> Deserialize<'de> for DeliveryReceipt {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let body = body(deserializer)?;
        Ok(Self {
            status: owned(&body.status),
            code: owned(&body.err_code),
            message_id: owned(&body.message_id),
            msisdn: owned(&body.msisdn),
        })
    }
}

native!(DeliveryReceipt);

impl fmt::Display for DeliveryReceipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        display(f, "Vonage delivery receipt with err-code", text(&self.code))
    }
}

impl fmt::Debug for DeliveryReceipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let members = [
            ("status", As::Code, &self.status),
            ("code", As::Code, &self.code),
            ("message_id", As::Id, &self.message_id),
            ("msisdn", As::Address, &self.msisdn),
        ];
        debug(f, "DeliveryReceipt", &members)
    }
}
