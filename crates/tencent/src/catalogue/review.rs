//! `StatusCode` of signatures and templates in a listing. `0` means usable and has no row.

use messaging_error::catalogue::{Row, Table, row};
use messaging_error::{DuplicateRisk, Reason as R};

/// A listing never sends.
const fn listed(code: &'static str, reason: R, title: &'static str) -> Row {
    row(code, reason, title).risk(DuplicateRisk::NotASend)
}

/// `StatusCode` of a signature.
#[rustfmt::skip]
pub(crate) static SIGNATURE: Table = Table::new("signature-status", &[
    listed("1", R::SenderNotApproved, "Signature still in review"),
    listed("2", R::SenderNotApproved, "Signature approved, not yet effective"),
    listed("-1", R::SenderNotApproved, "Signature refused in review"),
]).docs("https://cloud.tencent.com/document/api/382/55962");

/// `StatusCode` of a template.
#[rustfmt::skip]
pub(crate) static TEMPLATE: Table = Table::new("template-status", &[
    listed("1", R::TemplateUnavailable, "Template still in review"),
    listed("2", R::TemplateUnavailable, "Template approved, not yet effective"),
    listed("-1", R::TemplateUnavailable, "Template refused in review"),
]).docs("https://cloud.tencent.com/document/api/382/52067");
