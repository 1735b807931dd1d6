//! The shape shared by every vocabulary: a closed set of words, each with a fixed wire form.

/// Declares a vocabulary. The word on the right of each variant is what goes over the wire; it is written by hand so that
/// renaming a variant can never change it. What strum's derive would write stands here, because a project that uses one
/// provider would build that derive, and the parser under it, for nothing else.
macro_rules! vocabulary {
    ($(#[$meta:meta])* pub enum $Name:ident { $($(#[$vmeta:meta])* $Variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum $Name {
            $($(#[$vmeta])* $Variant,)+
        }

        impl $Name {
            /// In the order of the variants.
            const WORDS: &'static [&'static str] = &[$($word),+];

            /// The fixed snake_case word that stands for this value in reports, logs and catalogues.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                Self::WORDS[self as usize]
            }
        }

        impl strum::VariantArray for $Name {
            const VARIANTS: &'static [Self] = &[$(Self::$Variant),+];
        }

        impl strum::IntoEnumIterator for $Name {
            type Iterator = std::iter::Copied<std::slice::Iter<'static, Self>>;

            fn iter() -> Self::Iterator {
                <Self as strum::VariantArray>::VARIANTS.iter().copied()
            }
        }

        impl AsRef<str> for $Name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl std::fmt::Display for $Name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $Name {
            type Err = strum::ParseError;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word {
                    $($word => Ok(Self::$Variant),)+
                    _ => Err(strum::ParseError::VariantNotFound),
                }
            }
        }

        impl TryFrom<&str> for $Name {
            type Error = strum::ParseError;

            fn try_from(word: &str) -> Result<Self, Self::Error> {
                word.parse()
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
                word.parse().map_err(|_| serde::de::Error::unknown_variant(&word, Self::WORDS))
            }
        }
    };
}
