//! The spelling of JSON's numbers as RDF literals (JSON-LD API §8.6, "data round tripping").

use crate::canon::jcs::double;
use crate::error::Error;
use crate::number::read;

/// The vocabulary of XML Schema datatypes (the real one: `http`, not the `https` of the Open Badges contexts).
pub(crate) const XSD_BOOLEAN: &str = "http://www.w3.org/2001/XMLSchema#boolean";
pub(crate) const XSD_DOUBLE: &str = "http://www.w3.org/2001/XMLSchema#double";
pub(crate) const XSD_INTEGER: &str = "http://www.w3.org/2001/XMLSchema#integer";

/// A number as RDF spells it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Number {
    pub(crate) text: String,
    pub(crate) is_double: bool,
    /// Whether another number would have been spelled the same, so that a signature does not tell the two apart.
    pub(crate) is_imprecise: bool,
}

/// Spells a JSON number, which has a fraction or is asked to be a double, or else is an integer.
pub(crate) fn number(written: &str, as_double: bool) -> Result<Number, Error> {
    let value = double(written)?;
    let is_double = as_double || value.fract() != 0.0 || value.abs() >= 1e21;
    let text = if is_double { canonical_double(value) } else { canonical_integer(value) };
    let is_integer = written.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    // Up to 2^53 every integer is a double; beyond, two integers may share one. A fraction is spelled with sixteen digits,
    // and two doubles may share those.
    let is_shared_integer = is_integer && value.abs() >= 9_007_199_254_740_992.0 && canonical_integer(value) != written;
    let is_rounded = is_double && read(&text) != Some(value);
    let is_imprecise = is_shared_integer || is_rounded;
    Ok(Number { text, is_double, is_imprecise })
}

fn canonical_integer(value: f64) -> String {
    // Adding zero turns -0 into 0.
    format!("{:.0}", value + 0.0)
}

/// `printf("%1.15E")` with the zeros at the end of the mantissa cut, but one digit kept.
fn canonical_double(value: f64) -> String {
    let spelled = format!("{value:.15E}");
    let (mantissa, exponent) = spelled.split_once('E').unwrap_or((&spelled, "0"));
    let mantissa = mantissa.trim_end_matches('0');
    let zero = if mantissa.ends_with('.') { "0" } else { "" };
    format!("{mantissa}{zero}E{exponent}")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn numbers_are_spelled_as_json_ld_says() {
        for (written, text) in [
            ("42", "42"),
            ("42.0", "42"),
            ("1e2", "100"),
            ("-0", "0"),
            ("-0.0", "0"),
            ("-5", "-5"),
            ("2.1", "2.1E0"),
            ("-2.5", "-2.5E0"),
            ("0.1", "1.0E-1"),
            ("5.3e21", "5.3E21"),
            ("1e21", "1.0E21"),
            ("100.5", "1.005E2"),
            ("0.30000000000000004", "3.0E-1"),
            ("12345678901234567890", "12345678901234567168"),
            ("9007199254740993", "9007199254740992"),
        ] {
            assert_eq!(number(written, false).unwrap().text, text, "{written}");
        }
        assert_eq!(number("10", true).unwrap().text, "1.0E1");
        assert_eq!(number("0", true).unwrap().text, "0.0E0");
        assert!(number("9007199254740993", false).unwrap().is_imprecise);
        assert!(!number("9007199254740992", false).unwrap().is_imprecise);
        assert!(!number("18014398509481984", false).unwrap().is_imprecise);
        assert!(number("0.30000000000000004", false).unwrap().is_imprecise);
        assert!(!number("0.3", false).unwrap().is_imprecise);
        assert!(!number("52.370216", false).unwrap().is_imprecise);
        assert!(number("1e400", false).is_err());
    }
}
