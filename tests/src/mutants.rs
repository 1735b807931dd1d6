//! Mutants of real payloads: members dropped, repeated, retyped, reordered and nested, and bytes damaged.

use std::time::{Duration, SystemTime};

use fastrand::Rng;
use messaging_error::{Idempotency, MatchedBy, Outcome, Report, Translate};
use messaging_error_testkit::Fixture;
use serde_json::{Map, Value, json};

use crate::doors::translate;

/// How many mutants of each provider's fixtures a test makes: `MUTANTS`, or a few thousand.
#[must_use]
pub fn count() -> usize {
    std::env::var("MUTANTS").ok().and_then(|count| count.parse().ok()).unwrap_or(4_000)
}

/// Runs mutants of the fixtures through the translator and checks what must hold for any bytes.
///
/// # Panics
///
/// If a property does not hold; the message names the fixture and the seed that reproduce it.
pub fn survive(fixtures: &[(String, Fixture)], translator: &dyn Translate, mutants: usize) {
    for seed in 0..mutants as u64 {
        let mut rng = Rng::with_seed(seed);
        let Some((name, fixture)) = fixtures.get(rng.usize(..fixtures.len().max(1))) else { return };
        let parts = fixture.parts();
        let body = mutate(parts.body(), &mut rng);
        let status = if rng.u8(..4) == 0 { Some(rng.u16(100..=999)) } else { parts.status() };
        let mutant = parts.with_body(&body);
        let mutant = status.map_or(mutant, |status| mutant.with_status(status));
        let outcome = translate(fixture, translator, mutant);
        check(&outcome, &translate(fixture, translator, mutant)).unwrap_or_else(|broken| {
            panic!("{name}, seed {seed}: {broken}\n{}", String::from_utf8_lossy(&body));
        });
    }
}

/// What holds for the outcome of any bytes, and for a second run over the same bytes.
///
/// # Errors
///
/// The property that does not hold.
pub fn check(outcome: &Outcome, again: &Outcome) -> Result<(), &'static str> {
    let text = |outcome: &Outcome| serde_json::to_string(outcome).unwrap_or_default();
    if text(outcome) != text(again) {
        return Err("two runs differ");
    }
    for error in outcome.errors() {
        if error.matched_by() == MatchedBy::Nothing && error.is_retryable() {
            return Err("matched by nothing, yet retryable");
        }
        // Whatever an error holds, it can be shown and asked.
        let _ = (format!("{error:#} {error:?} {:?}", error.pause_key()), error.remedy().text());
        for attempt in [0, 1, 2, u32::MAX] {
            for now in [SystemTime::UNIX_EPOCH, SystemTime::UNIX_EPOCH + Duration::from_secs(4_102_444_800)] {
                if error.next_delay(attempt, now).is_some() && !error.is_retryable() {
                    return Err("a wait for what is not to be retried");
                }
            }
        }
        if error.should_retry(Idempotency::NotIdempotent) && !error.should_retry(Idempotency::Idempotent) {
            return Err("a repeat is safer without a key");
        }
        let report = error.report();
        let back: Report = serde_json::to_string(&report)
            .and_then(|json| serde_json::from_str(&json))
            .map_err(|_| "the report does not come back")?;
        if back != report {
            return Err("the report comes back changed");
        }
    }
    Ok(())
}

/// A damaged copy of a body: by structure if it is JSON, and sometimes by bytes.
#[must_use]
pub fn mutate(body: &[u8], rng: &mut Rng) -> Vec<u8> {
    let mut out = match serde_json::from_slice::<Value>(body) {
        Ok(mut value) => {
            for _ in 0..rng.usize(1..=3) {
                change(&mut value, rng);
            }
            let mut text = String::new();
            render(&value, rng, &mut text);
            text.into_bytes()
        }
        Err(_) => body.to_vec(),
    };
    if rng.u8(..4) == 0 && !out.is_empty() {
        for _ in 0..rng.usize(1..=4) {
            let at = rng.usize(..out.len());
            match rng.u8(..4) {
                0 => out[at] = rng.u8(..),
                1 => out.truncate(at.max(1)),
                2 => out.insert(at, rng.u8(..)),
                _ => {
                    let piece = out[at..].to_vec();
                    out.extend(piece);
                }
            }
        }
    }
    out
}

/// Writes a value with the members of its objects in any order, and now and then one of them twice.
fn render(value: &Value, rng: &mut Rng, out: &mut String) {
    match value {
        Value::Object(members) => {
            let mut members: Vec<(&String, &Value)> = members.iter().collect();
            if rng.bool() {
                rng.shuffle(&mut members);
            }
            if rng.u8(..16) == 0 {
                members.extend(rng.choice(&members.clone()));
            }
            out.push('{');
            for (at, (name, member)) in members.into_iter().enumerate() {
                out.push_str(if at > 0 { "," } else { "" });
                out.push_str(&json!(name).to_string());
                out.push(':');
                render(member, rng, out);
            }
            out.push('}');
        }
        Value::Array(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                out.push_str(if at > 0 { "," } else { "" });
                render(item, rng, out);
            }
            out.push(']');
        }
        scalar => out.push_str(&scalar.to_string()),
    }
}

/// Walks to a random place and changes what is there.
fn change(value: &mut Value, rng: &mut Rng) {
    let deeper = rng.u8(..3) > 0;
    match value {
        Value::Object(members) if !members.is_empty() && deeper => {
            let at = rng.usize(..members.len());
            if let Some(member) = members.values_mut().nth(at) {
                change(member, rng);
            }
        }
        Value::Array(items) if !items.is_empty() && deeper => {
            let at = rng.usize(..items.len());
            change(&mut items[at], rng);
        }
        Value::Object(members) => change_object(members, rng),
        Value::Array(items) => change_array(items, rng),
        scalar => *scalar = retype(scalar, rng),
    }
}

fn change_object(members: &mut Map<String, Value>, rng: &mut Rng) {
    let names: Vec<String> = members.keys().cloned().collect();
    let Some(name) = rng.choice(&names).cloned() else {
        members.insert("error".into(), json!({"code": 1}));
        return;
    };
    match rng.u8(..4) {
        0 => drop(members.remove(&name)),
        1 => {
            let copy = members.get(&name).cloned().unwrap_or_default();
            members.insert(format!("{name}2"), copy);
        }
        2 => {
            if let Some(member) = members.get_mut(&name) {
                *member = retype(member, rng);
            }
        }
        _ => {
            let inner = members.clone();
            members.insert(name, Value::Object(inner));
        }
    }
}

fn change_array(items: &mut Vec<Value>, rng: &mut Rng) {
    if items.is_empty() {
        items.push(Value::Null);
        return;
    }
    let at = rng.usize(..items.len());
    match rng.u8(..4) {
        0 => drop(items.remove(at)),
        1 => items.push(items[at].clone()),
        2 => items[at] = retype(&items[at], rng),
        _ => items[at] = json!([items[at]]),
    }
}

/// The same value as another type, or an extreme of its own.
fn retype(value: &Value, rng: &mut Rng) -> Value {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    match rng.u8(..13) {
        0 => Value::Null,
        1 => json!(rng.bool()),
        2 => json!(rng.i64(..)),
        3 => json!(rng.f64() * 1e18),
        4 => json!(text),
        5 => json!([value]),
        6 => json!({ "value": value }),
        7 => json!(""),
        8 => json!(text.repeat(rng.usize(1..=50))),
        9 => json!(value.to_string()),
        10 => json!("0"),
        11 => json!(-1),
        _ => json!("\u{202e}\u{0}\u{1f600} 00 2814, 2"),
    }
}
