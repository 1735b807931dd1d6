//! [`ProblemTranslator`]: problem details to [`MessagingError`], for any API that sends them.

use messaging_error::catalogue::Table;
use messaging_error::json::{Absorb, Halt, List, Members, Scalar};
use messaging_error::{
    Delay, DuplicateRisk, Evidence, MessagingError, Origin, Outcome, Provider, ResponseParts, StatusStep, Translate,
    http_status,
    waits::{self, Unit},
};

use crate::{PROBLEM_TYPES, Problem, ProblemBuf};

/// Extensions under which servers send the id to quote to their support.
const TRACE_IDS: [&str; 4] = ["trace_id", "traceId", "request_id", "requestId"];
/// Extensions under which servers send a wait in seconds.
const WAITS: [&str; 3] = ["retry_after", "retry-after", "retryAfter"];

/// Extensions that list the request fields at fault: the example of RFC 7807, as its erratum spells it, and a common variant.
const PARAMETERS: [&str; 3] = ["invalid-params", "invalid_params", "invalid_parameters"];

/// Translates the answers of any API that sends problem details: by the tables of problem types that it is given, by the
/// [standard ones](PROBLEM_TYPES), else by the HTTP status.
///
/// ```
/// use messaging_error::catalogue::{Table, row};
/// use messaging_error::{Provider, Reason, ResponseParts, Translate};
/// use messaging_error_problem::ProblemTranslator;
///
/// static TYPES: Table = Table::new("", &[
///     row("https://acme.example/errors#no-credit", Reason::InsufficientBalance, "Prepaid credit used up"),
/// ]);
///
/// let acme = ProblemTranslator::new(Provider::new("acme")).with_types(&TYPES).with_base("https://acme.example/v1/sms");
/// let body = br##"{"type":"/errors#no-credit","title":"Oh no"}"##;
/// let outcome = acme.translate(ResponseParts::of_body(body).with_status(403));
/// assert_eq!(outcome.errors()[0].reason(), Reason::InsufficientBalance);
/// ```
#[derive(Clone, Debug)]
pub struct ProblemTranslator {
    provider: Provider,
    base: Option<String>,
    tables: Vec<&'static Table>,
}

impl ProblemTranslator {
    /// A translator that knows the standard types.
    #[must_use]
    pub fn new(provider: Provider) -> Self {
        Self { provider, base: None, tables: vec![&PROBLEM_TYPES] }
    }

    /// With a table of the API's own problem types: the code of a row is the whole absolute `type`. Tables added later win.
    #[must_use]
    pub fn with_types(mut self, types: &'static Table) -> Self {
        self.tables.insert(0, types);
        self
    }

    /// With the address of the API, against which relative types are resolved.
    #[must_use]
    pub fn with_base(mut self, url: impl Into<String>) -> Self {
        self.base = Some(url.into());
        self
    }

    /// Translates a problem that was read elsewhere. `delay` is the wait of the answer's headers, if known.
    #[must_use]
    pub fn error(&self, problem: &Problem<'_>, origin: Origin, delay: Option<Delay>) -> MessagingError {
        let kind = problem.type_uri();
        let resolved = self.base.as_deref().filter(|_| kind.is_relative()).and_then(|base| kind.resolve(base));
        let (field, trace_id) = (field(problem), trace_id(problem));
        let mut evidence = Evidence::new(self.provider, origin);
        evidence.code = match &resolved {
            Some(absolute) => absolute,
            None if kind.is_blank() => "",
            None => kind.as_str(),
        };
        evidence.http_status = problem.status();
        // A problem inside a successful answer: its own status knows better what happened.
        let own = problem.body_status().and_then(http_status);
        if let (true, Some(own)) = (problem.http_status().and_then(http_status).is_none(), own) {
            evidence.status_step = StatusStep::Is(own);
        }
        evidence.message = problem.title().unwrap_or_default();
        evidence.detail = problem.detail().unwrap_or_default();
        evidence.field = field.as_deref().unwrap_or_default();
        evidence.trace_id = trace_id.as_str();
        evidence.delay = waits::longest([delay, body_wait(problem)]);
        evidence.judge(&self.tables)
    }

