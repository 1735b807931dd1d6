//! [`ProblemBuf`]: problem details that own their texts.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Deref;

use messaging_error::json::{self, Seed};
use serde::de::{self, DeserializeSeed, Deserializer};
use serde::ser::{self, SerializeMap, Serializer};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::{Member, Problem};

/// A [`Problem`] that owns its texts, for keeping, sending elsewhere, or as the source of an error.
///
/// Deserialises from any format and keeps nothing but objects out. Serialises the members as they were read, extensions
/// included.
///
/// ```
/// use messaging_error_problem::ProblemBuf;
///
/// let problem: ProblemBuf = serde_json::from_str(r#"{"title":"Busy","status":503,"queue":{"depth":9}}"#).unwrap();
/// assert_eq!(problem.title(), Some("Busy"));
/// assert_eq!(problem.extension("queue").unwrap().json(), r#"{"depth":9}"#);
/// ```
#[derive(Clone)]
pub struct ProblemBuf(pub(crate) Problem<'static>);

impl ProblemBuf {
    /// The problem itself.
    #[must_use]
    pub fn into_inner(self) -> Problem<'static> {
        self.0
    }
}

impl Deref for ProblemBuf {
    type Target = Problem<'static>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl From<Problem<'_>> for ProblemBuf {
    fn from(problem: Problem<'_>) -> Self {
        problem.into_owned()
    }
}

/// Shows what [`Problem`] shows.
impl fmt::Debug for ProblemBuf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// One line without any text that the server sent: `problem details [http 422]`.
impl fmt::Display for ProblemBuf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("problem details")?;
        match self.status() {
            Some(status) => write!(f, " [http {status}]"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for ProblemBuf {}

impl<'de> Deserialize<'de> for ProblemBuf {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Through a tree, because raw text can be had only from some readers of one format.
        let tree = serde_json::Map::<String, serde_json::Value>::deserialize(deserializer)?;
        let text = serde_json::to_string(&tree).map_err(de::Error::custom)?;
        let mut problem = Problem::new();
        json::read(&text, &mut problem).map_err(de::Error::custom)?;
        Ok(problem.into_owned())
    }
}

/// From `serde_json` over borrowed text only; [`ProblemBuf`] takes any format.
impl<'de: 'a, 'a> Deserialize<'de> for Problem<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut problem: Problem<'de> = Problem::new();
        Seed(&mut problem).deserialize(deserializer)?;
        if problem.is_object { Ok(problem) } else { Err(de::Error::custom("problem details are a JSON object")) }
    }
}

impl Serialize for Problem<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let last: BTreeMap<&str, usize> =
            self.extensions.iter().enumerate().map(|(at, one)| (one.name(), at)).collect();
        let mut object = serializer.serialize_map(None)?;
        for member in Member::ALL {
            let value = self.member(member);
            if value.is_text() {
                object.serialize_entry(member.name(), value.as_str())?;
            } else if let (true, Some(number)) = (value.is_number(), value.as_i64()) {
                object.serialize_entry(member.name(), &number)?;
            }
        }
        for (at, extension) in self.extensions.iter().enumerate() {
            if last.get(extension.name()) == Some(&at) {
                let value: &RawValue = serde_json::from_str(extension.json()).map_err(ser::Error::custom)?;
                object.serialize_entry(extension.name(), value)?;
            }
        }
        object.end()
    }
}

impl Serialize for ProblemBuf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
