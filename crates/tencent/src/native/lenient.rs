//! Reading from whatever is sent: members one by one, and nothing where no object stands.

use messaging_error::json::{Absorb, Halt, Members, Scalar};

/// A native type that takes its members as they come.
pub(super) trait Read: Default {
    fn member<'de>(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt>;
}

/// A value that is being read.
#[derive(Default)]
pub(super) struct Lenient<T>(pub(super) T);

impl<'de, T: Read> Absorb<'de> for Lenient<T> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        self.0.member(key, map)
    }
}

/// A field that is read from a string, a number or a boolean. Anything else counts as absent.
pub(super) trait Field {
    fn set(&mut self, scalar: Scalar<'_>);

    fn fill<'de>(&mut self, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        let mut scalar = Scalar::default();
        let read = map.take(&mut scalar);
        self.set(scalar);
        read
    }
}

impl Field for Option<String> {
    fn set(&mut self, scalar: Scalar<'_>) {
        *self = scalar.into_owned();
    }
}

impl Field for Option<u32> {
    fn set(&mut self, scalar: Scalar<'_>) {
        *self = scalar.get().and_then(|digits| digits.parse().ok());
    }
}

/// `Deserialize` for a type, by the names of its members.
macro_rules! members {
    ($type:ty { $($name:literal => $field:ident,)+ }) => {
        impl $crate::native::lenient::Read for $type {
            fn member<'de>(
                &mut self,
                key: &str,
                map: &mut dyn messaging_error::json::Members<'de>,
            ) -> Result<(), messaging_error::json::Halt> {
                match key {
                    $($name => $crate::native::lenient::Field::fill(&mut self.$field, map),)+
                    _ => map.skip(),
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let mut read = $crate::native::lenient::Lenient(Self::default());
                serde::de::DeserializeSeed::deserialize(messaging_error::json::Seed(&mut read), deserializer)?;
                Ok(read.0)
            }
        }
    };
}

pub(super) use members;
