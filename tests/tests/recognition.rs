//! Whose payload is it? Every fixture of every provider is asked, and a wrong answer is worse than none.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use conformance::fixtures::root;
use conformance::generated::match_files;
use messaging_error::{Reason, ResponseParts, Translate};
use messaging_error_any::capture::Capture;
use messaging_error_any::{Any, Confidence, names, recognise};

/// Where another name than the folder's is right, and why.
const ALSO_RIGHT: &[(&str, &str, &str)] = &[
    ("meta", "360dialog", "the gateway's own error, kept among Meta's because Meta's crate reads it too"),
    ("meta", "gupshup", "the gateway's own event, kept among Meta's because Meta's crate reads it too"),
    ("meta", "infobip", "the gateway's own error, kept among Meta's as an answer that is not Meta's"),
    ("meta", "ycloud", "the gateway's own event, kept among Meta's because Meta's crate reads it too"),
    ("tencent", "aliyun-sms", "another provider's answer, kept among Tencent's to show that it is not taken for one"),
    ("tencent", "huawei-sms", "another provider's answer, kept among Tencent's to show that it is not taken for one"),
    ("graph-error", "meta", "a Graph error that a gateway passes on"),
    ("360dialog", "meta", "a Graph error that the gateway passes on"),
    ("evolution-api", "meta", "a Graph error that the gateway passes on"),
    ("gupshup", "meta", "a Graph error that the gateway passes on"),
    ("turn-io", "meta", "the gateway keeps the shape of Meta's on-premises API"),
    ("ycloud", "meta", "a Graph error that the gateway passes on"),
    ("tencent-sms", "tencent", "the same provider, by the crate"),
    ("vonage-sms", "vonage", "the same provider, by the crate"),
    ("fcm", "google-rpc", "an FCM error without FCM's own detail is any google.rpc error"),
    ("google-rpc", "fcm", "a google.rpc error with FCM's own detail is FCM's"),
    ("google-chat", "google-rpc", "the shape that all of Google's APIs share"),
    ("google-rpc-wrapped", "google-rpc", "the same shape in an array"),
    ("infobip-message", "infobip", "the same provider, by its other profile"),
    ("infobip", "infobip-message", "the same provider, by its other profile"),
    ("twilio-v2", "twilio", "the same provider, by its other profile"),
    ("bulk-sms-marketing-de", "rest", "the generic body"),
];

/// Folder of fixtures → who was recognised → how often.
type Matrix = BTreeMap<String, BTreeMap<String, usize>>;

fn fixtures() -> Vec<(String, std::path::PathBuf)> {
    let folders = |path: &Path| -> Vec<std::path::PathBuf> {
        let entries = std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path());
        entries.filter(|path| path.is_dir()).collect()
    };
    let mut all: Vec<_> = folders(&root()).into_iter().chain(folders(&root().join("rest"))).collect();
    all.sort();
    let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    all.into_iter()
        .flat_map(|folder| {
            let files = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect::<Vec<_>>();
            let of = name(&folder);
            files
                .into_iter()
                .filter(|file| file.extension().is_some_and(|end| end == "http"))
                .map(move |file| (of.clone(), file))
        })
        // Problem documents of nobody in particular are the problem crate's own fixtures.
        .filter(|(folder, _)| names().contains(&folder.as_str()))
        .collect()
}

fn matrix() -> (Matrix, Vec<String>) {
    let mut matrix = Matrix::new();
    let mut wrong = Vec::new();
    for (folder, file) in fixtures() {
        let bytes = std::fs::read(&file).unwrap();
        let capture = Capture::parse(&bytes);
        let parts = capture.as_ref().map_or_else(|| ResponseParts::of_body(&bytes), Capture::parts);
        let found = recognise(&parts).provider.to_string();
        let is_right = found == folder
            || found == "unknown"
            || ALSO_RIGHT.iter().any(|(of, also, _)| *of == folder && *also == found);
        if !is_right {
            wrong.push(format!("{} is taken for {found}", file.display()));
        }
        *matrix.entry(folder).or_default().entry(found).or_default() += 1;
    }
    (matrix, wrong)
}

