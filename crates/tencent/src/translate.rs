//! [`Tencent`]: from an answer or event to an [`Outcome`].

use messaging_error::catalogue::Table;
use messaging_error::json::{self, Broken, Scalar};
use messaging_error::{
    MessagingError, Origin, Outcome, Provider, Reason, ResponseParts, Translate, http_status, waits,
};

use crate::PROVIDER;
use crate::catalogue::{SIGNATURE, TEMPLATE};
use crate::judge::{Item, Shared};
use crate::sdk_text::{self, SdkText};
use crate::wire::{Body, Items, Kind, Rare, Row};

/// The translator for Tencent Cloud SMS.
///
/// It reads answers of API 3.0 at every depth at which the libraries log them, pulled receipts, answers of the old host and
/// of API 2.0, and the texts of the libraries' exceptions; [`translate_event`](Translate::translate_event) reads delivery
/// callbacks. The HTTP status says nothing here: errors come with 200, so that any envelope is believed whatever the status.
///
/// ```
/// use messaging_error_tencent::{Outcome, ResponseParts, Tencent, Translate};
///
/// let body = br#"{"Response":{"SendStatusSet":[
///     {"SerialNo":"5000:1","PhoneNumber":"+8613800000001","Fee":1,"Code":"Ok","Message":"send success"},
///     {"SerialNo":"","PhoneNumber":"+8613800000002","Fee":0,"Code":"LimitExceeded.PhoneNumberThirtySecondLimit"}
/// ],"RequestId":"4e394811"}}"#;
/// let outcome = Tencent.translate(ResponseParts::of_body(body).with_status(200));
/// assert_eq!((outcome.as_str(), outcome.accepted()), ("partial", 1));
/// assert_eq!(outcome.errors()[0].retry_after().unwrap().as_secs(), 30);
/// ```
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Tencent;

impl Translate for Tencent {
    fn provider(&self) -> Provider {
        PROVIDER
    }

    fn translate(&self, response: ResponseParts<'_>) -> Outcome {
        match json::decode(response.body()) {
            Ok(text) => read(&text, &response, 2),
            Err(_) => settled(shared(&response, "").unreadable()),
        }
    }
}

fn shared<'a>(response: &ResponseParts<'_>, request_id: &'a str) -> Shared<'a> {
    Shared { http_status: response.status(), delay: waits::header_wait(response), request_id }
}

/// Reads a text; `depth` is how many wrappers (a JSON string around the document, an exception around a body) may follow.
fn read(text: &str, response: &ResponseParts<'_>, depth: u8) -> Outcome {
    // Answers begin so; only what does not is looked at more closely.
    if !text.starts_with('{') && !is_json(text.trim_start()) {
        return of_text(text, response, depth);
    }
    let mut body = Body::default();
    let broken = match json::read(text, &mut body) {
        Ok(()) | Err(Broken::Trailing) => false,
        Err(Broken::Truncated) => true,
        Err(_) => {
            // Rare, and never for a body as the server sent it: damage on the way, or a printed dictionary.
            if let Some(mended) = json::from_python(text).or_else(|| json::repair(text)) {
                let mut body = Body::default();
                let broken = !matches!(json::read(&mended, &mut body), Ok(()) | Err(Broken::Trailing));
                return of_body(body, broken, response, depth);
            }
            true
        }
    };
    of_body(body, broken, response, depth)
}

fn is_json(text: &str) -> bool {
    match text.as_bytes().first() {
        Some(b'{' | b'"') => true,
        Some(b'[') => !is_log_line(text),
        _ => false,
    }
}

/// An exception's text, or a line of a log that begins with a bracketed date.
fn is_log_line(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('[') else { return false };
    let is_json = rest.trim_start().starts_with(['{', '[', ']', '"']);
    text.starts_with("[TencentCloud") || (!is_json && text.contains("TencentCloudSDK"))
}

/// An exception's text, or nothing of ours.
fn of_text(text: &str, response: &ResponseParts<'_>, depth: u8) -> Outcome {
    let Some(SdkText { code, message, request_id }) = sdk_text::parse(text) else {
        return settled(shared(response, "").unreadable());
    };
    // The Go library keeps a body that came with another status than 200; an envelope in it is still the envelope.
    let inner = message.split_once("with body: ").map(|(_, inner)| inner).filter(|_| depth > 0 && !code.is_empty());
    if let Some(inner) = inner {
        let outcome = read(inner, response, 0);
        if outcome.errors().iter().all(|error| error.reason() != Reason::ResponseUnreadable) {
            return outcome;
        }
    }
    settled(shared(response, request_id).call(&Item { code, message, ..Item::default() }))
}

