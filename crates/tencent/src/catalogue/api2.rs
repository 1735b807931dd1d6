//! `code` and `codeDesc` of API 2.0. Other values of `codeDesc` are codes of the shared table.

use messaging_error::Reason as R;
use messaging_error::catalogue::{Table, row};

/// `code` and `codeDesc` of API 2.0. Other values of `codeDesc` are codes of the shared table.
#[rustfmt::skip]
pub(crate) static API2: Table = Table::new("api2", &[
    row("4100", R::CredentialInvalid, "Authentication failed (API 2.0)"),
    row("4102", R::PermissionDenied, "Key may not use this resource"),
    row("SecretidNotAuthAccessResource", R::PermissionDenied, "Key may not use this resource"),
]).docs("https://cloud.tencent.com/document/product/382/3771");
