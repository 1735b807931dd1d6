//! [`Problem`]: problem details, borrowed from a body.

use std::borrow::Cow;
use std::fmt;

use messaging_error::json::{Absorb, Halt, Members, Scalar, keep};

use crate::{Extension, Member, ProblemBuf, TypeUri, resolve};

/// Problem details (RFC 9457, RFC 7807), borrowed from a body and read leniently.
///
/// A member of the wrong type counts as absent and the rest still counts; of a repeated member the last value counts;
/// members that the standard does not define are kept as [`Extension`]s. Texts are the server's: show `title` and `detail`
/// to nobody without thought, and never decide by them.
///
/// Read one with [`Problem::read`], with serde, or inside an [`Absorb`] value of your own with
/// [`take_standard`](Self::take_standard).
#[derive(Clone, Default)]
pub struct Problem<'a> {
    kind: Scalar<'a>,
    title: Scalar<'a>,
    status: Scalar<'a>,
    detail: Scalar<'a>,
    instance: Scalar<'a>,
    pub(crate) extensions: Vec<Extension<'a>>,
    pub(crate) http_status: Option<u16>,
    pub(crate) is_complete: bool,
    pub(crate) is_object: bool,
    pub(crate) depth: u8,
    seen: u8,
    repeated: bool,
}

impl<'a> Problem<'a> {
    /// A problem with nothing in it, to absorb members into.
    #[must_use]
    pub fn new() -> Self {
        Self { is_complete: true, ..Self::default() }
    }

