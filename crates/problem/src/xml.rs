//! `application/problem+xml` (RFC 9457, appendix B): the same model, brought into JSON.

use quick_xml::events::Event;
use quick_xml::{Reader, escape};

/// Deeper documents than any server sends are cut off.
const DEEPEST: usize = 16;
/// Nor has any element of theirs more children than this.
const MOST_CHILDREN: usize = 4096;

/// An element that is being read.
struct Element {
    name: String,
    text: String,
    /// Names and values, the values as JSON text.
    children: Vec<(String, String)>,
}

/// The JSON text of a `problem` document, and whether it was read to its end; `None` for any other document.
///
/// The namespace is not asked for: RFC 7807 and RFC 9457 share one, and servers forget it.
pub(crate) fn to_json(text: &str) -> Option<(String, bool)> {
    let mut reader = Reader::from_str(text);
    let mut open: Vec<Element> = Vec::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(_)) if open.len() >= DEEPEST => break,
            Ok(Event::Start(tag)) => open.push(element(tag.local_name().as_ref())),
            Ok(Event::Empty(tag)) if !open.is_empty() => close(element(tag.local_name().as_ref()), &mut open),
            Ok(Event::End(_)) => {
                let done = open.pop()?;
                if open.is_empty() {
                    return (done.name == "problem").then(|| (object(&done.children), true));
                }
                close(done, &mut open);
            }
            Ok(Event::Eof) | Err(_) => break,
            Ok(event) => {
                if let Some(element) = open.last_mut() {
                    add_text(&event, &mut element.text);
                }
            }
        }
    }
    // It broke off: only elements that were closed have a value to trust.
    let root = open.into_iter().next()?;
    (root.name == "problem").then(|| (object(&root.children), false))
}

fn element(name: &[u8]) -> Element {
    Element { name: String::from_utf8_lossy(name).into_owned(), text: String::new(), children: Vec::new() }
}

/// Gives an element to its parent.
fn close(done: Element, open: &mut [Element]) {
    let is_root = open.len() == 1;
    let Some(parent) = open.last_mut() else { return };
    let value = if done.children.is_empty() {
        let text = done.text.trim();
        // The only member that is a number in the model.
        match text.parse::<u16>() {
            Ok(status) if is_root && done.name == "status" => status.to_string(),
            _ => quoted(text),
        }
    } else if done.children.iter().all(|(name, _)| name == "i") {
        let items: Vec<&str> = done.children.iter().map(|(_, value)| value.as_str()).collect();
        format!("[{}]", items.join(","))
    } else {
        object(&done.children)
    };
    if parent.children.len() < MOST_CHILDREN {
        parent.children.push((done.name, value));
    }
}

