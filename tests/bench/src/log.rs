//! A log for the bulk measurements: lines as gateways write them, from the bodies of the bench.

use std::io::{self, BufWriter, Write};

/// Provider, status, and a body with `@` where its code stands, with codes that take turns.
const LINES: [(&str, u16, &str, &[&str]); 4] = [
    (
        "meta",
        400,
        r##"{"error":{"message":"(#@) The request could not be carried out for this recipient","type":"OAuthException","code":@,"error_data":{"messaging_product":"whatsapp","details":"The message was not sent, see the code for the cause and for what can be done about it"},"fbtrace_id":"AbCdEfGhIjKlMnOpQrStUv1"}}"##,
        &["131056", "131047", "131026", "130429", "132001", "190", "131042", "999999"],
    ),
    (
        "vonage",
        422,
        r##"{"type":"https://developer.vonage.com/api-errors/messages#@","title":"The message could not be sent","detail":"The request was understood but this message can not be delivered to the recipient as it stands; see the page behind the link for the cause","instance":"bf0ca0bf927b3b52e3cb03217e1a1ddf"}"##,
        &["1170", "1020", "1000", "1320", "1120"],
    ),
    (
        "tencent",
        200,
        r##"{"Response":{"Error":{"Code":"@","Message":"The request was refused, see the code for the cause and for what can be done about it before it is repeated by anybody"},"RequestId":"a0aabda6-cf91-4f3e-a81f-9198114a2279"}}"##,
        &[
            "FailedOperation.TemplateIncorrectOrUnapproved",
            "LimitExceeded.PhoneNumberDailyLimit",
            "AuthFailure.SecretIdNotFound",
            "InternalError.SendAndRecvFail",
        ],
    ),
    (
        "rest",
        400,
        r##"{"success":false,"error":{"code":"@","message":"The message could not be sent to this recipient","details":{"field":"to","reason":"The value does not fit what the service expects, see the code for the cause and for what can be done"}}}"##,
        &["invalid_phone_number", "rate_limit_exceeded", "session_disconnected", "unauthorized"],
    ),
];

const HEADERS: &str = r#"{"content-type":"application/json","x-request-id":"7d1f3c52"}"#;

/// Writes so many lines.
pub fn write(lines: u64, to: impl Write) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 20, to);
    let bodies: Vec<(usize, String)> = LINES
        .iter()
        .enumerate()
        .flat_map(|(index, (.., body, codes))| codes.iter().map(move |code| (index, body.replace('@', code))))
        .collect();
    for number in (0..lines).map(|line| line.wrapping_mul(11)) {
        let Some((index, body)) = bodies.get(number as usize % bodies.len()) else { break };
        let (provider, status, ..) = LINES[*index];
        writeln!(out, r#"{{"provider":"{provider}","status":{status},"headers":{HEADERS},"body":{body}}}"#)?;
    }
    out.flush()
}
