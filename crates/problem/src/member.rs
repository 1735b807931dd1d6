//! [`Member`]: the five members that the standard defines.

/// A member that RFC 9457 defines. Everything else in a problem is an extension.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub enum Member {
    /// `type`: a URI reference that identifies the problem.
    Type,
    /// `title`: a short summary for people.
    Title,
    /// `status`: the HTTP status as the server that wrote the problem knew it.
    Status,
    /// `detail`: what happened this time, for people.
    Detail,
    /// `instance`: a URI reference, or an opaque id, of this occurrence.
    Instance,
}

impl Member {
    /// All five, in the order of the standard.
    pub const ALL: [Self; 5] = [Self::Type, Self::Title, Self::Status, Self::Detail, Self::Instance];

    /// The member's name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Type => "type",
            Self::Title => "title",
            Self::Status => "status",
            Self::Detail => "detail",
            Self::Instance => "instance",
        }
    }

    /// The member with this name. Names are case-sensitive.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "type" => Self::Type,
            "title" => Self::Title,
            "status" => Self::Status,
            "detail" => Self::Detail,
            "instance" => Self::Instance,
            _ => return None,
        })
    }
}