fn object(members: &[(String, String)]) -> String {
    let members: Vec<String> = members.iter().map(|(name, value)| format!("{}:{value}", quoted(name))).collect();
    format!("{{{}}}", members.join(","))
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn add_text(event: &Event<'_>, text: &mut String) {
    match event {
        Event::Text(piece) => text.push_str(&piece.xml10_content().unwrap_or_default()),
        Event::CData(piece) => text.push_str(&piece.xml10_content().unwrap_or_default()),
        Event::GeneralRef(entity) => {
            let name = entity.decode().unwrap_or_default();
            match (escape::resolve_predefined_entity(&name), entity.resolve_char_ref()) {
                (Some(resolved), _) => text.push_str(resolved),
                (None, Ok(Some(character))) => text.push(character),
                // Entities that a document declares for itself are never expanded.
                _ => text.push(char::REPLACEMENT_CHARACTER),
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use crate::{MediaType, NotProblem, Problem};
    use messaging_error::ResponseParts;

    const OUT_OF_CREDIT: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
        <problem xmlns="urn:ietf:rfc:7807">
          <type>https://example.com/probs#out-of-credit</type>
          <title>No &lt;credit&gt; &#233;</title>
          <status>403</status>
          <detail><![CDATA[30 & 50]]></detail>
          <accounts><i>https://example.net/1</i><i>https://example.net/2</i></accounts>
          <balance><eur>30</eur></balance>
          <empty/>
        </problem>"#;

    fn read(text: &str) -> Result<Problem<'_>, NotProblem> {
        Problem::read(&ResponseParts::of_body(text.as_bytes()).with_status(400))
    }

    #[test]
    fn the_model_is_that_of_json() {
        let problem = read(OUT_OF_CREDIT).unwrap();
        assert_eq!(problem.type_uri().fragment(), Some("out-of-credit"));
        assert_eq!((problem.title(), problem.detail()), (Some("No <credit> é"), Some("30 & 50")));
        assert_eq!((problem.body_status(), problem.http_status()), (Some(403), Some(400)));
        let json = |name| problem.extension(name).unwrap().json();
        assert_eq!(json("accounts"), r#"["https://example.net/1","https://example.net/2"]"#);
        assert_eq!((json("balance"), json("empty")), (r#"{"eur":"30"}"#, r#""""#));
        assert!(problem.is_complete());
    }

    #[test]
    fn a_document_that_breaks_off_gives_what_was_closed() {
        let cut = &OUT_OF_CREDIT[..OUT_OF_CREDIT.find("<![CDATA").unwrap() + 12];
        let problem = read(cut).unwrap();
        assert_eq!((problem.body_status(), problem.detail(), problem.is_complete()), (Some(403), None, false));
    }

    #[test]
    fn other_documents_are_no_problems() {
        assert_eq!(read("<html><title>502</title></html>").unwrap_err(), NotProblem::NotJson);
        assert_eq!(read("<problem/>").unwrap_err(), NotProblem::NotJson);
        assert_eq!(read(&"<problem>".repeat(10_000)).unwrap_err(), NotProblem::NoMembers);
    }

    #[test]
    fn entities_of_the_document_itself_are_not_expanded() {
        let bomb = r#"<!DOCTYPE p [<!ENTITY a "boom"><!ENTITY b "&a;&a;">]><problem><title>x&b;y</title></problem>"#;
        assert_eq!(read(bomb).unwrap().title(), Some("x\u{fffd}y"));
    }

    #[test]
    fn a_declared_problem_needs_no_member() {
        let mut headers = http::HeaderMap::new();
        headers.insert("content-type", http::HeaderValue::from_static(MediaType::PROBLEM_XML));
        let body = b"<problem xmlns='urn:ietf:rfc:7807'></problem>";
        assert!(Problem::read(&ResponseParts::of_body(body).with_headers(&headers)).unwrap().type_uri().is_blank());
    }

    #[test]
    fn only_the_status_of_the_problem_itself_is_a_number() {
        let xml = "<problem><title>7</title><status>403</status><x><status>5</status></x></problem>";
        let json = r#"{"title":"7","status":403,"x":{"status":"5"}}"#;
        assert_eq!(super::to_json(xml), Some((json.to_owned(), true)));
    }

    #[test]
    fn deeper_documents_than_any_server_sends_are_cut_off() {
        let deep = |levels: usize| format!("<problem>{}{}</problem>", "<x>".repeat(levels), "</x>".repeat(levels));
        assert!(super::to_json(&deep(super::DEEPEST - 1)).is_some_and(|(_, is_whole)| is_whole));
        assert!(super::to_json(&deep(super::DEEPEST)).is_some_and(|(_, is_whole)| !is_whole));
    }

    #[test]
    fn no_more_children_are_kept_than_any_server_sends() {
        let kept = |children: usize| {
            let xml = format!("<problem><title>T</title><x>{}</x></problem>", "<i/>".repeat(children));
            read(&xml).unwrap().extension("x").unwrap().json().matches("\"\"").count()
        };
        assert_eq!(kept(super::MOST_CHILDREN), super::MOST_CHILDREN);
        assert_eq!(kept(super::MOST_CHILDREN + 1), super::MOST_CHILDREN);
    }
}
