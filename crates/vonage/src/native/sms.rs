//! [`SmsMessageStatus`] and [`SmsResponse`]: an answer of the SMS API.

use std::fmt;

use messaging_error::json::{Absorb, Halt, List, Members, Scalar, Seed};
use messaging_error::{DuplicateRisk, MessagingError, Origin, Outcome};
use serde::de::DeserializeSeed;
use serde::{Deserialize, Deserializer};

use super::show::{As, debug, display, native};
use super::{owned, text};
use crate::answer::sms;
use crate::context::Context;
use crate::read::Part;

/// One entry of `messages[]`: a part of one message, with its own fate.
///
/// Only an entry that is not [`is_accepted`](Self::is_accepted) is an error.
///
/// ```
/// use messaging_error_vonage::SmsMessageStatus;
/// use messaging_error_vonage::{MessagingError, Reason};
///
/// let entry: SmsMessageStatus = serde_json::from_str(r#"{"status":"9","error-text":"Partner quota exceeded"}"#).unwrap();
/// assert_eq!(MessagingError::from(&entry).reason(), Reason::InsufficientBalance);
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct SmsMessageStatus {
    /// `status`: `0` is success.
    pub status: Option<String>,
    /// `error-code`, which short-code alerts have beside a status in words.
    pub error_code: Option<String>,
    /// `error-text`, for people.
    pub error_text: Option<String>,
    /// `message-id`; failed entries normally have none.
    pub message_id: Option<String>,
    /// `to`: the recipient.
    pub to: Option<String>,
    /// `network`: the recipient's network code.
    pub network: Option<String>,
}

impl SmsMessageStatus {
    /// An entry with a status, for tests.
    #[must_use]
    pub fn new(status: impl Into<String>) -> Self {
        Self { status: Some(status.into()), ..Self::default() }
    }

    /// Whether this part was taken.
    #[must_use]
    pub fn is_accepted(&self) -> bool {
        self.part().is_accepted()
    }

    fn part(&self) -> Part<'_> {
        Part {
            status: text(&self.status).into(),
            error_code: text(&self.error_code).into(),
            error_text: text(&self.error_text).into(),
            message_id: text(&self.message_id).into(),
            to: text(&self.to).into(),
            ..Part::default()
        }
    }

    fn judged(&self) -> MessagingError {
        let error = sms::judge(&self.part(), &Context::bare(Origin::Item), None, false);
        // It is no failure; whoever turns it into one must not send again because of it.
        if self.is_accepted() { error.with_duplicate_risk(DuplicateRisk::High) } else { error }
    }
}

#[derive(Clone, Default)]
struct Entry<'a> {
    part: Part<'a>,
    network: Scalar<'a>,
}

impl<'de> Absorb<'de> for Entry<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        if key == "network" { map.take(&mut self.network) } else { self.part.entry(key, map) }
    }
}

impl From<&Entry<'_>> for SmsMessageStatus {
    fn from(entry: &Entry<'_>) -> Self {
        Self {
            status: owned(&entry.part.status),
            error_code: owned(&entry.part.error_code),
            error_text: owned(&entry.part.error_text),
            message_id: owned(&entry.part.message_id),
            to: owned(&entry.part.to),
            network: owned(&entry.network),
        }
    }
}

impl<'de> Deserialize<'de> for SmsMessageStatus {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut entry = Entry::default();
        Seed(&mut entry).deserialize(deserializer)?;
        Ok(Self::from(&entry))
    }
}

native!(SmsMessageStatus);

impl fmt::Display for SmsMessageStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        display(f, "Vonage SMS status", self.part().code())
    }
}

impl fmt::Debug for SmsMessageStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let members = [
            ("status", As::Code, &self.status),
            ("error_code", As::Code, &self.error_code),
            ("error_text", As::Text, &self.error_text),
            ("message_id", As::Id, &self.message_id),
            ("to", As::Address, &self.to),
            ("network", As::Code, &self.network),
        ];
        debug(f, "SmsMessageStatus", &members)
    }
}

/// A whole answer of the SMS API.
///
/// ```
/// use messaging_error_vonage::SmsResponse;
/// use messaging_error_vonage::{DuplicateRisk, Outcome};
///
/// let body = r#"{"messages":[{"status":"0","message-id":"a1"},{"status":"1","error-text":"Throttled"}]}"#;
/// let response: SmsResponse = serde_json::from_str(body).unwrap();
/// let Outcome::Partial { accepted: 1, errors } = response.outcome() else { panic!() };
/// // The first part is out: resending the whole message would repeat it.
/// assert_eq!(errors[0].duplicate_risk(), DuplicateRisk::High);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct SmsResponse {
    /// `messages`: one entry per part of the message.
    pub messages: Vec<SmsMessageStatus>,
}

impl SmsResponse {
    /// What the answer says about the send, with one error per failed part.
    pub fn outcome(&self) -> Outcome {
        let mut parts = crate::read::Parts::default();
        parts.extend(self.messages.iter().map(SmsMessageStatus::part));
        sms::submission(&parts, &Context::bare(Origin::Response))
    }
}

#[derive(Default)]
struct Answer<'a>(List<Entry<'a>>);

impl<'de> Absorb<'de> for Answer<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        if key == "messages" { map.take(&mut self.0) } else { map.skip() }
    }
}

impl<'de> Deserialize<'de> for SmsResponse {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut answer = Answer::default();
        Seed(&mut answer).deserialize(deserializer)?;
        Ok(Self { messages: answer.0.0.iter().map(SmsMessageStatus::from).collect() })
    }
}