/// The verdict on a body, in the order in which its shapes exclude each other.
fn of_body(mut body: Body<'_>, broken: bool, response: &ResponseParts<'_>, depth: u8) -> Outcome {
    body.settle();
    if let Some(inner) = &body.string {
        return if depth > 0 { read(inner, response, depth - 1) } else { of_text(inner, response, 0) };
    }
    if !broken && body.error.is_none() && body.rare.is_none() && body.sends.failed.is_empty() && body.sends.accepted > 0
    {
        return Outcome::Accepted;
    }
    let shared = shared(response, body.request_id.as_str());
    if let Some(fault) = &body.error {
        let item = Item { code: fault.code.as_str(), message: fault.message.as_str(), ..Item::default() };
        return settled(shared.call(&item));
    }
    let rows = Shared { request_id: json::shared(shared.request_id, body.failed()), ..shared };
    let mut verdicts = Verdicts { shared: rows, accepted: 0, errors: Vec::new(), seen: false };
    verdicts.sends(&body);
    if let Some(rare) = &body.rare {
        if let Some(error) = whole(rare, &shared, broken) {
            return settled(error);
        }
        verdicts.rare(rare);
    }
    verdicts.outcome(&body, broken)
}

/// A failure of the whole call in one of the older formats.
fn whole(rare: &Rare<'_>, shared: &Shared<'_>, broken: bool) -> Option<MessagingError> {
    let row = &rare.row;
    // A number at the very end of a body that breaks off may lack digits, and be another code.
    let cut_off = |number: &Scalar<'_>, next: &Scalar<'_>| broken && number.is_number() && next.is_absent();
    if cut_off(&row.result, &row.carrier) || cut_off(&rare.error_code, &rare.error_info) {
        return None;
    }
    let failed = |scalar: &Scalar<'_>| !scalar.is_absent() && scalar.as_str() != "0";
    if row.kind() == Kind::Legacy {
        // The rows say more than the summary above them.
        if failed(&row.result) && rare.details.failed.is_empty() {
            return Some(shared.legacy(Origin::Response, &legacy(row, None)));
        }
        return None;
    }
    if failed(&rare.code) && (!rare.code_desc.is_absent() || !rare.message.is_absent() || !shared.request_id.is_empty())
    {
        let item = Item {
            code: rare.code.as_str(),
            subcode: rare.code_desc.as_str(),
            message: rare.message.as_str(),
            ..Item::default()
        };
        return Some(shared.api2(&item));
    }
    let is_failing = rare.action_status.get().is_some_and(|status| status != "OK");
    if failed(&rare.error_code) || is_failing {
        let item = Item { code: rare.error_code.as_str(), message: rare.error_info.as_str(), ..Item::default() };
        return Some(shared.legacy(Origin::Response, &item));
    }
    // An `Error` object that lost its wrapper.
    if row.kind() == Kind::Send && row.serial.is_absent() && row.phone.is_absent() && row.code.as_str() != "Ok" {
        let item = Item { code: row.code.as_str(), message: row.message.as_str(), ..Item::default() };
        return Some(shared.call(&item));
    }
    None
}

fn legacy<'a>(row: &'a Row<'_>, index: Option<u32>) -> Item<'a> {
    Item {
        code: row.result.as_str(),
        message: row.carrier.as_str(),
        message_id: row.serial.as_str(),
        index,
        ..Item::default()
    }
}

/// Verdicts on rows, gathered over the arrays of an answer.
struct Verdicts<'a> {
    shared: Shared<'a>,
    accepted: usize,
    errors: Vec<MessagingError>,
    /// Whether anything proved that the call worked.
    seen: bool,
}

