//! [`Row`]: an object whose members say which of several kinds it is.

use std::borrow::Cow;

use messaging_error::json::{Absorb, Halt, Members, Scalar};

use super::Item;
use crate::judge::international;
use crate::receipt::{self, Delivery};

/// A row of a bare array, a receipt in any of its spellings, a row or an answer of the old host, or a listed object.
#[derive(Default)]
pub(crate) struct Row<'a> {
    /// `Code` of a send.
    pub(crate) code: Scalar<'a>,
    /// `Message` of a send.
    pub(crate) message: Scalar<'a>,
    pub(crate) phone: Scalar<'a>,
    /// `PurePhoneNumber`: the E.164 form in the 2019 version, where `PhoneNumber` is the local one.
    pub(crate) pure: Scalar<'a>,
    pub(crate) mobile: Scalar<'a>,
    pub(crate) nation: Scalar<'a>,
    pub(crate) serial: Scalar<'a>,
    /// `report_status` or `ReportStatus`.
    pub(crate) status: Scalar<'a>,
    /// The carrier's code: `errmsg`, `Description` or `desc`. The text, on the old host.
    pub(crate) carrier: Scalar<'a>,
    /// `description`: the text of a callback.
    pub(crate) text: Scalar<'a>,
    /// `result` of the old host.
    pub(crate) result: Scalar<'a>,
    /// `StatusCode` of a listed object.
    pub(crate) review: Scalar<'a>,
    /// `ReviewReply` of a listed object.
    pub(crate) reply: Scalar<'a>,
    /// Whether it has the members of a message that a recipient sent.
    inbound: bool,
}

/// What a [`Row`] is.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A number of a send.
    Send,
    /// A delivery receipt.
    Receipt,
    /// A number, or a whole answer, of the old host.
    Legacy,
    /// A signature or template of a listing.
    Review,
    /// A message from a recipient.
    Inbound,
    /// A row of ours without anything that decides.
    Bare,
    /// Nothing that we know.
    Foreign,
}

impl Row<'_> {
    /// What the row is.
    pub(crate) fn kind(&self) -> Kind {
        if !self.result.is_absent() {
            Kind::Legacy
        } else if !self.code.is_absent() {
            Kind::Send
        } else if !self.status.is_absent() || !self.carrier.is_absent() {
            Kind::Receipt
        } else if !self.review.is_absent() {
            Kind::Review
        } else if self.inbound {
            Kind::Inbound
        } else if !self.serial.is_absent() || !self.phone.is_absent() {
            Kind::Bare
        } else {
            Kind::Foreign
        }
    }

    /// What a receipt reports.
    pub(crate) fn delivery(&self) -> Delivery {
        Delivery::of(self.status.as_str(), self.carrier.as_str())
    }

    /// The code of a receipt.
    pub(crate) fn receipt_code(&self) -> &str {
        receipt::code(self.status.as_str(), self.carrier.as_str())
    }

    /// The recipient, in the international form where the members allow it, as a send reports it.
    pub(crate) fn recipient(&self) -> Cow<'_, str> {
        let given = [&self.pure, &self.phone, &self.mobile].into_iter().find_map(Scalar::get).unwrap_or_default();
        international(self.nation.as_str(), given)
    }
}

impl<'de> Absorb<'de> for Row<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "Code" => map.take(&mut self.code),
            "Message" => map.take(&mut self.message),
            "PhoneNumber" => map.take(&mut self.phone),
            "PurePhoneNumber" => map.take(&mut self.pure),
            "mobile" => map.take(&mut self.mobile),
            "nationcode" | "CountryCode" | "NationCode" => map.take(&mut self.nation),
            "SerialNo" | "sid" => map.take(&mut self.serial),
            "report_status" | "ReportStatus" => map.take(&mut self.status),
            "errmsg" | "Description" | "desc" => map.take(&mut self.carrier),
            "description" => map.take(&mut self.text),
            "result" => map.take(&mut self.result),
            "StatusCode" => map.take(&mut self.review),
            "ReviewReply" => map.take(&mut self.reply),
            "extend" | "sign" | "ReplyContent" => {
                self.inbound = true;
                map.skip()
            }
            _ => map.skip(),
        }
    }
}

impl<'de> Item<'de> for Row<'de> {
    fn failed(&self) -> bool {
        match self.kind() {
            Kind::Legacy => self.result.as_str() != "0",
            Kind::Send => self.code.as_str() != "Ok",
            Kind::Receipt => self.delivery() != Delivery::Delivered,
            Kind::Review => self.review.as_str() != "0",
            Kind::Inbound => false,
            Kind::Bare | Kind::Foreign => true,
        }
    }
}
