//! [`DeliveryReceipt`]: a carrier's report, pushed or pulled.

use std::fmt;

use messaging_error::json::{Scalar, Seed};
use messaging_error::{MessagingError, mask};
use serde::de::DeserializeSeed;
use serde::{Deserialize, Deserializer};

use super::or_empty;
use super::show::native;
use crate::judge::{Item, Shared};
use crate::receipt::{self, Delivery};
use crate::wire::Row;

/// A delivery receipt: an element of a callback's array, or of `PullSmsSendStatusSet` in either version of the API. Ask
/// [`is_delivered`](Self::is_delivered) before it is converted.
///
/// ```
/// use messaging_error_tencent::native::DeliveryReceipt;
/// use messaging_error_tencent::{MessagingError, Reason};
///
/// let pushed = r#"[{"report_status":"FAIL","errmsg":"MK:0017","nationcode":"86","mobile":"13800000001","sid":"5000:1"}]"#;
/// let receipts: Vec<DeliveryReceipt> = serde_json::from_str(pushed).unwrap();
/// assert!(!receipts[0].is_delivered());
/// assert_eq!(MessagingError::from(&receipts[0]).reason(), Reason::RecipientTemporarilyUnreachable);
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct DeliveryReceipt {
    /// `report_status` or `ReportStatus`: `SUCCESS` or `FAIL`. Some pushes leave it out.
    pub status: Option<String>,
    /// The carrier's code: `errmsg` of a push, `Description` of a pulled receipt, `desc` of an older channel.
    pub carrier_code: Option<String>,
    /// `description` of a push: the text, in Chinese or English.
    pub description: Option<String>,
    /// The recipient, in international form where the members allow it.
    pub phone_number: Option<String>,
    /// `sid` or `SerialNo`: the id that the send returned.
    pub serial_no: Option<String>,
}

impl DeliveryReceipt {
    /// Whether the message was delivered: `SUCCESS`, or the code `DELIVRD` where there is no status. A receipt that reports
    /// success and a carrier's failure at once proves neither.
    #[must_use]
    pub fn is_delivered(&self) -> bool {
        self.delivery() == Delivery::Delivered
    }

    fn delivery(&self) -> Delivery {
        Delivery::of(or_empty(&self.status), or_empty(&self.carrier_code))
    }

    fn judged(&self) -> MessagingError {
        let item = Item {
            code: receipt::code(or_empty(&self.status), or_empty(&self.carrier_code)),
            message: or_empty(&self.description),
            recipient: or_empty(&self.phone_number),
            message_id: or_empty(&self.serial_no),
            ..Item::default()
        };
        Shared::default().receipt(&item, self.delivery())
    }
}

impl<'de> Deserialize<'de> for DeliveryReceipt {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut row = Row::default();
        Seed(&mut row).deserialize(deserializer)?;
        let owned = |scalar: &Scalar<'_>| scalar.get().map(String::from);
        Ok(Self {
            status: owned(&row.status),
            carrier_code: owned(&row.carrier),
            description: owned(&row.text),
            phone_number: Some(row.recipient().into_owned()).filter(|number| !number.is_empty()),
            serial_no: owned(&row.serial),
        })
    }
}

native!(DeliveryReceipt);

/// The carrier's code, never the text.
impl fmt::Display for DeliveryReceipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.carrier_code.as_deref().or(self.status.as_deref()) {
            Some(code) => write!(f, "Tencent Cloud delivery receipt {}", mask::code(code)),
            None => f.write_str("Tencent Cloud delivery receipt without a code"),
        }
    }
}

/// Everything, with addresses and secrets masked.
impl fmt::Debug for DeliveryReceipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DeliveryReceipt")
            .field("status", &self.status.as_deref().map(mask::code))
            .field("carrier_code", &self.carrier_code.as_deref().map(mask::code))
            .field("description", &self.description.as_deref().map(mask::text))
            .field("phone_number", &self.phone_number.as_deref().map(mask::address))
            .field("serial_no", &self.serial_no.as_deref().map(mask::id))
            .finish_non_exhaustive()
    }
}
