//! What is measured.

use std::hint::black_box;

use messaging_error::{ResponseParts, Translate};

use crate::floor::{self, Shape};

/// One body, its floor, and the translator that is measured against it.
pub struct Case {
    pub name: &'static str,
    pub body: &'static [u8],
    pub budget: f64,
    shape: Shape,
    status: u16,
    translator: Box<dyn Translate>,
}

impl Case {
    pub fn run(&self) {
        let parts = ResponseParts::of_body(black_box(self.body)).with_status(self.status);
        drop(black_box(self.translator.translate(parts)));
    }

    pub fn run_floor(&self) {
        black_box(floor::parse(self.shape, black_box(self.body)));
    }
}

/// Every case with its budget. Statuses are those that the bodies come with.
pub fn all() -> Vec<Case> {
    let meta = || Box::new(messaging_error_meta::Meta) as Box<dyn Translate>;
    let tencent = || Box::new(messaging_error_tencent::Tencent) as Box<dyn Translate>;
    let any = || Box::new(messaging_error_any::Any) as Box<dyn Translate>;
    let mut cases = vec![
        Case { name: "meta", body: META, budget: 1.3, shape: Shape::Meta, status: 400, translator: meta() },
        Case {
            name: "meta-escapes",
            body: META_ESCAPES,
            budget: 1.3,
            shape: Shape::Meta,
            status: 400,
            translator: meta(),
        },
        Case { name: "tencent", body: TENCENT, budget: 1.3, shape: Shape::Tencent, status: 200, translator: tencent() },
        Case { name: "any-meta", body: META, budget: 1.4, shape: Shape::Meta, status: 400, translator: any() },
        Case { name: "any-tencent", body: TENCENT, budget: 1.4, shape: Shape::Tencent, status: 200, translator: any() },
        Case { name: "any-rest", body: REST, budget: 1.4, shape: Shape::Rest, status: 400, translator: any() },
        Case {
            name: "meta-webhook",
            body: META_WEBHOOK,
            budget: 1.4,
            shape: Shape::MetaWebhook,
            status: 200,
            translator: meta(),
        },
        Case {
            name: "tencent-200-rows",
            body: TENCENT_ROWS,
            budget: 1.1,
            shape: Shape::TencentRows,
            status: 200,
            translator: tencent(),
        },
        Case {
            name: "meta-accepted",
            body: META_ACCEPTED,
            budget: 1.0,
            shape: Shape::MetaAccepted,
            status: 200,
            translator: meta(),
        },
    ];
    cases.push(Case {
        name: "rest",
        body: REST,
        budget: 1.3,
        shape: Shape::Rest,
        status: 400,
        translator: Box::new(messaging_error_rest::Rest),
    });
    if let Some(profile) = messaging_error_rest::Profile::builtin("rest") {
        cases.push(Case {
            name: "rest-profile",
            body: REST,
            budget: 3.0,
            shape: Shape::Rest,
            status: 400,
            translator: Box::new(profile),
        });
    }
    cases
}

const META: &[u8] = include_bytes!("../bodies/meta.json");
const META_ESCAPES: &[u8] = include_bytes!("../bodies/meta-escapes.json");
const META_WEBHOOK: &[u8] = include_bytes!("../bodies/meta-webhook.json");
const META_ACCEPTED: &[u8] = include_bytes!("../bodies/meta-accepted.json");
const TENCENT: &[u8] = include_bytes!("../bodies/tencent.json");
const TENCENT_ROWS: &[u8] = include_bytes!("../bodies/tencent-200-rows.json");
const REST: &[u8] = include_bytes!("../bodies/rest.json");
