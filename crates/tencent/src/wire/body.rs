//! [`Body`]: a whole answer or event, at whatever depth it was logged.

use std::borrow::Cow;

use messaging_error::json::{self, Absorb, Scalar, take};
use serde::de::{MapAccess, SeqAccess};

use super::{CallRow, Fault, Items, Row, SendRow};

/// What the members of a body say. The wrapper `Response` and the object inside it are read into the same value, so that
/// all depths at which the libraries log an answer are one.
#[derive(Default)]
pub(crate) struct Body<'a> {
    /// The `Error` object.
    pub(crate) error: Option<Fault<'a>>,
    /// `SendStatusSet` or `SendMultiStatusSet`.
    pub(crate) sends: Items<SendRow<'a>>,
    /// `RequestId`, wherever it stands.
    pub(crate) request_id: Scalar<'a>,
    /// Whether there was a `Response` object.
    pub(crate) wrapped: bool,
    /// Whether there was the result of a call that sends nothing.
    pub(crate) other_result: bool,
    /// A body that is one JSON string.
    pub(crate) string: Option<Cow<'a, str>>,
    /// Whatever a plain answer of API 3.0 does not have; boxed to keep that one small.
    pub(crate) rare: Option<Box<Rare<'a>>>,
}

/// Members of the less common bodies.
#[derive(Default)]
pub(crate) struct Rare<'a> {
    /// `PullSmsSendStatusSet`, or `data` of the old host.
    pub(crate) receipts: Items<Row<'a>>,
    /// Rows of a call that sends nothing.
    pub(crate) calls: Items<CallRow<'a>>,
    /// Listed signatures.
    pub(crate) signatures: Items<Row<'a>>,
    /// Listed templates.
    pub(crate) templates: Items<Row<'a>>,
    /// `detail` of the old host.
    pub(crate) details: Items<Row<'a>>,
    /// A body that is an array.
    pub(crate) list: Items<Row<'a>>,
    /// The object itself, read as a row.
    pub(crate) row: Row<'a>,
    /// `code`, `codeDesc` and `message` of API 2.0.
    pub(crate) code: Scalar<'a>,
    pub(crate) code_desc: Scalar<'a>,
    pub(crate) message: Scalar<'a>,
    /// `ActionStatus`, `ErrorCode` and `ErrorInfo` of the old gateway.
    pub(crate) action_status: Scalar<'a>,
    pub(crate) error_code: Scalar<'a>,
    pub(crate) error_info: Scalar<'a>,
}

impl<'a> Body<'a> {
    fn rare(&mut self) -> &mut Rare<'a> {
        self.rare.get_or_insert_default()
    }

    /// How many rows failed, in all arrays.
    pub(crate) fn failed(&self) -> usize {
        let rare = self.rare.as_deref().map_or(0, |rare| {
            let rows = [&rare.receipts, &rare.signatures, &rare.templates, &rare.details, &rare.list];
            rows.iter().map(|rows| rows.failed.len()).sum::<usize>() + rare.calls.failed.len()
        });
        self.sends.failed.len() + rare
    }

    /// Counts rows that stood in the place of their array.
    pub(crate) fn settle(&mut self) {
        self.sends.settle();
        if let Some(rare) = &mut self.rare {
            rare.receipts.settle();
            rare.calls.settle();
            rare.signatures.settle();
            rare.templates.settle();
            rare.details.settle();
        }
    }
}

impl<'de> Absorb<'de> for Body<'de> {
    fn text(&mut self, text: Cow<'de, str>) {
        self.string = Some(text);
    }

    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        match key {
            "Response" => {
                self.wrapped = true;
                take(map, self)
            }
            "Error" => take(map, &mut self.error),
            "RequestId" | "requestId" | "request_id" => {
                let mut id = Scalar::default();
                take(map, &mut id)?;
                // It may stand inside the wrapper and beside it, and be empty in one of the places.
                if id.get().is_some() {
                    self.request_id = id;
                }
                Ok(())
            }
            "SendStatusSet" | "SendMultiStatusSet" => take(map, &mut self.sends),
            "PullSmsSendStatusSet" | "data" => take(map, &mut self.rare().receipts),
            "PhoneNumberInfoSet" | "ReportConversionStatus" => take(map, &mut self.rare().calls),
            "DescribeSignListStatusSet" => take(map, &mut self.rare().signatures),
            "DescribeTemplateStatusSet" => take(map, &mut self.rare().templates),
            "detail" => take(map, &mut self.rare().details),
            "code" => take(map, &mut self.rare().code),
            "codeDesc" => take(map, &mut self.rare().code_desc),
            "message" => take(map, &mut self.rare().message),
            "ActionStatus" => take(map, &mut self.rare().action_status),
            "ErrorCode" => take(map, &mut self.rare().error_code),
            "ErrorInfo" => take(map, &mut self.rare().error_info),
            "AddSignStatus"
            | "AddTemplateStatus"
            | "CallbackStatusStatistics"
            | "DeleteSignStatus"
            | "DeleteTemplateStatus"
            | "ModifySignStatus"
            | "ModifyTemplateStatus"
            | "PullSmsReplyStatusSet"
            | "SendStatusStatistics"
            | "SmsPackagesStatisticsSet" => {
                self.other_result = true;
                json::skip(map)
            }
            _ => self.rare().row.entry(key, map),
        }
    }

    fn item<A: SeqAccess<'de>>(&mut self, index: usize, seq: &mut A) -> Result<bool, A::Error> {
        let list = &mut self.rare().list;
        list.seen = true;
        list.item(index, seq)
    }
}
