//! `named!`: the one way in and out for enums whose values have names in reports, on the command line and in the bindings.

use std::error;
use std::fmt;

/// No value has that name.
///
/// ```
/// let error = "lax".parse::<ob3::Policy>().unwrap_err();
/// assert_eq!(error.to_string(), r#"there is no policy "lax": it is one of standard, strict, compat"#);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownName {
    what: &'static str,
    found: String,
    known: &'static [&'static str],
}

impl UnknownName {
    pub(crate) fn new(what: &'static str, found: &str, known: &'static [&'static str]) -> Self {
        UnknownName { what, found: found.to_owned(), known }
    }

    /// The names that there are.
    pub fn known(&self) -> &'static [&'static str] {
        self.known
    }
}

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A name may be a stranger's: what cannot be seen in it is written as its number.
        write!(f, "there is no {} {:?}: it is one of {}", self.what, self.found, self.known.join(", "))
    }
}

impl error::Error for UnknownName {}

/// Gives an enum `ALL`, `as_str`, `FromStr`, `Display` and `Serialize`. Each variant is written once with its name, and with others that are
/// read too; the compiler says which one is lacking.
macro_rules! named {
    ($Name:ident, $what:literal: $( $Variant:ident = $name:literal $( | $alias:literal )* ),+ $(,)?) => {
        impl $Name {
            /// All of them.
            pub const ALL: &'static [$Name] = &[ $( $Name::$Variant ),+ ];

            /// The name, in reports, on the command line and in the bindings.
            pub fn as_str(self) -> &'static str {
                match self { $( $Name::$Variant => $name ),+ }
            }
        }

        impl std::str::FromStr for $Name {
            type Err = $crate::named::UnknownName;

            /// The one of that name, spelled exactly so.
            fn from_str(name: &str) -> Result<Self, Self::Err> {
                match name {
                    $( $name $( | $alias )* => Ok($Name::$Variant), )+
                    other => Err($crate::named::UnknownName::new($what, other, &[ $( $name ),+ ])),
                }
            }
        }

        impl std::fmt::Display for $Name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}

pub(crate) use named;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::collections::BTreeSet;
    use std::fmt::{Debug, Display};
    use std::str::FromStr;

    use super::UnknownName;
    use crate::code::{Policy, Severity};
    use crate::document_kind::DocumentKind;

    fn check<T>(all: &[T])
    where
        T: FromStr<Err = UnknownName> + Display + Debug + PartialEq + serde::Serialize,
    {
        let names: BTreeSet<String> = all.iter().map(ToString::to_string).collect();
        assert_eq!(names.len(), all.len(), "no name twice");
        for value in all {
            let name = value.to_string();
            assert_eq!(&name.parse::<T>().unwrap(), value);
            assert_eq!(serde_json::to_value(value).unwrap(), name);
            let error = format!("{name} ").parse::<T>().unwrap_err();
            assert!(names.iter().map(String::as_str).eq(error.known().iter().copied().collect::<BTreeSet<_>>()));
        }
    }

    #[test]
    fn each_value_is_found_by_its_name_and_by_no_other() {
        check(Policy::ALL);
        check(Severity::ALL);
        check(DocumentKind::ALL);
    }

    #[test]
    fn a_name_that_is_not_known_is_shown_so_that_it_cannot_deceive() {
        let error = "str\u{202e}ict\n".parse::<Policy>().unwrap_err();
        assert_eq!(
            error.to_string(),
            r#"there is no policy "str\u{202e}ict\n": it is one of standard, strict, compat"#
        );
    }
}
