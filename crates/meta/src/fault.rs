//! [`Fault`]: one error object of Meta's, borrowed, in every spelling that is seen.

use std::borrow::Cow;

use messaging_error::json::{self, Absorb, Elements, Halt, Members, Scalar};
use messaging_error::{Evidence, MessagingError};

use crate::catalogue::Dialect;

const META_DOCS: &str = "https://developers.facebook.com/";

/// An error object: the Graph API's, a webhook's, the on-premises API's, or a gateway's copy of one.
#[derive(Clone, Default)]
pub(crate) struct Fault<'a> {
    pub(crate) code: Scalar<'a>,
    pub(crate) subcode: Scalar<'a>,
    pub(crate) kind: Scalar<'a>,
    pub(crate) title: Scalar<'a>,
    pub(crate) message: Scalar<'a>,
    pub(crate) details: Scalar<'a>,
    pub(crate) data: Data<'a>,
    pub(crate) user_title: Scalar<'a>,
    pub(crate) user_message: Scalar<'a>,
    pub(crate) is_transient: Scalar<'a>,
    pub(crate) trace_id: Scalar<'a>,
    pub(crate) href: Scalar<'a>,
    /// The Graph error that a gateway put into its own.
    pub(crate) inner: Option<Box<Fault<'a>>>,
    /// Whether it is in the place of `inner` itself.
    pub(crate) is_inner: bool,
}

impl<'de> Absorb<'de> for Fault<'de> {
    fn text(&mut self, text: Cow<'de, str>) {
        self.message.text(text);
    }

    fn object(&mut self) {
        *self = Self { is_inner: self.is_inner, ..Self::default() };
    }

    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "code" | "error_code" => map.take(&mut self.code),
            "error_subcode" => map.take(&mut self.subcode),
            "type" | "error_type" => map.take(&mut self.kind),
            "title" => map.take(&mut self.title),
            "message" | "error_message" | "error_description" | "reason" | "text" => map.take(&mut self.message),
            "details" | "possible_solution" => map.take(&mut self.details),
            "error_data" => map.take(&mut self.data),
            "error_user_title" => map.take(&mut self.user_title),
            "error_user_msg" => map.take(&mut self.user_message),
            "is_transient" => map.take(&mut self.is_transient),
            "fbtrace_id" | "requestId" => map.take(&mut self.trace_id),
            "href" => map.take(&mut self.href),
            // An error inside the inner one is not looked at, so it is not kept either.
            "whatsappApiError" if !self.is_inner => {
                let inner = self.inner.get_or_insert_default();
                inner.is_inner = true;
                map.take(inner.as_mut())
            }
            _ => map.skip(),
        }
    }
}

impl<'a> Fault<'a> {
    /// The Graph error inside a gateway's, or this one.
    pub(crate) fn innermost(&self) -> &Self {
        match &self.inner {
            Some(inner) if !inner.is_blank() => inner,
            _ => self,
        }
    }

    /// Whether nothing was read that tells anything.
    pub(crate) fn is_blank(&self) -> bool {
        let texts = [&self.code, &self.message, &self.title, &self.details, &self.user_title, &self.user_message];
        texts.iter().all(|text| text.is_empty()) && self.inner.is_none() && self.kind.is_empty()
    }

    /// The number space in which a Graph error is meant.
    pub(crate) fn graph_dialect(&self) -> Dialect {
        if self.kind.as_str() == "IGApiException" { Dialect::Instagram } else { Dialect::Graph }
    }

    /// Judges this error; `evidence` holds what is known from around it.
    pub(crate) fn judge(&self, evidence: Evidence<'_>, dialect: Dialect) -> MessagingError {
        // Data that is itself JSON inside a string is read once more; everything else is borrowed as it stands.
        let nested = self.data.nested();
        let data = nested.as_ref().unwrap_or(&self.data);
        let headline = self.message.get().or(self.title.get()).unwrap_or_default();
        let detail = join([
            self.details.as_str(),
            data.details.as_str(),
            if nested.is_none() { self.data.plain.as_str() } else { "" },
            self.user_title.as_str(),
            self.user_message.as_str(),
            if self.title.as_str() == headline { "" } else { self.title.as_str() },
        ]);
        let mut evidence = evidence;
        evidence.code = self.code.as_str();
        evidence.subcode = self.subcode.as_str();
        evidence.message = headline;
        evidence.detail = &detail;
        evidence.field = &data.blame.0;
        if let Some(trace_id) = self.trace_id.get() {
            evidence.trace_id = trace_id;
        }
        // Any other link could hold something private.
        if self.href.as_str().starts_with(META_DOCS) && !self.href.as_str().contains(['?', '#']) {
            evidence.docs_url = self.href.as_str();
        }
        evidence.judge_by(&[&dialect])
    }
}

