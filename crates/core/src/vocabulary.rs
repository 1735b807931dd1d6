//! The shape shared by every vocabulary: a closed set of words, each with a fixed wire form.

/// Declares a vocabulary. The word on the right of each variant is what goes over the wire; it is written by hand so that
/// renaming a variant can never change it.
macro_rules! vocabulary {
    ($(#[$meta:meta])* pub enum $Name:ident { $($(#[$vmeta:meta])* $Variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(
            Copy, Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord,
            strum::AsRefStr, strum::EnumString, strum::Display, strum::EnumIter, strum::VariantArray,
        )]
        #[non_exhaustive]
        pub enum $Name {
            $($(#[$vmeta])* #[strum(serialize = $word)] $Variant,)+
        }

        impl $Name {
            /// The fixed snake_case word that stands for this value in reports, logs and catalogues.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$Variant => $word,)+ }
            }
        }

        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $Name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let word = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                word.parse().map_err(|_| {
                    serde::de::Error::unknown_variant(&word, &[$($word),+])
                })
            }
        }
    };
}