    /// The value of a standard member as it was sent, if it was a string, number or boolean: also one of the wrong type,
    /// which every other accessor ignores, such as a numeric `title`.
    #[must_use]
    pub const fn member(&self, member: Member) -> &Scalar<'a> {
        match member {
            Member::Type => &self.kind,
            Member::Title => &self.title,
            Member::Status => &self.status,
            Member::Detail => &self.detail,
            Member::Instance => &self.instance,
        }
    }

    fn slot(&mut self, member: Member) -> &mut Scalar<'a> {
        match member {
            Member::Type => &mut self.kind,
            Member::Title => &mut self.title,
            Member::Status => &mut self.status,
            Member::Detail => &mut self.detail,
            Member::Instance => &mut self.instance,
        }
    }

    fn text(&self, member: Member) -> Option<&str> {
        let scalar = self.member(member);
        if scalar.is_text() { scalar.get() } else { None }
    }

    fn number(&self, member: Member) -> Option<i64> {
        let scalar = self.member(member);
        if scalar.is_number() { scalar.as_i64() } else { None }
    }

    /// What the problem is. Absent, empty and of the wrong type mean `about:blank`.
    #[must_use]
    pub fn type_uri(&self) -> TypeUri<'_> {
        TypeUri::new(self.text(Member::Type).unwrap_or_default())
    }

    /// The `type` where it is a whole number, which the standard does not allow.
    #[must_use]
    pub fn type_number(&self) -> Option<i64> {
        self.number(Member::Type)
    }

    /// The server's summary for people; it may be in any language.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.text(Member::Title)
    }

    /// The `title` where it is a whole number, which the standard does not allow: some servers put their code there.
    #[must_use]
    pub fn title_number(&self) -> Option<i64> {
        self.number(Member::Title)
    }

    /// The server's explanation for people.
    #[must_use]
    pub fn detail(&self) -> Option<&str> {
        self.text(Member::Detail)
    }

    /// The URI reference or opaque id of this occurrence.
    #[must_use]
    pub fn instance(&self) -> Option<&str> {
        self.text(Member::Instance)
    }

    /// The `status` in the body: a JSON number from 100 to 999. A string is ignored, as the standard asks.
    #[must_use]
    pub fn body_status(&self) -> Option<u16> {
        self.number(Member::Status)
            .and_then(|number| u16::try_from(number).ok())
            .filter(|status| (100..=999).contains(status))
    }

    /// The status of the answer itself, if known.
    #[must_use]
    pub const fn http_status(&self) -> Option<u16> {
        self.http_status
    }

    /// The status that counts: that of the answer, else that of the body.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.http_status.or_else(|| self.body_status())
    }

    /// Whether body and answer name different statuses: something between the server and us changed one.
    #[must_use]
    pub fn has_status_mismatch(&self) -> bool {
        matches!((self.http_status, self.body_status()), (Some(http), Some(body)) if http != body)
    }

    /// The same problem with the status of the answer that it came with.
    #[must_use]
    pub const fn with_http_status(mut self, status: u16) -> Self {
        self.http_status = Some(status);
        self
    }

    /// The members that the standard does not define, in the order of the text: the first 65,536 of them.
    #[must_use]
    pub fn extensions(&self) -> &[Extension<'a>] {
        &self.extensions
    }

    /// The extension with this name; the last one if it is repeated.
    #[must_use]
    pub fn extension(&self, name: &str) -> Option<&Extension<'a>> {
        self.extensions.iter().rev().find(|extension| extension.name() == name)
    }

    /// Whether any member, standard or not, occurred more than once.
    #[must_use]
    pub fn has_repeated_member(&self) -> bool {
        self.repeated || {
            let mut names: Vec<&str> = self.extensions.iter().map(Extension::name).collect();
            names.sort_unstable();
            names.windows(2).any(|pair| pair[0] == pair[1])
        }
    }

    /// Whether the text was read to its end. A body that breaks off leaves the members before the break.
    #[must_use]
    pub const fn is_complete(&self) -> bool {
        self.is_complete
    }

    /// How many wrappers (`error`, `problem`, `errors`) the problem was inside of; 0 for a body that is the problem.
    #[must_use]
    pub const fn depth(&self) -> u8 {
        self.depth
    }

    /// Whether the object shows by itself that it is a problem: it has a `title`, a `detail`, or a `type` that looks like a
    /// URI reference. Bare words are no evidence, since every second JSON object has a `type`.
    #[must_use]
    pub fn has_substance(&self) -> bool {
        let is_reference = |text: &str| text.contains([':', '/', '#']);
        self.title().is_some() || self.detail().is_some() || self.text(Member::Type).is_some_and(is_reference)
    }

    /// The absolute form of the type, given the address that the problem was read from; `None` if that is not absolute.
    #[must_use]
    pub fn resolved_type(&self, base: &str) -> Option<String> {
        self.type_uri().resolve(base)
    }

    /// The absolute form of `instance`, if there is one and the base is absolute. Many servers put an opaque id there.
    #[must_use]
    pub fn resolved_instance(&self, base: &str) -> Option<String> {
        resolve(base, self.instance()?)
    }

    /// A copy that does not borrow the body.
    #[must_use]
    pub fn into_owned(self) -> ProblemBuf {
        ProblemBuf(self.into_static())
    }

    pub(crate) fn into_static(self) -> Problem<'static> {
        Problem {
            kind: self.kind.into_static(),
            title: self.title.into_static(),
            status: self.status.into_static(),
            detail: self.detail.into_static(),
            instance: self.instance.into_static(),
            extensions: self.extensions.into_iter().map(Extension::into_static).collect(),
            http_status: self.http_status,
            is_complete: self.is_complete,
            is_object: self.is_object,
            depth: self.depth,
            seen: self.seen,
            repeated: self.repeated,
        }
    }

    /// Takes the current member of an object if the standard defines it, and says whether it did. If not, the member is
    /// still to be taken: by the caller, by [`take_extension`](Self::take_extension), or by `skip`.
    ///
    /// This is how a provider's reader takes its own extensions and the standard members in one pass, without an allocation:
    ///
    /// ```
    /// use messaging_error::json::{self, Absorb, Halt, Members, Scalar};
    /// use messaging_error_problem::Problem;
    ///
    /// #[derive(Default)]
    /// struct Failure<'a> {
    ///     problem: Problem<'a>,
    ///     request_id: Scalar<'a>,
    /// }
    ///
    /// impl<'de> Absorb<'de> for Failure<'de> {
    ///     fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
    ///         match key {
    ///             "request_id" => map.take(&mut self.request_id),
    ///             _ if self.problem.take_standard(key, map)? => Ok(()),
    ///             _ => map.skip(),
    ///         }
    ///     }
    /// }
    ///
    /// let mut failure = Failure::default();
    /// json::read(r##"{"type":"#busy","request_id":7,"title":1000}"##, &mut failure).unwrap();
    /// assert_eq!(failure.problem.type_uri().fragment(), Some("busy"));
    /// assert_eq!(failure.problem.title_number(), Some(1000));
    /// assert_eq!(failure.request_id.as_str(), "7");
    /// ```
    ///
    /// # Errors
    ///
    /// [`Halt`], if the JSON breaks off or is none.
    pub fn take_standard(&mut self, key: &str, map: &mut dyn Members<'a>) -> Result<bool, Halt> {
        match Member::from_name(key) {
            Some(member) => self.take_member(member, map).map(|()| true),
            None => Ok(false),
        }
    }

    /// The same for a caller that knows the member by its name already.
    ///
    /// # Errors
    ///
    /// [`Halt`], if the JSON breaks off or is none.
    pub fn take_member(&mut self, member: Member, map: &mut dyn Members<'a>) -> Result<(), Halt> {
        let bit = 1 << member as u8;
        let is_repeated = self.seen & bit != 0;
        self.seen |= bit;
        self.repeated |= is_repeated;
        let slot = self.slot(member);
        if is_repeated {
            // The last value counts even if it is of the wrong type, which leaves the slot as it is.
            *slot = Scalar::default();
        }
        map.take(slot)
    }

    /// Keeps the current member of an object as an extension. The reader must be one of `serde_json` over borrowed text.
    ///
    /// # Errors
    ///
    /// [`Halt`], if the JSON breaks off or is none.
    pub fn take_extension(&mut self, key: &str, map: &mut dyn Members<'a>) -> Result<(), Halt> {
        let value = Cow::Borrowed(map.raw()?);
        keep(&mut self.extensions, Extension { name: key.into(), value });
        Ok(())
    }
}

impl<'de> Absorb<'de> for Problem<'de> {
    fn object(&mut self) {
        self.is_object = true;
    }

    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        if self.take_standard(key, map)? { Ok(()) } else { self.take_extension(key, map) }
    }
}

/// Shows statuses and the names of members, never a text that the server sent.
impl fmt::Debug for Problem<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let members: Vec<&str> =
            Member::ALL.into_iter().filter(|&member| !self.member(member).is_absent()).map(Member::name).collect();
        f.debug_struct("Problem")
            .field("members", &members)
            .field("http_status", &self.http_status)
            .field("body_status", &self.body_status())
            .field("extensions", &self.extensions.len())
            .field("depth", &self.depth)
            .field("is_complete", &self.is_complete)
            .finish()
    }
}