    fn read(&self, parts: ResponseParts<'_>, origin: Origin) -> Outcome {
        match Problem::read(&parts) {
            // A 2xx body with a title or a detail is an ordinary answer unless it says that it is a problem.
            Ok(problem) if !parts.is_success() || is_stated(&problem, &parts) => {
                Outcome::failed(self.error(&problem, origin, waits::header_wait(&parts)))
            }
            _ if parts.is_success() => Outcome::Accepted,
            _ => {
                let mut evidence = Evidence::new(self.provider, origin);
                evidence.http_status = parts.status();
                evidence.delay = waits::header_wait(&parts);
                evidence.readable = false;
                // An event in a format of the provider's own may say anything: neither success nor failure may be read into it.
                evidence.risk_floor = parts.status().is_none().then_some(DuplicateRisk::High);
                Outcome::failed(evidence.judge(&[]))
            }
        }
    }
}

impl Translate for ProblemTranslator {
    fn provider(&self) -> Provider {
        self.provider
    }

    fn translate(&self, response: ResponseParts<'_>) -> Outcome {
        self.read(response, Origin::Response)
    }

    fn translate_event(&self, event: ResponseParts<'_>) -> Outcome {
        self.read(event, Origin::Webhook)
    }
}

/// By the [standard types](PROBLEM_TYPES) and the status, from a provider called `problem`. The problem is the
/// [source](std::error::Error::source).
impl From<ProblemBuf> for MessagingError {
    fn from(problem: ProblemBuf) -> Self {
        let error = ProblemTranslator::new(Provider::new("problem")).error(&problem, Origin::Response, None);
        error.with_source(problem)
    }
}

/// As from the owned problem.
impl From<&ProblemBuf> for MessagingError {
    fn from(problem: &ProblemBuf) -> Self {
        problem.clone().into()
    }
}

fn is_stated(problem: &Problem<'_>, parts: &ResponseParts<'_>) -> bool {
    crate::MediaType::of(parts).is_some_and(crate::MediaType::is_problem)
        || problem.body_status().is_some_and(|status| status >= 400)
        || (problem.title().is_some() && !problem.type_uri().is_blank())
}

fn trace_id<'p>(problem: &'p Problem<'_>) -> Scalar<'p> {
    let named = TRACE_IDS.iter().find_map(|name| problem.extension(name)).map(|extension| extension.scalar());
    // An instance that is an address may hold whatever the server puts into its addresses; only ids are taken.
    let is_id = |instance: &&str| instance.len() <= 128 && !instance.contains(['/', '?', '@', ' ']);
    match named.filter(|id| id.get().is_some()) {
        Some(id) => id,
        None => problem.instance().filter(is_id).map(Scalar::from).unwrap_or_default(),
    }
}

/// The first request field at fault: a JSON Pointer, as RFC 9457 shows it, or a name.
fn field(problem: &Problem<'_>) -> Option<String> {
    let pointer = problem.nested().iter().find_map(|one| one.extension("pointer")?.scalar().into_owned());
    pointer.or_else(|| {
        let mut named = List::<Named<'_>>::default();
        PARAMETERS.iter().find_map(|name| problem.extension(name))?.read(&mut named);
        named.0.into_iter().find_map(|one| one.0.into_owned())
    })
}

/// The `name` of an object.
#[derive(Default)]
struct Named<'a>(Scalar<'a>);

impl<'de> Absorb<'de> for Named<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        if key == "name" { map.take(&mut self.0) } else { map.skip() }
    }
}

fn body_wait(problem: &Problem<'_>) -> Option<Delay> {
    let value = WAITS.iter().find_map(|name| problem.extension(name))?.scalar();
    waits::in_unit(value.as_str(), Unit::Seconds, None)
}