impl Verdicts<'_> {
    fn sends(&mut self, body: &Body<'_>) {
        self.accepted += body.sends.accepted;
        self.errors.reserve_exact(body.sends.failed.len());
        for (index, row) in &body.sends.failed {
            self.push(self.shared.row(&Item {
                code: row.code.as_str(),
                message: row.message.as_str(),
                recipient: row.phone.as_str(),
                message_id: row.serial.as_str(),
                index: Some(*index),
                ..Item::default()
            }));
        }
    }

    fn rare(&mut self, rare: &Rare<'_>) {
        self.rows(&rare.receipts);
        self.rows(&rare.details);
        self.rows(&rare.list);
        self.listed(&rare.signatures, &SIGNATURE);
        self.listed(&rare.templates, &TEMPLATE);
        self.accepted += rare.calls.accepted;
        for (index, row) in &rare.calls.failed {
            self.push(self.shared.row(&Item {
                code: row.0.code.as_str(),
                message: row.0.message.as_str(),
                recipient: row.0.phone.as_str(),
                index: Some(*index),
                ..Item::default()
            }));
        }
        // A queue of receipts may be empty, and so may a listing.
        self.seen |= rare.receipts.seen || rare.signatures.seen || rare.templates.seen;
        self.single(rare);
    }

    /// The object itself, where it is an event or an answer of an older format.
    fn single(&mut self, rare: &Rare<'_>) {
        let row = &rare.row;
        match row.kind() {
            Kind::Legacy => {
                // An empty `detail` names no number that was taken.
                self.seen |= !(rare.details.seen && rare.details.is_empty());
            }
            Kind::Inbound => self.seen = true,
            Kind::Receipt | Kind::Bare | Kind::Send => self.row(row, None, row_failed(row)),
            Kind::Review | Kind::Foreign => {}
        }
        let is_zero = |scalar: &Scalar<'_>| scalar.as_str() == "0";
        self.seen |= is_zero(&rare.code) && (!rare.code_desc.is_absent() || !rare.message.is_absent());
        self.seen |= rare.action_status.as_str() == "OK" || is_zero(&rare.error_code);
    }

    fn rows(&mut self, rows: &Items<Row<'_>>) {
        self.accepted += rows.accepted;
        for (index, row) in &rows.failed {
            if row.kind() != Kind::Foreign || rows.accepted > 0 {
                self.row(row, Some(*index), true);
            }
        }
    }

    fn row(&mut self, row: &Row<'_>, index: Option<u32>, failed: bool) {
        if !failed {
            self.accepted += 1;
            return;
        }
        let recipient = row.recipient();
        let item = Item {
            code: row.code.as_str(),
            message: row.message.as_str(),
            recipient: &recipient,
            message_id: row.serial.as_str(),
            index,
            ..Item::default()
        };
        let shared = &self.shared;
        let error = match row.kind() {
            Kind::Legacy => shared.legacy(Origin::Item, &Item { recipient: &recipient, ..legacy(row, index) }),
            Kind::Receipt => {
                let item = Item { code: row.receipt_code(), message: row.text.as_str(), ..item };
                shared.receipt(&item, row.delivery())
            }
            _ => shared.row(&item),
        };
        self.push(error);
    }

    fn listed(&mut self, rows: &Items<Row<'_>>, table: &Table) {
        self.accepted += rows.accepted;
        for (index, row) in &rows.failed {
            let item =
                Item { code: row.review.as_str(), message: row.reply.as_str(), index: Some(*index), ..Item::default() };
            self.push(self.shared.review(table, &item));
        }
    }

    /// As many errors as one list holds, over all of them.
    fn push(&mut self, error: MessagingError) {
        json::keep(&mut self.errors, error);
    }

    fn outcome(mut self, body: &Body<'_>, broken: bool) -> Outcome {
        let has_rows = self.accepted > 0 || !self.errors.is_empty();
        if broken {
            // The rows that were cut off may say anything.
            self.errors.push(self.shared.unreadable());
        } else if !has_rows && !self.seen && !body.other_result {
            let is_ours = body.wrapped
                || body.sends.seen
                || body.rare.as_ref().is_some_and(|rare| rare.details.seen || rare.list.seen);
            let status_speaks = self.shared.http_status.and_then(http_status).is_some();
            return if (is_ours || body.request_id.get().is_some()) && !status_speaks {
                // Neither an error nor rows: the answer proves nothing.
                Outcome::Unclear(self.shared.nothing_proven(Origin::Response, &Item::default()))
            } else {
                settled(self.shared.unreadable())
            };
        }
        match self.errors.pop() {
            Some(only) if self.accepted == 0 && self.errors.is_empty() => settled(only),
            Some(last) => {
                self.errors.push(last);
                Outcome::of_items(self.accepted, self.errors)
            }
            None => Outcome::Accepted,
        }
    }
}

fn row_failed(row: &Row<'_>) -> bool {
    crate::wire::Item::failed(row)
}

/// A single failure; one that could not be read is unclear even where the core's risk is not high.
fn settled(error: MessagingError) -> Outcome {
    if error.reason() == Reason::ResponseUnreadable { Outcome::Unclear(error) } else { Outcome::failed(error) }
}