/// The texts that say something new, in one. A single one is borrowed.
fn join<'t>(texts: [&'t str; 6]) -> Cow<'t, str> {
    let mut joined = Cow::Borrowed("");
    for text in texts {
        if joined.is_empty() {
            joined = Cow::Borrowed(text);
        } else if !text.is_empty() && !joined.contains(text) {
            let owned = joined.to_mut();
            owned.push_str("; ");
            owned.push_str(text);
        }
    }
    joined
}

/// `error_data`: an object, a text, or a text that holds JSON.
#[derive(Clone, Default)]
pub(crate) struct Data<'a> {
    pub(crate) product: Scalar<'a>,
    pub(crate) details: Scalar<'a>,
    pub(crate) blame: Blame<'a>,
    /// The member itself, where it is no object.
    pub(crate) plain: Scalar<'a>,
}

impl Data<'_> {
    /// What the JSON inside the text says.
    pub(crate) fn nested(&self) -> Option<Data<'_>> {
        let text = self.plain.as_str();
        if !text.trim_start().starts_with('{') {
            return None;
        }
        let mut data = Data::default();
        json::read(text, &mut data).ok().map(|()| data)
    }
}

impl<'de> Absorb<'de> for Data<'de> {
    fn text(&mut self, text: Cow<'de, str>) {
        self.plain.text(text);
    }

    fn object(&mut self) {
        *self = Self::default();
    }

    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "messaging_product" => map.take(&mut self.product),
            "details" => map.take(&mut self.details),
            "blame_field_specs" => map.take(&mut self.blame),
            _ => map.skip(),
        }
    }
}

/// `blame_field_specs`, a list of paths: the first path, with dots.
#[derive(Clone, Default)]
pub(crate) struct Blame<'a>(pub(crate) Cow<'a, str>);

impl<'de> Absorb<'de> for Blame<'de> {
    fn item(&mut self, index: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        match index {
            0 => seq.take(&mut Path(self)),
            _ => seq.skip(),
        }
    }
}

struct Path<'b, 'a>(&'b mut Blame<'a>);

impl<'de> Absorb<'de> for Path<'_, 'de> {
    fn text(&mut self, text: Cow<'de, str>) {
        let path = &mut self.0.0;
        if path.is_empty() {
            *path = text;
        } else {
            path.to_mut().push('.');
            path.to_mut().push_str(&text);
        }
    }

    fn item(&mut self, _: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        seq.take(self)
    }
}

/// A list of errors. The first one, which is mostly the only one, is kept without an allocation.
#[derive(Clone, Default)]
pub(crate) struct Faults<'a> {
    first: Option<Fault<'a>>,
    rest: Vec<Fault<'a>>,
    /// Whether the member was there at all.
    pub(crate) seen: bool,
}

impl<'a> Faults<'a> {
    pub(crate) fn is_empty(&self) -> bool {
        self.first.is_none()
    }

    pub(crate) fn len(&self) -> usize {
        usize::from(self.first.is_some()) + self.rest.len()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Fault<'a>> {
        self.first.iter().chain(&self.rest)
    }

    /// Adds the errors of another list.
    pub(crate) fn append(&mut self, other: Self) {
        other.first.into_iter().chain(other.rest).for_each(|fault| self.push(fault));
    }

    pub(crate) fn push(&mut self, fault: Fault<'a>) {
        match (fault.is_blank(), &self.first) {
            (true, _) => {}
            (false, None) => self.first = Some(fault),
            (false, Some(_)) => json::keep(&mut self.rest, fault),
        }
    }
}

impl<'de> Absorb<'de> for Faults<'de> {
    fn text(&mut self, text: Cow<'de, str>) {
        let mut fault = Fault::default();
        fault.text(text);
        self.push(fault);
    }

    fn array(&mut self) {
        *self = Self { seen: true, ..Self::default() };
    }

    fn object(&mut self) {
        *self = Self { first: Some(Fault::default()), rest: Vec::new(), seen: true };
    }

    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        self.first.get_or_insert_default().entry(key, map)
    }

    fn item(&mut self, _: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        let mut fault = Fault::default();
        // Kept even if it breaks off in the middle.
        let more = seq.take(&mut fault);
        if !matches!(more, Ok(false)) {
            self.push(fault);
        }
        more
    }
}