#[test]
fn nothing_is_taken_for_another_providers() {
    let (_, wrong) = matrix();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_page_shows_what_is_measured() {
    let (matrix, _) = matrix();
    match_files(&BTreeMap::from([("recognition.md".to_owned(), page(&matrix))]), &[]);
}

/// Meta's dashboard shows and sends its samples so.
#[test]
fn a_change_without_the_webhook_around_it_is_metas_event() {
    let status = r#"{"statuses":[{"id":"wamid.FAKE","status":"failed","errors":[{"code":131026}]}]}"#;
    let product = status.replacen('{', r#"{"messaging_product":"whatsapp","#, 1);
    for (body, reason) in [
        (format!(r#"{{"field":"messages","value":{status}}}"#), Reason::RecipientUndeliverable),
        (format!(r#"{{"value":{status},"field":"messages"}}"#), Reason::RecipientUndeliverable),
        (format!(r#"{{"field":"messages","value":{product}}}"#), Reason::RecipientUndeliverable),
        (format!(r#"{{"value":{product},"field":"messages"}}"#), Reason::RecipientUndeliverable),
        (r#"{"field":"message_template_status_update","value":{"event":"PAUSED"}}"#.to_owned(), Reason::TemplatePaused),
    ] {
        let parts = ResponseParts::of_body(body.as_bytes());
        let found = recognise(&parts);
        assert_eq!((found.provider.as_str(), found.is_event), ("meta", true), "{body}");
        assert_eq!(Any.translate_event(parts).errors()[0].reason(), reason, "{body}");
    }
    for body in
        [r#"{"field":"name","value":{"code":1}}"#, r#"{"field":"messages","value":"text"}"#, r#"{"field":"messages"}"#]
    {
        assert!(!recognise(&ResponseParts::of_body(body.as_bytes())).is_known(), "{body}");
    }
}

#[test]
fn prose_is_never_looked_at() {
    for text in ["OAuthException", "Meta", "[TencentCloudSDKException]", "https://developer.vonage.com/api-errors#x"] {
        let body = format!(r#"{{"error":"{text}","message":"{text}","description":"{text}"}}"#);
        assert_eq!(recognise(&ResponseParts::of_body(body.as_bytes())).confidence, Confidence::None, "{text}");
    }
}

const HEAD: &str = "\
# Recognition

Where the caller does not say who answered, `messaging-error-any` looks at the members of the payload: which are there, and
what kinds of values they have. A few identifiers count as well, such as the host of a problem `type` or the class name that
an SDK puts in front of its exceptions. Prose never counts. Rules are tried in order; one that asks for members which only one
provider sends comes before one that asks for a shape which several could send.

Each answer carries its confidence:

| confidence | meaning |
|---|---|
| `certain` | the payload has members that no other known provider sends |
| `likely` | the shape fits this provider best, but others could send it too |
| `none` | nothing tells; the HTTP status alone decides, under the provider name `unknown` |

Taking a payload for another provider's is worse than not recognising it: the same number means something else there. So a
shape that many share, such as `{\"error\":\"text\"}` or a bare HTML page, is left alone. Say whom you called where you know it.

";

fn page(matrix: &Matrix) -> String {
    let mut page = HEAD.to_owned();
    let all: usize = matrix.values().flat_map(BTreeMap::values).sum();
    let unknown: usize = matrix.values().filter_map(|row| row.get("unknown")).sum();
    let _ = writeln!(page, "## Measured\n");
    let _ = writeln!(
        page,
        "Of {all} fixtures of {} providers, {} are recognised, {unknown} are left to the HTTP status, and none is taken for\n\
         another provider's. A test writes and checks this table.\n",
        matrix.len(),
        all - unknown,
    );
    let _ = writeln!(
        page,
        "| fixtures of | all | recognised | not recognised | under another name |\n|---|---|---|---|---|"
    );
    let mut notes = Vec::new();
    for (folder, row) in matrix {
        let sum: usize = row.values().sum();
        let count = |name: &str| row.get(name).copied().unwrap_or_default();
        let mut others = Vec::new();
        for (found, count) in row.iter().filter(|(found, _)| *found != folder && *found != "unknown") {
            others.push(format!("{count} as `{found}`"));
            let why =
                ALSO_RIGHT.iter().find(|(of, also, _)| of == folder && also == found).map_or("", |(.., why)| *why);
            notes.push(format!("- `{folder}` as `{found}`: {why}."));
        }
        let (own, unknown, others) = (count(folder), count("unknown"), others.join(", "));
        let _ = writeln!(page, "| `{folder}` | {sum} | {own} | {unknown} | {others} |");
    }
    if !notes.is_empty() {
        let _ = writeln!(page, "\nWhere another name is right:\n\n{}", notes.join("\n"));
    }
    page
}

/// The letter-by-letter look at how answers begin is a shorter way to the same end. A space in front bars it.
#[test]
fn the_short_way_comes_to_the_same() {
    let own = [
        r#"{"error":{"message":"a \"quoted\" text","type":"OAuthException","code":190}}"#,
        r#"{"error":{"message":"m","type":"OAuthExceptionally","code":190}}"#,
        r#"{"error":{"message":"m","type":"card_error","code":"card_declined"}}"#,
        r#"{"Response":{"Error":{"Code":"InternalError","Message":"m"},"RequestId":"r"}}"#,
        r#"{"Response":{"Error":"m","RequestId":"r"}}"#,
        r#"{"type":"https://www.developer.vonage.com/en/api-errors#throttled","title":"t"}"#,
        r#"{"type":"https://developer.vonage.com.example/api-errors#throttled","title":"t"}"#,
        r#"{"success":false,"error":{"code":"c","message":"m"}}"#,
        r#"{"success":false,"error":{"code":"c","message":"m","details":{"field":"f","reason":"r"}}}"#,
        r#"{"success":false,"error":{"code":"131056","message":"m"}}"#,
        r#"{"success":false,"error":{"code":"c","message":"m"},"message_uuid":"u"}"#,
        r#"{"success":false,"error":{"code":"c","message":"m","status":"s"}}"#,
        r#"{"success":false,"error":{"code":"c","message":"m","fbtrace_id":"A"}}"#,
    ];
    let stored = fixtures().into_iter().filter_map(|(_, file)| {
        let bytes = std::fs::read(&file).unwrap();
        let body = Capture::parse(&bytes)?.parts().body().to_vec();
        Some(compact(std::str::from_utf8(&body).ok()?))
    });
    let mut headers = http::HeaderMap::new();
    headers.insert("x-slack-req-id", http::HeaderValue::from_static("1"));
    for body in own.into_iter().map(String::from).chain(stored) {
        for end in (0..body.len()).filter(|end| body.is_char_boundary(*end)).chain([body.len()]) {
            let (short, long) = (&body[..end], format!(" {}", &body[..end]));
            let both = [short, &long].map(|text| ResponseParts::of_body(text.as_bytes()));
            let [by_short, by_long] = both.map(|parts| recognise(&parts));
            assert_eq!(by_short, by_long, "{short}");
            let [by_short, by_long] = both.map(|parts| recognise(&parts.with_headers(&headers)));
            assert_eq!(by_short, by_long, "{short} under a header of another provider");
        }
    }
}

/// JSON without the white space between its tokens, as servers write it.
fn compact(json: &str) -> String {
    let (mut in_text, mut escaped) = (false, false);
    json.chars()
        .filter(|&c| {
            in_text ^= c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            in_text || !c.is_ascii_whitespace()
        })
        .collect()
}
