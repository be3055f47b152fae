//! To whom a badge should belong, as `--recipient` says it.

use ob3::Recipient;
use ob3::model::IDENTIFIER_TYPE;

use crate::safe_text::one_line;

/// What `--recipient` takes: an id, or `TYPE=ID`.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct RecipientArg {
    identity: String,
    kind: Option<String>,
}

impl RecipientArg {
    /// Reads `TYPE=ID` where TYPE is one of the standard's or begins with `ext:`, else takes the whole as an id.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let (kind, identity) = match text.split_once('=') {
            Some((kind, identity)) if IDENTIFIER_TYPE.knows(kind) || IDENTIFIER_TYPE.is_extension(kind) => {
                (Some(kind.to_owned()), identity)
            }
            _ => (None, text),
        };
        if identity.trim().is_empty() {
            return Err(String::from("expected an id, or TYPE=ID like emailAddress=ada@example.org"));
        }
        Ok(RecipientArg { identity: identity.to_owned(), kind })
    }

    /// As the library takes it.
    pub(crate) fn recipient(&self) -> Recipient {
        match &self.kind {
            Some(kind) => Recipient::of_type(self.identity.as_str(), kind.as_str()),
            None => Recipient::from(self.identity.as_str()),
        }
    }

    /// As a page calls it.
    pub(crate) fn shown(&self) -> String {
        let identity = one_line(&self.identity, LONGEST);
        match &self.kind {
            Some(kind) => format!("{identity} (by {})", one_line(kind, LONGEST)),
            None => identity,
        }
    }

    /// What may have been meant by something like `email=ada@example.org`, which was taken as one id.
    pub(crate) fn doubt(&self) -> Option<String> {
        let (word, _) = self.identity.split_once('=').filter(|_| self.kind.is_none())?;
        if word.is_empty() || !word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return None;
        }
        let lower = word.to_ascii_lowercase();
        let similar = IDENTIFIER_TYPE.words.iter().find(|known| {
            let known = known.to_ascii_lowercase();
            known.contains(&lower) || lower.contains(&known)
        });
        let hint = match similar {
            Some(known) => format!("did you mean {known}=...?"),
            None => format!("the types are {}.", IDENTIFIER_TYPE.words.join(", ")),
        };
        Some(format!("{word} is no type of identifiers, so the whole was taken as one id; {hint}"))
    }
}

const LONGEST: usize = 400;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_is_told_from_an_id_that_has_an_equals_sign() {
        for (text, kind, identity) in [
            ("ada@example.org", None, "ada@example.org"),
            ("emailAddress=ada@example.org", Some("emailAddress"), "ada@example.org"),
            ("ext:matriculation=4=2", Some("ext:matriculation"), "4=2"),
            ("https://example.org/?user=ada", None, "https://example.org/?user=ada"),
            ("email=ada@example.org", None, "email=ada@example.org"),
            ("ext:=x", None, "ext:=x"),
        ] {
            let expected = RecipientArg { identity: identity.to_owned(), kind: kind.map(str::to_owned) };
            assert_eq!(RecipientArg::parse(text), Ok(expected), "{text}");
        }
        for text in ["", " ", "emailAddress=", "emailAddress= "] {
            assert!(RecipientArg::parse(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_type_that_is_none_is_doubted() {
        let doubt = |text: &str| RecipientArg::parse(text).unwrap().doubt();
        assert!(doubt("email=a@b.c").unwrap().ends_with("did you mean emailAddress=...?"));
        assert!(doubt("EmailAddress=a@b.c").unwrap().ends_with("did you mean emailAddress=...?"));
        assert!(doubt("matriculation=7").unwrap().contains("the types are name, "));
        for text in ["emailAddress=a@b.c", "https://example.org/?user=ada", "a@b.c", "=x"] {
            assert_eq!(doubt(text), None, "{text}");
        }
    }
}
