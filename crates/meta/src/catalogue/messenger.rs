//! Numbers of the Messenger page that stand alone. Their wording is not kept there, so nothing is concluded from them.

use messaging_error::Reason::*;
use messaging_error::catalogue::{Table, row};

use super::links::MESSENGER;

#[rustfmt::skip]
pub(crate) static MESSENGER_TABLE: Table = Table::new("", &[
    row("2018144", UnspecifiedFailure, "Messenger failure, number 2018144"),
    row("2018154", UnspecifiedFailure, "Messenger failure, number 2018154"),
    row("2018163", UnspecifiedFailure, "Messenger failure, number 2018163"),
    row("2018166", UnspecifiedFailure, "Messenger failure, number 2018166"),
    row("2018171", UnspecifiedFailure, "Messenger failure, number 2018171"),
    row("2018218", UnspecifiedFailure, "Messenger failure, number 2018218"),
    row("2018234", UnspecifiedFailure, "Messenger failure, number 2018234"),
    row("2018247", UnspecifiedFailure, "Messenger failure, number 2018247"),
    row("2018300", UnspecifiedFailure, "Messenger failure, number 2018300"),
    row("2018321", UnspecifiedFailure, "Messenger failure, number 2018321"),
    row("2018389", UnspecifiedFailure, "Messenger call failure, number 2018389"),
    row("2018390", UnspecifiedFailure, "Messenger call failure, number 2018390"),
    row("2018391", UnspecifiedFailure, "Messenger call failure, number 2018391"),
    row("2018392", UnspecifiedFailure, "Messenger call failure, number 2018392"),
    row("2018393", UnspecifiedFailure, "Messenger call failure, number 2018393"),
    row("2018394", UnspecifiedFailure, "Messenger call failure, number 2018394"),
    row("2018395", UnspecifiedFailure, "Messenger call failure, number 2018395"),
    row("2018396", UnspecifiedFailure, "Messenger call failure, number 2018396"),
    row("2071010", UnspecifiedFailure, "Messenger failure, number 2071010"),
    row("2071011", UnspecifiedFailure, "Messenger failure, number 2071011"),
    row("2071014", UnspecifiedFailure, "Messenger failure, number 2071014"),
    row("2071015", UnspecifiedFailure, "Messenger failure, number 2071015"),
    row("2071016", UnspecifiedFailure, "Messenger failure, number 2071016"),
    row("2071017", UnspecifiedFailure, "Messenger failure, number 2071017"),
    row("2071018", UnspecifiedFailure, "Messenger failure, number 2071018"),
    row("2071019", UnspecifiedFailure, "Messenger failure, number 2071019"),
    row("2071020", UnspecifiedFailure, "Messenger failure, number 2071020"),
    row("2071021", UnspecifiedFailure, "Messenger failure, number 2071021"),
    row("2071022", UnspecifiedFailure, "Messenger failure, number 2071022"),
    row("2071023", UnspecifiedFailure, "Messenger failure, number 2071023"),
    row("2071024", UnspecifiedFailure, "Messenger failure, number 2071024"),
    row("2071025", UnspecifiedFailure, "Messenger failure, number 2071025"),
    row("9000001", UnspecifiedFailure, "Messenger failure, number 9000001"),
]).docs(MESSENGER);
