//! Bodies that nobody should send.

use messaging_error_tencent::{Outcome, Reason, ResponseParts, Tencent, Translate};

use crate::support::{error, event, outcome};

#[test]
fn wrong_types_are_ignored() {
    for body in [
        r#"{"Response":[]}"#,
        r#"{"Response":"x"}"#,
        r#"{"Response":{"Error":[1,2],"RequestId":{}}}"#,
        r#"{"Response":{"Error":{"Code":{"a":1},"Message":["m"]}}}"#,
        r#"{"Response":{"SendStatusSet":"Ok"}}"#,
        r#"{"Response":{"SendStatusSet":[null,1,"Ok",[],true]}}"#,
        r#"{"Response":{"SendStatusSet":[{"Code":["Ok"]}]}}"#,
        r#"{"result":{},"errmsg":[]}"#,
        r#"{"code":[],"codeDesc":{}}"#,
        r#"[[[]]]"#,
    ] {
        assert!(!matches!(outcome(200, body), Outcome::Accepted), "{body}");
        assert!(!matches!(event(body), Outcome::Accepted), "{body}");
    }
}

#[test]
fn numbers_and_strings_are_the_same_code() {
    for result in ["1031", "\"1031\"", "1031.0"] {
        let body = format!(r#"{{"result":{result},"errmsg":"x"}}"#);
        assert_eq!(error(200, &body).reason(), Reason::InsufficientBalance, "{result}");
    }
}

#[test]
fn a_null_error_is_no_error() {
    let body = r#"{"Response":{"Error":null,"SendStatusSet":[{"Code":"Ok"}],"RequestId":null}}"#;
    assert!(matches!(outcome(200, body), Outcome::Accepted));
}

#[test]
fn an_error_beside_rows_is_an_error() {
    let body = r#"{"Response":{"SendStatusSet":[{"Code":"Ok"}],"Error":{"Code":"InternalError"},"RequestId":"r"}}"#;
    assert_eq!(error(200, body).reason(), Reason::ProviderInternalError);
}

#[test]
fn deep_nesting_and_long_texts_end_in_a_verdict() {
    let deep = format!("{}{}", r#"{"Response":"#.repeat(10_000), "}".repeat(10_000));
    assert!(matches!(outcome(200, &deep), Outcome::Unclear(_)));
    let long = format!(
        r#"{{"Response":{{"Error":{{"Code":"{}","Message":"{}"}}}}}}"#,
        "A.".repeat(50_000),
        "m".repeat(1 << 20)
    );
    assert_eq!(error(200, &long).reason(), Reason::UnrecognizedCode);
    let marker = "[TencentCloudSDKException] code:".repeat(10_000);
    assert!(!matches!(outcome(200, &marker), Outcome::Accepted));
    let strings = format!("{}x{}", "\"\\\"".repeat(1000), "\\\"\"".repeat(1000));
    assert!(!matches!(outcome(200, &strings), Outcome::Accepted));
}

#[test]
fn bytes_that_are_no_text_end_in_a_verdict() {
    for body in
        [&b"\xff\xfe\x00"[..], b"\x1f\x8b\x08\x00", b"\x00\x00", b"{\"Response\":{\"Error\":{\"Code\":\"\xff\"}}}"]
    {
        let outcome = Tencent.translate(ResponseParts::of_body(body).with_status(200));
        assert!(!matches!(outcome, Outcome::Accepted), "{body:?}");
    }
}

#[test]
fn marks_of_byte_order_and_raw_control_characters_do_no_harm() {
    let marked = "\u{feff}{\"Response\":{\"Error\":{\"Code\":\"NoSuchProduct\",\"Message\":\"m\"}}}";
    assert_eq!(error(200, marked).reason(), Reason::OperationUnsupported);
    let raw = "{\"Response\":{\"Error\":{\"Code\":\"NoSuchProduct\",\"Message\":\"two\nlines\"}}}";
    assert_eq!(
        (error(200, raw).reason(), error(200, raw).message().as_deref()),
        (Reason::OperationUnsupported, Some("two\nlines"))
    );
}

#[test]
fn the_last_of_repeated_members_counts() {
    let body = r#"{"Response":{"SendStatusSet":[{"Code":"Ok","Code":"UnknownParameter"}]}}"#;
    assert_eq!(error(200, body).reason(), Reason::InvalidParameter);
}
