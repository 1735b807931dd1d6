//! Answers and callbacks of Tencent Cloud SMS.

use http::StatusCode;
use serde_json::json;

use crate::Fixture;

const REQUEST: &str = "00000000-0000-4000-8000-000000000001";

/// An API error. It comes with HTTP 200.
#[must_use]
pub fn api_error(code: &str) -> Fixture {
    let error = json!({"Code": code, "Message": "The request failed."});
    Fixture::answer(StatusCode::OK, &json!({"Response": {"Error": error, "RequestId": REQUEST}}))
}

/// The answer to a batch with one row per code; `"Ok"` is success.
#[must_use]
pub fn send_status_set(codes: &[&str]) -> Fixture {
    let row = |(index, code): (usize, &&str)| {
        let taken = *code == "Ok";
        json!({
            "SerialNo": if taken { format!("5000:{index:016}") } else { String::new() },
            "PhoneNumber": format!("+861380000{index:04}"),
            "Fee": u8::from(taken),
            "SessionContext": "",
            "Code": code,
            "Message": if taken { "send success" } else { "the message was not sent" },
            "IsoCode": "CN",
        })
    };
    let rows: Vec<_> = codes.iter().enumerate().map(row).collect();
    Fixture::answer(StatusCode::OK, &json!({"Response": {"SendStatusSet": rows, "RequestId": REQUEST}}))
}

/// A delivery callback with one failed message.
#[must_use]
pub fn callback(carrier_code: &str) -> Fixture {
    Fixture::event(&json!([{
        "user_receive_time": "2026-01-01 08:00:00",
        "nationcode": "86",
        "mobile": "13800000001",
        "report_status": "FAIL",
        "errmsg": carrier_code,
        "description": "not delivered",
        "sid": "5000:0000000000000001",
    }]))
}
