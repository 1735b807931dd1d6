//! [`Body`]: a whole answer or event, at whatever depth it was logged.

use std::borrow::Cow;

use messaging_error::json::{Absorb, Elements, Halt, Members, Scalar};

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

    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "Response" => {
                self.wrapped = true;
                map.take(self)
            }
            "Error" => map.take(&mut self.error),
            "RequestId" | "requestId" | "request_id" => {
                let mut id = Scalar::default();
                map.take(&mut id)?;
                // It may stand inside the wrapper and beside it, and be empty in one of the places.
                if id.get().is_some() {
                    self.request_id = id;
                }
                Ok(())
            }
            "SendStatusSet" | "SendMultiStatusSet" => map.take(&mut self.sends),
            "PullSmsSendStatusSet" | "data" => map.take(&mut self.rare().receipts),
            "PhoneNumberInfoSet" | "ReportConversionStatus" => map.take(&mut self.rare().calls),
            "DescribeSignListStatusSet" => map.take(&mut self.rare().signatures),
            "DescribeTemplateStatusSet" => map.take(&mut self.rare().templates),
            "detail" => map.take(&mut self.rare().details),
            "code" => map.take(&mut self.rare().code),
            "codeDesc" => map.take(&mut self.rare().code_desc),
            "message" => map.take(&mut self.rare().message),
            "ActionStatus" => map.take(&mut self.rare().action_status),
            "ErrorCode" => map.take(&mut self.rare().error_code),
            "ErrorInfo" => map.take(&mut self.rare().error_info),
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
                map.skip()
            }
            _ => self.rare().row.entry(key, map),
        }
    }

    fn item(&mut self, index: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        let list = &mut self.rare().list;
        list.seen = true;
        list.item(index, seq)
    }
}
