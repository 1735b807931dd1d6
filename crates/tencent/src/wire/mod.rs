//! Reading of bodies: borrowed, in one pass, and without building anything for rows that succeeded.

mod body;
mod fault;
mod items;
mod row;
mod send;

pub(crate) use self::body::{Body, Rare};
pub(crate) use self::fault::Fault;
pub(crate) use self::items::{Item, Items};
pub(crate) use self::row::{Kind, Row};
pub(crate) use self::send::{CallRow, SendRow};
