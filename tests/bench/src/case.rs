//! What is measured.

use std::collections::HashMap;
use std::hint::black_box;

use messaging_error::catalogue::{Catalogue, Table};
use messaging_error::{Key, ResponseParts, Translate};
use messaging_error_any::Any;
use messaging_error_meta::Meta;
use messaging_error_problem::Problem;
use messaging_error_rest::{Profile, Rest};
use messaging_error_tencent::Tencent;
use messaging_error_vonage::Vonage;

use crate::floor::{self, Shape};

/// Some work, what it is measured against, and how many times the latter it may cost.
pub struct Case {
    pub name: &'static str,
    pub bytes: usize,
    pub budget: Option<f64>,
    own: Box<dyn Fn()>,
    floor: Box<dyn Fn()>,
}

impl Case {
    pub fn run(&self) {
        (self.own)();
    }

    pub fn run_floor(&self) {
        (self.floor)();
    }

    /// A whole translation of a body, against parsing it.
    fn translation(name: &'static str, body: Body, budget: f64, translator: impl Translate + 'static) -> Self {
        let Body { text, status, .. } = body;
        let own = move || {
            let parts = ResponseParts::of_body(black_box(text)).with_status(status);
            drop(black_box(translator.translate(parts)));
        };
        Self::against_parsing(name, body, budget, own)
    }

    /// The same for an event.
    fn event(name: &'static str, body: Body, budget: f64, translator: impl Translate + 'static) -> Self {
        Self::against_parsing(name, body, budget, move || {
            drop(black_box(translator.translate_event(ResponseParts::of_body(black_box(body.text)))));
        })
    }

    fn against_parsing(
        name: &'static str,
        body: Body,
        budget: impl Into<Option<f64>>,
        own: impl Fn() + 'static,
    ) -> Self {
        let Body { text, shape, .. } = body;
        let floor = Box::new(move || {
            black_box(floor::parse(shape, black_box(text)));
        });
        Self { name, bytes: text.len(), budget: budget.into(), own: Box::new(own), floor }
    }

    /// The code in the middle of the largest table, against a map from code to row.
    fn lookup() -> Option<Self> {
        let catalogues: [&Catalogue; 4] = [
            &messaging_error_meta::CATALOGUE,
            &messaging_error_vonage::CATALOGUE,
            &messaging_error_tencent::CATALOGUE,
            &messaging_error_rest::CATALOGUE,
        ];
        let tables = catalogues.into_iter().flat_map(|catalogue| catalogue.tables().iter().copied());
        let table: &'static Table = tables.max_by_key(|table| table.rows().len())?;
        let code = table.rows().get(table.rows().len() / 3)?.code();
        let map: HashMap<&str, _> = table.rows().iter().map(|row| (row.code(), row.judgement())).collect();
        Some(Self {
            name: "code-lookup",
            bytes: code.len(),
            budget: None,
            own: Box::new(move || {
                black_box(table.exact(&Key::code(black_box(code))));
            }),
            floor: Box::new(move || {
                black_box(map.get(black_box(code)).copied());
            }),
        })
    }
}

/// A body with its shape and the status that it comes with.
#[derive(Copy, Clone)]
struct Body {
    text: &'static [u8],
    shape: Shape,
    status: u16,
}

macro_rules! bodies {
    ($($NAME:ident = $file:literal, $shape:ident, $status:literal;)+) => {
        $(const $NAME: Body = Body { text: include_bytes!(concat!("../bodies/", $file)), shape: Shape::$shape, status: $status };)+
    };
}

bodies! {
    META = "meta.json", Meta, 400;
    META_ESCAPES = "meta-escapes.json", Meta, 400;
    META_WEBHOOK = "meta-webhook.json", MetaWebhook, 200;
    META_ACCEPTED = "meta-accepted.json", MetaAccepted, 200;
    VONAGE = "vonage.json", Vonage, 422;
    TENCENT = "tencent.json", Tencent, 200;
    TENCENT_ROWS = "tencent-200-rows.json", TencentRows, 200;
    REST = "rest.json", Rest, 400;
    VONAGE_RECEIPT = "vonage-receipt.json", VonageReceipt, 200;
    BIRD_EVENT = "bird-event.json", BirdEvent, 200;
}

/// Every case with its budget.
#[rustfmt::skip]
pub fn all() -> Vec<Case> {
    let mut cases = vec![
        Case::translation("meta", META, 1.3, Meta),
        Case::translation("meta-escapes", META_ESCAPES, 1.3, Meta),
        Case::translation("vonage", VONAGE, 1.3, Vonage::new()),
        Case::translation("tencent", TENCENT, 1.3, Tencent),
        Case::translation("rest", REST, 1.3, Rest),
        Case::translation("any-meta", META, 1.4, Any),
        Case::translation("any-vonage", VONAGE, 1.4, Any),
        Case::translation("any-tencent", TENCENT, 1.4, Any),
        Case::translation("any-rest", REST, 1.4, Any),
        Case::translation("meta-webhook", META_WEBHOOK, 1.4, Meta),
        Case::translation("any-meta-webhook", META_WEBHOOK, 1.4, Any),
        Case::translation("tencent-200-rows", TENCENT_ROWS, 1.1, Tencent),
        Case::event("vonage-receipt", VONAGE_RECEIPT, 1.3, Vonage::new()),
        Case::translation("meta-accepted", META_ACCEPTED, 1.0, Meta),
        Case::against_parsing("problem-reader", VONAGE, None, || {
            let parts = ResponseParts::of_body(black_box(VONAGE.text)).with_status(VONAGE.status);
            drop(black_box(Problem::read(&parts)));
        }),
    ];
    cases.extend(Profile::builtin("rest").map(|profile| Case::translation("rest-profile", REST, 3.0, profile)));
    cases.extend(Profile::builtin("messagebird").map(|profile| Case::event("profile-receipt", BIRD_EVENT, 3.0, profile)));
    cases.extend(Case::lookup());
    cases
}
