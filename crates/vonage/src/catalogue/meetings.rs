//! Meetings: `name`, and the item codes inside `errors[]`.

use messaging_error::Reason as R;
use messaging_error::catalogue::Table;

use super::setup;

/// Meetings: `name`, and the item codes inside `errors[]`.
#[rustfmt::skip]
pub static MEETINGS: Table = Table::new("meetings", &[
    setup("BadRequestError", R::RequestRejectedUnspecified, "Theme in use, or update bad"),
    setup("ConflictError", R::AlreadyExists, "Theme name already used"),
    setup("InputValidationError", R::InvalidParameter, "Input breaks the schema"),
    setup("InternalServerError", R::ProviderInternalError, "Fault on the platform"),
    setup("NotFoundError", R::ResourceNotFound, "Room, theme or recording unknown"),
    setup("invalid_logo_properties", R::InvalidParameter, "Item: logo size or type wrong"),
    setup("key_not_found", R::ResourceNotFound, "Item: logo key not in bucket"),
]).docs("https://developer.vonage.com/en/api/meetings");
